using SahelBot.Chat.Limits;

namespace SahelBot.Chat;

/// <summary>What an operator can decide about the chats.</summary>
public sealed record ChatSettings
{
    public ChatLimits Limits { get; init; } = ChatLimits.Default;

    /// <summary>How long a conversation may pause before the next question stands alone.</summary>
    public TimeSpan ConversationWindow { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How many earlier questions a follow-up may be about.</summary>
    public int ConversationLength { get; init; } = 6;

    /// <summary>How long answers and ratings are kept; only told to people, the deleting is done elsewhere.</summary>
    public TimeSpan RecordsKept { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Who moderates, by lower-case name of the platform.</summary>
    public IReadOnlyDictionary<string, Moderators> Moderators { get; init; } =
        new Dictionary<string, Moderators>(StringComparer.Ordinal);

    /// <summary>Where the bot turns to the moderators by itself: the platform's id of a chat or channel, by lower-case name of the platform.</summary>
    public IReadOnlyDictionary<string, string> ModeratorChannels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How long after an answer was shown its readers are told that its sources have changed. Null for never.</summary>
    public TimeSpan? CorrectionWindow { get; init; } = TimeSpan.FromDays(30);

    /// <summary>On which day the moderators get the digest of what was asked in vain. Null for never.</summary>
    public DayOfWeek? DigestDay { get; init; }

    /// <summary>How old the newest source may be before moderators are warned.</summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Version of the program, for <c>about</c>.</summary>
    public string ProgramVersion { get; init; } = "";

    /// <summary>Where people can turn to, in words; empty when there is nobody.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Where the program and its knowledge can be seen. Null when nowhere.</summary>
    public Uri? Project { get; init; }

    /// <returns>What is wrong and what would be right, one line each; empty when all is well.</returns>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (ConversationWindow <= TimeSpan.Zero || ConversationWindow > TimeSpan.FromDays(7))
        {
            problems.Add($"ConversationWindow is {ConversationWindow}; it must be longer than nothing and at most 7 days, for instance 00:30:00.");
        }

        if (ConversationLength is < 0 or > 20)
        {
            problems.Add($"ConversationLength is {ConversationLength}; it must be from 0 to 20, for instance 6.");
        }

        if (StaleAfter <= TimeSpan.Zero)
        {
            problems.Add($"StaleAfter is {StaleAfter}; it must be longer than nothing, for instance 30.00:00:00.");
        }

        foreach (var (name, rate) in new[] { ("PerPerson", Limits.PerPerson), ("PerPlace", Limits.PerPlace), ("Overall", Limits.Overall) })
        {
            if (rate.Amount < 1 || rate.Period <= TimeSpan.Zero)
            {
                problems.Add($"Limits.{name} is {rate}; it must allow something, for instance \"{Rate.Example}\".");
            }
        }

        return problems;
    }
}
