namespace SahelBot.Discord.Models.Messages;

/// <summary>
/// Whom a message may notify. It cannot express everyone, here or roles, and nothing is ever parsed from the text: only who is
/// listed is notified.
/// </summary>
public sealed record AllowedMentions
{
    private const int Most = 100;

    /// <summary>Nobody, whatever the text says.</summary>
    public static AllowedMentions None { get; } = new();

    /// <summary>Only the author of the message that is replied to.</summary>
    public static AllowedMentions Replied { get; } = new() { RepliedUser = true };

    private AllowedMentions()
    {
    }

    public IReadOnlyList<string> Parse { get; } = [];

    public IReadOnlyList<Snowflake> Users { get; private init; } = [];

    public bool RepliedUser { get; private init; }

    /// <summary>Only these, at most a hundred.</summary>
    public static AllowedMentions Only(params IReadOnlyCollection<Snowflake> users) =>
        new() { Users = [.. users.Distinct().Take(Most)] };
}
