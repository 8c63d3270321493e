namespace SahelBot.Chat.Replies;

/// <summary>What the bot does about an event.</summary>
/// <param name="Replies">In order. Empty when the bot stays silent.</param>
public sealed record ChatOutcome(IReadOnlyList<Reply> Replies)
{
    public static ChatOutcome Silent { get; } = new([]);

    /// <summary>A few words that are shown for a moment to the person who pressed a button; at most 190 characters. Null when there are none.</summary>
    public string? Toast { get; init; }

    /// <summary>Why the bot stays silent, for platforms that wait for an answer all the same. Null when there is no reason to name.</summary>
    public string? Excuse { get; init; }

    /// <summary>A form to show instead of the replies where the platform has forms. Null when there is none.</summary>
    public ReplyForm? Form { get; init; }
}
