namespace SahelBot.Core.Knowledge;

/// <summary>Something that happened, as the cited articles report it.</summary>
public sealed record ReportedEvent
{
    public required string Id { get; init; }

    public required DateSpan When { get; init; }

    /// <summary>A few words without a full stop.</summary>
    public required string Headline { get; init; }

    /// <summary>One to three sentences. Empty when the file gives none.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Ids of the actors who take part.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>A word to filter by, for instance "diplomatic". Empty when the file gives none.</summary>
    public string Category { get; init; } = "";

    /// <summary>Ids of the articles that report the event; at least one.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    /// <summary>Passages that the event rests on, best first. Empty when the file names none.</summary>
    public IReadOnlyList<PassageId> Passages { get; init; } = [];

    /// <summary>What is disputed about the event, in one line. Null when nothing is.</summary>
    public string? Disputed { get; init; }

    /// <summary>Ids of the contested points that the event belongs to.</summary>
    public IReadOnlyList<string> Contested { get; init; } = [];
}
