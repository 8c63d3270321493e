using SahelBot.Answering.Evidence;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Engine;

/// <summary>
/// How likely it is that the sources answer a question: a logistic regression over how well the best evidence accounts for the question
/// and whether the question comes nearer to what the sources are known not to say. Fitted on
/// questions of which people had said whether the sources answer them; how, and how well it does, tells docs/decisions/0024.
/// It needs knowledge that tells how people ask and what is missing. Safe to share between threads.
/// </summary>
internal sealed class Answerability(Workbench bench, GapFinder gaps)
{
    /// <summary>How many of the best passages are looked at for what people ask near to them.</summary>
    private const int Nearest = 3;

    private const double Bias = -10.790;
    private static readonly double[] _weights =
    [
        3.340, 0.625, 3.774, 0.959, 1.293, -1.270, -0.594, 1.542, 0.255, -2.488, 0.710,
        4.042, 0.284, 2.647, 0.673, -1.821, -0.570, -0.373, -1.269, 3.650, -0.509,
    ];

    /// <summary>False where nothing tells how people ask in the language of the question, or what is missing: there is nothing to judge by.</summary>
    public bool Applies(UnderstoodQuestion question) =>
        bench.Snapshot.Gaps.Count > 0 && bench.Book.Phrasings.Tells(question.Language);

    /// <returns>0 to 1; null where it does not apply.</returns>
    /// <param name="question">The question.</param>
    /// <param name="evidence">What was found, best first; not empty.</param>
    public double? Of(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence) =>
        Measure(question, evidence) is { } measured
            ? 1 / (1 + Math.Exp(-(Bias + measured.Zip(_weights).Sum(m => m.First * m.Second))))
            : null;

    /// <summary>What the weights belong to, in their order; for fitting.</summary>
    internal IReadOnlyList<double>? Measure(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence)
    {
        if (!Applies(question) || bench.Book.Phrasings.LikelihoodOf(question) is not { } likelihood)
        {
            return null;
        }

        var top = evidence[0];
        var nearest = evidence.Take(Nearest).Select(e => e.Candidate.Passage.Id).Distinct().ToList();
        var isWhole = question.Context.Count + question.ContextActors.Count == 0; // whoever asks on leaves out what it is about
        return
        [
            evidence.Max(e => e.Strength),
            top.TypeFit,
            top.HasDemanded ? 1 : 0,
            top.MeetsDemand ? 1 : 0,
            top.Rank,
            top.Nearness,
            top.Likelihood,
            likelihood.Least(top.Candidate.Told),
            likelihood.LeastButOne(top.Candidate.Told),
            gaps.Nearest(likelihood) - top.Likelihood,
            nearest.Max(bench.Book.Phrasings.LeaningOf(question)),
            isWhole ? bench.Book.Phrasings.MarginOf(question, nearest) : 0,
            question.Terms.Count,
            1 / (1.0 + question.Terms.Count),
            question.Terms.Count(t => t.Query.Correction is not null),
            question.UnknownNames.Count,
            question.Numbers.Count,
            top.MissingActors.Count,
            question.Kind == QuestionKind.Why ? 1 : 0,
            question.Kind == QuestionKind.Definition ? 1 : 0,
            question.Language == top.Candidate.Passage.Language ? 0 : 1,
        ];
    }
}
