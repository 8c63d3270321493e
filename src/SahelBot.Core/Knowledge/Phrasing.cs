namespace SahelBot.Core.Knowledge;

/// <summary>
/// Other ways in which people ask for what passages say, or for all sides of what is contested; questions in other words are matched with
/// them. After document expansion by query prediction (Nogueira et al. 2019), with the questions written by people who keep the knowledge.
/// </summary>
/// <param name="Passages">The passages, each of which answers every question alone; at least one, or a contested point.</param>
/// <param name="Asks">Questions or keywords; at least one. Never shown.</param>
public sealed record Phrasing(IReadOnlyList<PassageId> Passages, IReadOnlyList<string> Asks)
{
    /// <summary>Ids of the contested points that every question is about.</summary>
    public IReadOnlyList<string> Contested { get; init; } = [];

    /// <summary>Two-letter code of the language of <see cref="Asks"/>.</summary>
    public string Language { get; init; } = "en";
}
