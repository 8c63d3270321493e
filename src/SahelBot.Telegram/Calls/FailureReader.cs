using System.Net;
using Telegram.Bot.Exceptions;

namespace SahelBot.Telegram.Calls;

/// <summary>Tells from an exception what became of a call. Pure.</summary>
internal static class FailureReader
{
    /// <summary>When a 429 does not say how long to wait.</summary>
    private static readonly TimeSpan _defaultRetryAfter = TimeSpan.FromSeconds(3);

    /// <summary>Parts of Telegram's descriptions, the first that occurs decides.</summary>
    private static readonly (string Part, Refusal Refusal)[] _refusals =
    [
        ("message is not modified", Refusal.NotModified),
        ("can't parse entities", Refusal.BadMarkup),
        ("can't parse inline keyboard", Refusal.Other),
        ("there is no caption in the message", Refusal.NoCaption),
        ("there is no text in the message", Refusal.NoText),
        ("message can't be edited", Refusal.NotOwnMessage),
        ("message to edit not found", Refusal.MessageNotFound),
        ("message to delete not found", Refusal.MessageNotFound),
        ("message_id_invalid", Refusal.MessageNotFound),
        ("message identifier is not specified", Refusal.MessageNotFound),
        ("query is too old", Refusal.TooOld),
        ("query_id_invalid", Refusal.TooOld),
        ("query id is invalid", Refusal.TooOld),
        ("chat not found", Refusal.ChatNotFound),
    ];

    public static CallResult Read(Exception exception, TokenScrubber scrubber)
    {
        var reason = scrubber.Describe(exception);
        return exception switch
        {
            ApiRequestException api => ReadApi(api, reason),
            RequestException { HttpStatusCode: { } status } => ReadStatus(status, reason),
            _ when NeverLeft(exception) => new CallResult.NotSent(reason),
            _ => new CallResult.Unknown(reason, false),
        };
    }

    private static CallResult ReadApi(ApiRequestException exception, string reason) => exception.ErrorCode switch
    {
        429 => new CallResult.RateLimited(
            exception.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(Math.Max(1, seconds)) : _defaultRetryAfter),
        403 => new CallResult.Forbidden(reason),
        401 or 404 => new CallResult.NotSent(reason) { IsTokenRefused = true }, // a matter for the operator, not for this message
        409 => new CallResult.NotSent(reason),
        >= 500 => new CallResult.Unknown(reason, true),
        _ => new CallResult.Rejected(RefusalOf(exception.Message), reason) { MovedTo = exception.Parameters?.MigrateToChatId },
    };

    /// <summary>Answers that are not Telegram's own: of something on the way.</summary>
    private static CallResult ReadStatus(HttpStatusCode status, string reason) => (int)status switch
    {
        429 => new CallResult.RateLimited(_defaultRetryAfter),
        413 or 414 => new CallResult.Rejected(Refusal.Other, reason),
        _ => new CallResult.Unknown(reason, true),
    };

    private static Refusal RefusalOf(string description) =>
        _refusals.FirstOrDefault(r => description.Contains(r.Part, StringComparison.OrdinalIgnoreCase)).Refusal;

    private static bool NeverLeft(Exception exception) =>
        (exception as HttpRequestException ?? exception.InnerException as HttpRequestException)?.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;
}
