namespace SahelBot.Benchmarks.Fitting;

/// <summary>A question of a <see cref="ParagraphCollection"/>.</summary>
/// <param name="Paragraph">Id of the paragraph that answers it.</param>
/// <param name="Article">Which article that belongs to.</param>
/// <param name="Text">The question.</param>
/// <param name="Answers">Strings of which a right answer holds at least one.</param>
internal sealed record ParagraphQuestion(string Paragraph, int Article, string Text, IReadOnlyList<string> Answers)
{
    public bool IsAnsweredBy(string sentence) => Answers.Any(a => sentence.Contains(a, StringComparison.OrdinalIgnoreCase));
}
