using System.Globalization;
using System.Text;
using SahelBot.Core.Knowledge;
using SahelBot.Rendering;

namespace SahelBot.Evaluation;

/// <summary>Says which golden questions pass, by kind, and why the others do not.</summary>
public static class EvaluationReport
{
    /// <returns>Lines that end in LF. Questions that are held back are shown apart.</returns>
    public static string Render(IReadOnlyList<GoldenOutcome> outcomes)
    {
        var text = new StringBuilder();
        var open = outcomes.Where(o => !o.Question.IsHeldBack).ToList();
        var heldBack = outcomes.Where(o => o.Question.IsHeldBack).ToList();
        AddPart(text, "Golden questions", open);
        AddPart(text, "Held back", heldBack);
        return text.ToString();
    }

    private static void AddPart(StringBuilder text, string title, List<GoldenOutcome> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return;
        }

        if (text.Length > 0)
        {
            text.Append('\n');
        }

        List<IReadOnlyList<string>> rows = [[title, "passed", "total"]];
        rows.AddRange(outcomes
            .GroupBy(o => o.Question.Kind, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Row(g.Key, [.. g])));
        rows.Add(Row("all", outcomes));
        text.Append(TextTable.Render(rows));
        foreach (var failed in outcomes.Where(o => !o.IsPassed))
        {
            AddFailure(text, failed);
        }
    }

    private static string[] Row(string name, List<GoldenOutcome> outcomes) =>
        [name, Number(outcomes.Count(o => o.IsPassed)), Number(outcomes.Count)];

    private static void AddFailure(StringBuilder text, GoldenOutcome failed)
    {
        GoldenQuestion question = failed.Question;
        text.Append('\n').Append(Clean($"FAILED {question.Id} ({question.Kind}): {question.Question}"));
        foreach (var failure in failed.Failures)
        {
            text.Append(Clean($"  {failure}"));
        }

        var said = string.Join(' ', failed.Answer.Sentences.Select(s => s.Text));
        var reason = failed.Answer switch
        {
            Core.Answers.Answer.Abstained abstained => $"({abstained.Kind}) {abstained.Reason} ",
            Core.Answers.Answer.Clarify clarify => $"(Clarify) {clarify.Reason} ",
            _ => "",
        };
        text.Append(Clean($"  answer: {reason}{said}"));
    }

    private static string Clean(string line) => SafeText.Clean(line).TrimEnd() + "\n";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
