using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Retrieval;

/// <summary>What is looked for.</summary>
/// <param name="Text">The question or some words; any text, never interpreted as query syntax. Empty finds nothing.</param>
/// <param name="Language">Two-letter code of the language of <paramref name="Text"/>.</param>
public sealed record RetrievalQuery(string Text, string Language)
{
    /// <summary>Ids of actors that the question names; passages by or about them rank higher.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Dates that the question names; passages whose <c>when</c> overlaps one rank higher.</summary>
    public IReadOnlyList<DateSpan> Dates { get; init; } = [];
}
