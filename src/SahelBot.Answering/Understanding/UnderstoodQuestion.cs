using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Understanding;

/// <summary>A question taken apart: what is asked, about whom, when, and in which words.</summary>
public sealed record UnderstoodQuestion
{
    /// <summary>The question as it is looked up: as asked, or completed from the conversation.</summary>
    public required string Text { get; init; }

    /// <summary>Two-letter code of the language of <see cref="Text"/>.</summary>
    public required string Language { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>Words that an answer must account for, without those that name actors, dates and numbers.</summary>
    public required IReadOnlyList<ContentTerm> Terms { get; init; }

    /// <summary>Actors named, in order.</summary>
    public required IReadOnlyList<ActorMention> Actors { get; init; }

    public required IReadOnlyList<DateMention> Dates { get; init; }

    public required IReadOnlyList<NumberMention> Numbers { get; init; }

    /// <summary>Words written as names that no passage knows, as written.</summary>
    public required IReadOnlyList<string> UnknownNames { get; init; }

    /// <summary>Words of the conversation before; they help to find, and are not demanded.</summary>
    public IReadOnlyList<ContentTerm> Context { get; init; } = [];

    /// <summary>Ids of actors of the conversation before; passages with them come first.</summary>
    public IReadOnlyList<string> ContextActors { get; init; } = [];

    /// <summary>A pronoun that stands for nobody in the question or the conversation. Null when there is none.</summary>
    public string? OpenPronoun { get; init; }

    /// <summary>True when the question begins with "who is", "what is" or the like.</summary>
    public bool IsDefinitional { get; init; }

    /// <summary>The detail that an answer must hold.</summary>
    public Demand Demand { get; init; }

    /// <summary>Ids of those to whom the person or the town belongs that the question demands: Mali, of "which Malian minister".</summary>
    public IReadOnlyList<string> DemandedOf { get; init; } = [];

    /// <summary>Ids of all actors that the question may mean.</summary>
    public IEnumerable<string> ActorIds => Actors.SelectMany(a => a.Actors);

    public IReadOnlyList<DateSpan> DateSpans => [.. Dates.Select(d => d.Span)];

    /// <summary>True when there is nothing in the question that could be looked up.</summary>
    public bool IsEmpty => Terms.Count == 0 && Actors.Count == 0 && Dates.Count == 0 && UnknownNames.Count == 0;
}
