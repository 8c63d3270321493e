using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Understanding;

/// <summary>A word of the question that an answer must account for.</summary>
/// <param name="Query">The word as the index sees it.</param>
/// <param name="Weight">How much it matters: 0 not at all, 1 as much as a word that no passage has.</param>
/// <param name="IsName">True when it is written as a name, or is the name of a country.</param>
public sealed record ContentTerm(QueryTerm Query, double Weight, bool IsName)
{
    private const double LeastHard = 0.3;

    /// <summary>Its stem as asked and those by which it is looked up, each once.</summary>
    public IReadOnlyList<string> Stems { get; } = [.. Query.Terms.Prepend(Query.Token.Term).Distinct(StringComparer.Ordinal)];

    /// <summary>Two-letter code of the language in which it is asked.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Stems of words that mean the same in general language.</summary>
    public IReadOnlySet<string> Synonyms { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Stems of words that are near it in general language.</summary>
    public IReadOnlySet<string> Near { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>True for the word that says what the question is after.</summary>
    public bool IsFocus { get; init; }

    /// <summary>True for the verb that says what the question takes to have happened.</summary>
    public bool IsPredicate { get; init; }

    /// <summary>True for a word that an answer must account for; false for one that only helps to find.</summary>
    public bool IsHard => Weight > LeastHard;

    /// <summary>True when no passage has the word, and no word like it.</summary>
    public bool IsUnknown => Query is { IsKnown: false, Correction: null } && (Query.Alternatives.Count == 0 || IsProperName);

    /// <summary>True for "Union", not for "TV": what a name of that form means the dictionary does not tell.</summary>
    private bool IsProperName => IsName && Query.Token.Surface.Length > 2 && char.IsLower(Query.Token.Surface[1]);
}
