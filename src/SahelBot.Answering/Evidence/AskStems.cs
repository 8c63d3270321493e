namespace SahelBot.Answering.Evidence;

/// <summary>The words of a way to ask, in order, each once.</summary>
/// <param name="Content">Without the words that only frame a question.</param>
/// <param name="All">With them, and with those that say what sort of thing is asked for.</param>
internal sealed record AskStems(IReadOnlyList<string> Content, IReadOnlyList<string> All);
