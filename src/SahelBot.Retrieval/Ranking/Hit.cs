namespace SahelBot.Retrieval.Ranking;

/// <summary>A word of the question found in a text.</summary>
/// <param name="Position">Place among the text's words.</param>
/// <param name="Slot">Which stem it is.</param>
/// <param name="Form">Which form of it.</param>
/// <param name="Weight">How often it counts.</param>
internal readonly record struct Hit(int Position, int Slot, int Form, float Weight);
