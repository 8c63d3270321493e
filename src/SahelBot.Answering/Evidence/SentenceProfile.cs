using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Evidence;

/// <summary>A sentence of a passage, taken apart for comparison with questions.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Places">Stems in order with where they stand, stop words left out.</param>
/// <param name="Mentions">The actors it names.</param>
/// <param name="Dates">Dates it names.</param>
/// <param name="Numbers">Numbers it names that are no part of a date.</param>
/// <param name="Negated">Stems that stand right after a word of negation.</param>
/// <param name="HasDenial">True when it says that somebody denies or rejects something.</param>
/// <param name="HasCause">True when it gives a reason.</param>
internal sealed record SentenceProfile(
    string Text,
    IReadOnlyList<(string Term, int Start)> Places,
    IReadOnlyList<ActorMention> Mentions,
    IReadOnlyList<DateMention> Dates,
    IReadOnlyList<NumberMention> Numbers,
    IReadOnlySet<string> Negated,
    bool HasDenial,
    bool HasCause)
{
    /// <summary>True when a date in it has no year of its own: the snapshot as a whole decides which one is meant.</summary>
    public bool IsYearGuessed { get; init; }

    /// <summary>Stems in order.</summary>
    public IReadOnlyList<string> Terms { get; } = [.. Places.Select(p => p.Term)];

    public HashSet<string> TermSet { get; } = [.. Places.Select(p => p.Term)];

    /// <summary>Those of its stems that are long enough to be recognised in another word.</summary>
    public string[] MayBeAlike { get; } = [.. Places.Select(p => p.Term).Where(EvidenceScorer.MayBeAlike).Distinct(StringComparer.Ordinal)];

    /// <summary>Ids of the actors it names.</summary>
    public HashSet<string> Actors { get; } = [.. Mentions.SelectMany(m => m.Actors)];
}
