namespace SahelBot.Answering.Evidence;

/// <summary>The words of a way to ask.</summary>
/// <param name="Content">Without the words that only frame a question.</param>
/// <param name="All">With them, and with those that say what sort of thing is asked for; in order, each once.</param>
internal sealed record AskStems(HashSet<string> Content, IReadOnlyList<string> All);
