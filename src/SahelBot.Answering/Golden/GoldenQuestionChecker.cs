using System.Globalization;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Golden;

/// <summary>Compares an answer with what a golden question asks of it.</summary>
public static class GoldenQuestionChecker
{
    /// <returns>What is wrong, one line each. Empty when the answer passes.</returns>
    public static IReadOnlyList<string> Check(GoldenQuestion question, Answer answer)
    {
        var failures = new List<string>();
        var status = StatusOf(answer);
        if (!question.Status.Contains(status, StringComparer.Ordinal))
        {
            failures.Add($"status is {status}, should be {string.Join(" or ", question.Status)}");
        }

        // Where abstaining is as right as answering, only an answer is held to what it must say.
        var isFree = answer is Answer.Abstained && question.Status.Contains("answered", StringComparer.Ordinal)
            && question.Status.Contains(status, StringComparer.Ordinal);
        var text = string.Join(' ', answer.Sentences.Select(s => s.Text).Append(ReasonOf(answer)));
        failures.AddRange(question.Holds.Where(h => !isFree && !h.Split('|').Any(part => Occurs(part, text))).Select(h => $"does not hold: {h}"));
        failures.AddRange(question.HoldsNot.Where(h => h.Split('|').Any(part => Occurs(part, text))).Select(h => $"holds: {h}"));
        if (question.Cites.Count > 0 && !isFree && !answer.Citations.Any(c => question.Cites.Contains(c.Passage.Source.Id, StringComparer.Ordinal)))
        {
            failures.Add($"cites none of: {string.Join(", ", question.Cites)}");
        }

        failures.AddRange(question.Contested.Where(id => !isFree && answer.Contested.All(c => c.Id != id)).Select(id => $"does not show as contested: {id}"));
        failures.AddRange(answer.Sentences.Where(s => s.Citations.Count == 0).Select(s => $"sentence without citation: {s.Text}"));
        return failures;
    }

    /// <summary>The status as files and the JSON contract write it.</summary>
    public static string StatusOf(Answer answer) => answer switch
    {
        Answer.Grounded => "answered",
        Answer.Clarify => "clarify",
        _ => "abstained",
    };

    private static string ReasonOf(Answer answer) => answer switch
    {
        Answer.Abstained abstained => abstained.Reason,
        Answer.Clarify clarify => clarify.Reason,
        _ => "",
    };

    private static bool Occurs(string part, string text) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            text, part.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
