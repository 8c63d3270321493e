using SahelBot.Answering.Evidence;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Engine;

/// <summary>
/// How likely it is that the sources answer a question: a logistic regression over how well the best evidence accounts for the question
/// and whether the question comes nearer to what the sources are known not to say. Fitted on
/// questions of which people had said whether the sources answer them; how, and how well it does, tells docs/decisions/0020.
/// It needs knowledge that tells how people ask and what is missing. Safe to share between threads.
/// </summary>
internal sealed class Answerability(Workbench bench, GapFinder gaps)
{
    /// <summary>A gap that has nothing of the question's words is no nearer than this.</summary>
    private const double FarGap = -1;

    /// <summary>How many of the best passages are looked at for what people ask near to them.</summary>
    private const int Nearest = 3;

    private const double Bias = -6.753;
    private static readonly double[] _weights =
    [
        5.730, 1.345, 1.425, 2.070, -2.650, -0.487, 0.141, -2.045, -1.204, 0.750, 0.094, 1.518, 1.090, -0.623, 0.803, 2.532,
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
        var gap = gaps.Concerning(question).Select(g => likelihood.Of(bench.Book.Text(g.Topic).Terms)).DefaultIfEmpty(FarGap).Max();
        var isWhole = question.Context.Count + question.ContextActors.Count == 0; // whoever asks on leaves out what it is about
        return
        [
            evidence.Max(e => e.Strength),
            top.TypeFit,
            top.MeetsDemand ? 1 : 0,
            likelihood.Least(top.Candidate.Told),
            gaps.Nearest(likelihood) - top.Likelihood,
            Math.Max(gap, FarGap) - top.Likelihood,
            question.Terms.Count,
            question.UnknownNames.Count,
            question.Demand == Demand.PersonName ? 1 : 0,
            question.Terms.Count(t => t.Query.Correction is not null),
            question.Actors.Count,
            question.Terms.Count == 0 ? 1 : 0,
            question.Kind == QuestionKind.Position ? 1 : 0,
            question.Language == top.Candidate.Passage.Language ? 0 : 1,
            isWhole ? bench.Book.Phrasings.LeaningOf(question, top.Candidate.Passage.Id) : 0,
            isWhole ? bench.Book.Phrasings.MarginOf(question, evidence.Take(Nearest).Select(e => e.Candidate.Passage.Id).Distinct()) : 0,
        ];
    }
}
