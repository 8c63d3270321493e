using SahelBot.Answering.Evidence;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Engine;

/// <summary>
/// How likely it is that knowledge which does not tell how people ask answers a question: a logistic regression over how much of the question
/// the best passages match, fitted on questions over paragraphs of an encyclopedia, with and without those that answer them; how, and how well it does,
/// tells docs/decisions/0025. Safe to share between threads.
/// </summary>
internal static class PlainAnswerability
{
    private const double Bias = -3.935;
    private static readonly double[] _weights = [4.166, 5.039, -8.811, -1.629, -0.759];

    /// <returns>0 to 1; null where it does not apply.</returns>
    /// <param name="question">The question.</param>
    /// <param name="evidence">What was found, best first; not empty.</param>
    public static double? Of(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence) =>
        Measure(question, evidence) is { } measured
            ? 1 / (1 + Math.Exp(-(Bias + measured.Zip(_weights).Sum(m => m.First * m.Second))))
            : null;

    /// <summary>What the weights belong to, in their order; for fitting. Null for a question that names somebody, or goes on about another: names are accounted for otherwise.</summary>
    internal static IReadOnlyList<double>? Measure(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence) =>
        question.Actors.Count + question.Context.Count + question.ContextActors.Count > 0 || !question.Terms.Any(t => t.IsHard)
            ? null
            :
            [
                evidence.Max(e => e.Match),
                evidence[0].Strength,
                1 / (1.0 + question.Terms.Count),
                question.UnknownNames.Count,
                question.Terms.Count(t => t.Query.Correction is not null),
            ];
}
