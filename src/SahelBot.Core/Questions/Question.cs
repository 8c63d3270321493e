namespace SahelBot.Core.Questions;

/// <summary>What a person asks.</summary>
/// <param name="Text">Any text as typed.</param>
public sealed record Question(string Text)
{
    /// <summary>Longest question that is looked at, in UTF-16 units; a longer one is refused with a message.</summary>
    public const int MaxLength = 2000;

    /// <summary>Two-letter code of the language to answer in; null to take the question's own.</summary>
    public string? Language { get; init; }

    /// <summary>Earlier questions of the same conversation, oldest first. May be empty.</summary>
    public IReadOnlyList<string> History { get; init; } = [];
}
