namespace SahelBot.Retrieval.Ranking;

/// <summary>A distinct word of a question, ready to be counted in passages.</summary>
/// <param name="Slots">Slots of its stems.</param>
/// <param name="Idf">Inverse document frequency; that of the best alternative when no passage has the word itself.</param>
/// <param name="Repeats">How often the question has it.</param>
/// <param name="Alternatives">What else it may be called.</param>
internal sealed record PlanWord(int[] Slots, double Idf, int Repeats, PlanAlternative[] Alternatives);
