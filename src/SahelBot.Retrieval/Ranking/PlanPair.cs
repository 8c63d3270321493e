namespace SahelBot.Retrieval.Ranking;

/// <summary>Two words that are neighbours in the question.</summary>
/// <param name="First">Slot of the first.</param>
/// <param name="Second">Slot of the second.</param>
/// <param name="Adjacent">What following each other in a passage is worth.</param>
/// <param name="Near">What standing near each other is worth.</param>
internal readonly record struct PlanPair(int First, int Second, double Adjacent, double Near);
