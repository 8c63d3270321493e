namespace SahelBot.Retrieval.Ranking;

/// <param name="Slots">Slots of its stems, which must follow each other when there are several.</param>
/// <param name="Weight">Its share of the word's weight, times its inverse document frequency (never above the word's own).</param>
internal sealed record PlanAlternative(int[] Slots, double Weight);
