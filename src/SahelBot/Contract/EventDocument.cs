namespace SahelBot.Contract;

/// <summary>A dated event.</summary>
/// <param name="From">As precise as known: year, month or day.</param>
/// <param name="To">The same as <paramref name="From"/> for a single date.</param>
/// <param name="Actors">Ids of the actors who take part.</param>
/// <param name="Disputed">What is disputed about it. Null when nothing is.</param>
/// <param name="Contested">Ids of contested points.</param>
public sealed record EventDocument(
    string Id,
    string From,
    string To,
    string Headline,
    string Detail,
    IReadOnlyList<string> Actors,
    string Category,
    string? Disputed,
    IReadOnlyList<string> Contested,
    IReadOnlyList<CitationDocument> Citations);
