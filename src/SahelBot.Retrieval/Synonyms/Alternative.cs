namespace SahelBot.Retrieval.Synonyms;

/// <summary>Another way to say a word of a question.</summary>
/// <param name="Stems">One stem or several that follow each other.</param>
/// <param name="IsName">True for the name of an actor, which is weaker evidence than a synonym.</param>
internal sealed record Alternative(IReadOnlyList<string> Stems, bool IsName)
{
    /// <summary>The stems with spaces between them.</summary>
    public string Text { get; } = Stems.Count == 1 ? Stems[0] : string.Join(' ', Stems);
}
