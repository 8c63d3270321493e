using SahelBot.Core.Platforms;

namespace SahelBot.Telegram.Polling;

/// <summary>What came of asking for updates.</summary>
internal abstract record FeedResult
{
    private FeedResult()
    {
    }

    /// <param name="Updates">In the order of Telegram. May be empty.</param>
    public sealed record Batch(IReadOnlyList<InboxUpdate> Updates) : FeedResult;

    /// <summary>It will pass.</summary>
    /// <param name="RetryAfter">How long Telegram wants the bot to wait. Null when it does not say.</param>
    public sealed record Trouble(string Reason, TimeSpan? RetryAfter) : FeedResult;

    /// <summary>Somebody else asks with the same token, or a webhook is set.</summary>
    public sealed record Conflict(string Reason) : FeedResult;

    /// <summary>The token is not known.</summary>
    public sealed record Refused : FeedResult;
}
