namespace SahelBot.Core.Knowledge;

/// <summary>
/// Questions that come near to what passages say, and that nothing in the sources answers: they ask for a detail that is not told, or take
/// for granted what is told otherwise. By them the bot learns what to refuse, as it learns by a <see cref="Phrasing"/> what to answer.
/// </summary>
/// <param name="Passages">The passages that they come near to; at least one.</param>
/// <param name="Asks">Questions; at least one. Never shown.</param>
public sealed record NearMiss(IReadOnlyList<PassageId> Passages, IReadOnlyList<string> Asks)
{
    /// <summary>Two-letter code of the language of <see cref="Asks"/>.</summary>
    public string Language { get; init; } = "en";
}
