namespace SahelBot.Core.Knowledge;

/// <summary>The smallest citable piece of knowledge: one to three sentences in our own words about what a source reports.</summary>
public sealed record Passage
{
    public required PassageId Id { get; init; }

    public required Source Source { get; init; }

    /// <summary>Plain text without markup or line breaks; not empty.</summary>
    public required string Text { get; init; }

    /// <summary>Two-letter code of the language of <see cref="Text"/>.</summary>
    public required string Language { get; init; }

    /// <summary>Place within the article, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The heading above the passage within its article. Null when there is none.</summary>
    public string? Heading { get; init; }

    /// <summary>When what the passage reports happened. Null when not stated.</summary>
    public DateSpan? When { get; init; }

    /// <summary>Ids of the actors who speak or act in the passage. May be empty.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Ids of the other actors whom the passage concerns. May be empty.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Ids of the contested points to which the passage belongs. May be empty.</summary>
    public IReadOnlyList<string> Contested { get; init; } = [];

    /// <summary>Words within <see cref="Text"/> that are verbatim somebody's. Null when there are none.</summary>
    public string? Quote { get; init; }

    /// <summary>Who said <see cref="Quote"/>. Null when there is no quote or nobody is named.</summary>
    public string? QuoteBy { get; init; }
}
