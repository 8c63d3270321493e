using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Contract;

namespace SahelBot.Testing.Discord.Rest;

/// <summary>A refusal as Discord tells it.</summary>
/// <param name="status">Of HTTP.</param>
/// <param name="code">Of Discord.</param>
internal sealed class RestError(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status => status;

    public int Code => code;

    /// <summary>A 429 of a limit that is told only in this way.</summary>
    public double? RetryAfter { get; init; }

    public static RestError NotFound => new(404, 0, "404: Not Found");

    public static RestError WrongMethod => new(405, 0, "405: Method Not Allowed");

    public static RestError Unauthorized => new(401, 0, "401: Unauthorized");

    public static RestError BadUserAgent => new(403, 40333, "internal network error");

    public static RestError BadJson => new(400, 50109, "The request body contains invalid JSON.");

    public static RestError TooLarge => new(413, 40005, "Request entity too large");

    public static RestError UnknownChannel => new(404, 10003, "Unknown Channel");

    public static RestError UnknownGuild => new(404, 10004, "Unknown Guild");

    public static RestError UnknownApplication => new(404, 10002, "Unknown Application");

    public static RestError UnknownMessage => new(404, 10008, "Unknown Message");

    public static RestError UnknownUser => new(404, 10013, "Unknown User");

    public static RestError UnknownWebhook => new(404, 10015, "Unknown Webhook");

    public static RestError UnknownInteraction => new(404, 10062, "Unknown interaction");

    public static RestError UnknownCommand => new(404, 10063, "Unknown application command");

    public static RestError TooManyCommands => new(400, 30032, "Maximum number of application commands reached (100)");

    public static RestError OldEdits => new(429, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later.")
    {
        RetryAfter = 60,
    };

    public static RestError TooManyFollowUps => new(400, 40094, "This interaction has reached the maximum number of follow up messages");

    public static RestError AlreadyAcknowledged => new(400, 40060, "Interaction has already been acknowledged.");

    public static RestError MissingAccess => new(403, 50001, "Missing Access");

    public static RestError EditsAnother => new(403, 50005, "Cannot edit a message authored by another user");

    public static RestError EmptyMessage => new(400, 50006, "Cannot send an empty message");

    public static RestError ClosedToMessages => new(403, 50007, "Cannot send messages to this user");

    public static RestError MissingPermissions => new(403, 50013, "Missing Permissions");

    public static RestError ExpiredToken => new(401, 50027, "Invalid Webhook Token");

    public static RestError Archived => new(400, 50083, "Thread is archived");

    public static RestError Invalid(Problems problems) => new(400, 50035, "Invalid Form Body", problems.ToTree());

    public static RestError Invalid(string path, string code, string message)
    {
        var problems = new Problems();
        problems.Add(path, code, message);
        return Invalid(problems);
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["message"] = Message, ["code"] = code };
        if (errors is not null)
        {
            json["errors"] = errors.DeepClone();
        }

        if (RetryAfter is { } seconds)
        {
            json["retry_after"] = seconds;
            json["global"] = false;
        }

        return json;
    }
}
