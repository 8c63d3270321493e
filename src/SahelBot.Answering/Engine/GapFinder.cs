using SahelBot.Answering.Evidence;
using SahelBot.Answering.Understanding;
using SahelBot.Answering.Writing;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Engine;

/// <summary>Tells what sources are known not to say: which known gap a question falls into. Safe to share between threads.</summary>
internal sealed class GapFinder(Workbench bench, BothSidesWriter sides)
{
    private const double GapMargin = 0.04;
    private const double LeastGap = 0.7;
    private const double OtherWords = 0.75;
    private const double SameWord = 0.85;
    private const double Certain = 0.85;

    /// <summary>How much the very word counts, beside all other words for it: more than for passages, since topics have the words of those who ask.</summary>
    private const double SameWordOfTopic = 0.5;

    private readonly TopicIndex<KnownGap> _gaps = new(bench.Snapshot.Gaps, gap => [bench.Book.Text(gap.Topic)]);

    private readonly Lazy<IReadOnlyList<string>[]> _topics = new(() => [.. bench.Snapshot.Gaps.Select(g => bench.Book.Phrasings.AskedIn(g.Topic))]);

    /// <summary>How near a question comes to the nearest gap, whomever it is about; see <see cref="QuestionLikelihood.Of"/>. There must be a gap.</summary>
    /// <param name="likelihood">How likely the question is for texts.</param>
    public double Nearest(QuestionLikelihood likelihood) => _topics.Value.Max(t => likelihood.Of(t, SameWordOfTopic));

    /// <summary>A known gap that accounts for more of the question than the best passage does.</summary>
    public KnownGap? Find(UnderstoodQuestion question, CandidateEvidence? best)
    {
        if (question.Terms.Count == 0 || bench.Snapshot.Gaps.Count == 0)
        {
            return null;
        }

        // What sources disagree on is no gap: both sides are the answer.
        if (sides.PointsOf(question) is [{ Bearing: > LeastGap }, ..])
        {
            return null;
        }

        var (gap, cover) = Concerning(question).Select(g => (Gap: (KnownGap?)g, Cover: Cover(question, g))).DefaultIfEmpty().MaxBy(g => g.Cover);
        if (gap is null)
        {
            return null;
        }

        var whole = Whole(question, best);
        var least = cover > whole + GapMargin && !IsCertain(question, best) ? SameWord : OtherWords;
        return cover >= LeastGap && cover >= whole - GapMargin && NamesMore(question, gap, best, least) ? gap : null;
    }

    /// <summary>The gaps that are about whom the question is about and have a word of it, or one that means the same.</summary>
    private IEnumerable<KnownGap> Concerning(UnderstoodQuestion question) =>
        _gaps.Find(TopicKeys.OfSameWords(question.Terms)).Where(g => Concerns(question, bench.Book.Text(g.Topic)));

    /// <summary>A strong candidate that holds the very sort of thing that is asked for gives way only to a gap in other words.</summary>
    private static bool IsCertain(UnderstoodQuestion question, CandidateEvidence? best) =>
        best is { Strength: >= Certain, TypeFit: >= 1 } && question.Kind is (QuestionKind.When or QuestionKind.Who);

    /// <summary>True when the gap names in so many words what the passage has only in other words, or not at all.</summary>
    private bool NamesMore(UnderstoodQuestion question, KnownGap gap, CandidateEvidence? best, double least)
    {
        var text = bench.Book.Text(gap.Topic);
        return best is null || best.MissingActors.Count > 0 || question.Terms.Any(t => t.IsHard && EvidenceScorer.Credit(t, text) >= SameWord
            && EvidenceScorer.Credit(t, best.Candidate) < least);
    }

    private static double Whole(UnderstoodQuestion question, CandidateEvidence? best) =>
        best is null ? 0 : question.Actors.Count == 0 ? best.TermCoverage : EvidenceScorer.Mix(best.TermCoverage, best.ActorCoverage);

    private double Cover(UnderstoodQuestion question, KnownGap gap)
    {
        var terms = EvidenceScorer.Coverage(question.Terms, bench.Book.Text(gap.Topic));
        return question.Actors.Count == 0 ? terms : EvidenceScorer.Mix(terms, 1);
    }

    private bool Concerns(UnderstoodQuestion question, SentenceProfile text) =>
        question.Actors.All(a => a.Actors.Any(id => text.Actors.Any(t => bench.Family.AreRelated(t, id))))
        && (question.Actors.Count > 0 || question.ContextActors.Count == 0 || text.Actors.Count == 0
            || question.ContextActors.Any(id => text.Actors.Any(t => bench.Family.AreRelated(t, id))))
        && question.Terms.Any(t => t.Query.Terms.Any(text.TermSet.Contains) || t.Query.Alternatives.Any(text.TermSet.Contains)
            || t.Synonyms.Overlaps(text.TermSet));
}
