namespace SahelBot.Core.Answers;

/// <param name="Text">One sentence of plain text, without markers.</param>
/// <param name="Citations">Numbers of the citations that support it; at least one, ascending.</param>
public sealed record AnswerSentence(string Text, IReadOnlyList<int> Citations);
