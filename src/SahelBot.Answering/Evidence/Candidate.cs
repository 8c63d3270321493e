using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Evidence;

/// <summary>Something that can be shown as an answer: a passage, or the line that says who an actor is.</summary>
/// <param name="Sentences">Its sentences, in order; at least one.</param>
/// <param name="Cites">The passages that it rests on; at least one, the first is shown as its source.</param>
/// <param name="Actors">Ids of all actors that it names or is marked with.</param>
/// <param name="ContextActors">Ids of the actors that its title, and the events and contested points that refer to it, name.</param>
/// <param name="ContextTerms">Stems of its title, heading, and of the events and contested points that refer to it.</param>
internal sealed record Candidate(
    IReadOnlyList<SentenceProfile> Sentences,
    IReadOnlyList<Passage> Cites,
    IReadOnlySet<string> Actors,
    IReadOnlySet<string> ContextActors,
    IReadOnlySet<string> ContextTerms)
{
    /// <summary>The passage shown as its source.</summary>
    public Passage Passage => Cites[0];

    /// <summary>The words of what nobody was heard to ask for.</summary>
    public static HashSet<string> NotAsked { get; } = [];

    /// <summary>The words with which people ask for it, by the two-letter code of the language.</summary>
    public Func<string, HashSet<string>> AskedIn { get; init; } = _ => NotAsked;

    /// <summary>Stems of its sentences, in order.</summary>
    public IReadOnlyList<string> Told { get; } = [.. Sentences.SelectMany(s => s.Terms)];

    /// <summary>True for the line of an actor, false for a passage.</summary>
    public bool IsActorLine { get; init; }
}
