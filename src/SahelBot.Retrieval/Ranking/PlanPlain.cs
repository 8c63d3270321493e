namespace SahelBot.Retrieval.Ranking;

/// <param name="Slot">Slot of the word's stem.</param>
/// <param name="Plain">Number of the word as it stands.</param>
/// <param name="Weight">What it is worth that a passage has it as it stands.</param>
internal readonly record struct PlanPlain(int Slot, int Plain, double Weight);
