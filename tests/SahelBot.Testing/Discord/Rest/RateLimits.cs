namespace SahelBot.Testing.Discord.Rest;

/// <summary>
/// How many calls pass. Discord tells its limits only in headers; these are what its headers were seen to say. A limit counts for each
/// channel, webhook or guild on its own.
/// </summary>
public sealed record RateLimits
{
    /// <summary>Headers are sent, and nothing is ever refused.</summary>
    public static RateLimits Unenforced { get; } = new() { IsEnforced = false };

    public bool IsEnforced { get; init; } = true;

    public RateLimit SendMessage { get; init; } = RateLimit.PerSeconds(5, 5);

    public RateLimit EditMessage { get; init; } = RateLimit.PerSeconds(5, 5);

    public RateLimit DeleteMessage { get; init; } = RateLimit.PerSeconds(5, 1);

    public RateLimit ReadMessages { get; init; } = RateLimit.PerSeconds(5, 1);

    public RateLimit Typing { get; init; } = RateLimit.PerSeconds(5, 5);

    /// <summary>Edits, follow-ups and deletions by the token of one interaction share it.</summary>
    public RateLimit Webhook { get; init; } = RateLimit.PerSeconds(5, 2);

    public RateLimit Commands { get; init; } = RateLimit.PerSeconds(5, 20);

    public RateLimit Other { get; init; } = RateLimit.PerSeconds(10, 10);

    /// <summary>Over all routes but those of interactions.</summary>
    public RateLimit Global { get; init; } = RateLimit.PerSeconds(50, 1);

    /// <summary>After so many answers 401, 403 and 429 within ten minutes the address is banned.</summary>
    public int InvalidRequests { get; init; } = 10_000;

    internal RateLimit Of(string bucket) => bucket switch
    {
        "send" => SendMessage,
        "edit" => EditMessage,
        "delete" => DeleteMessage,
        "read" => ReadMessages,
        "typing" => Typing,
        "webhook" => Webhook,
        "commands" => Commands,
        _ => Other,
    };
}
