using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Evidence;

/// <summary>A sentence of a passage, taken apart for comparison with questions.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Terms">Stems in order, stop words left out.</param>
/// <param name="Actors">Ids of the actors it names.</param>
/// <param name="Dates">Dates it names.</param>
/// <param name="Numbers">Numbers it names that are no part of a date.</param>
/// <param name="Negations">How many words of negation it has.</param>
/// <param name="HasCause">True when it gives a reason.</param>
internal sealed record SentenceProfile(
    string Text,
    IReadOnlyList<string> Terms,
    IReadOnlySet<string> Actors,
    IReadOnlyList<DateMention> Dates,
    IReadOnlyList<NumberMention> Numbers,
    int Negations,
    bool HasCause)
{
    public HashSet<string> TermSet { get; } = [.. Terms];
}
