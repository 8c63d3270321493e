using System.Text.Json.Nodes;

namespace SahelBot.Testing.Telegram.Methods;

/// <summary>The answer of Telegram is an error.</summary>
/// <param name="parameters">What the answer carries beside the description: <c>retry_after</c>, <c>migrate_to_chat_id</c>.</param>
internal sealed class ApiException(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code => code;

    public JsonObject? Parameters => parameters;

    public static ApiException TooManyRequests(int seconds) => new(
        429,
        FormattableString.Invariant($"Too Many Requests: retry after {seconds}"),
        new JsonObject { ["retry_after"] = seconds });
}
