using System.Runtime.CompilerServices;
using SahelBot.Answering.Evidence;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Writing;

/// <summary>Puts the positions on a contested point side by side, each with a passage in which it is taken.</summary>
internal sealed class BothSidesWriter(Snapshot snapshot, CandidateBook book, EvidenceScorer scorer, PassageWriter passages)
{
    private const double LeastBearing = 0.5;
    private const double LeastOfTitle = 0.75;
    private const double LeastOfQuestion = 0.7;
    private const double LeastOfWord = 0.6;
    private const double LeastOfWords = 0.35;

    // Of points that fit a question nearly alike, the one that more passages bear on is more likely meant.
    private const double WeightOfPassages = 0.1;

    private const double WeightOfAsked = 0.4;

    private const double WeightOfEvidence = 0.6;
    private const int MostCounted = 5;

    // Asked for several times while one question is answered.
    private readonly ConditionalWeakTable<UnderstoodQuestion, IReadOnlyList<NearPoint>> _points = [];

    private readonly TopicIndex<ContestedPoint> _topics =
        new(snapshot.ContestedPoints, point => [book.Text(point.Question), book.Text(Text(point))]);

    // Point by point, so that the whole text is not put together anew for each question.
    private readonly ConditionalWeakTable<ContestedPoint, SentenceProfile> _texts = [];

    /// <summary>Contested points to which a question belongs by its words and names, the one most likely meant first.</summary>
    public IReadOnlyList<NearPoint> PointsOf(UnderstoodQuestion question) => _points.GetValue(question, Weigh);

    private IReadOnlyList<NearPoint> Weigh(UnderstoodQuestion question) =>
        [.. _topics.Find(TopicKeys.OfAnything(question)).Select(p => (Point: p, Bearing: Bearing(question, p))).Where(p => p.Bearing > 0)
            .Select(p => new NearPoint(p.Point, p.Bearing, p.Bearing + (WeightOfAsked * book.Phrasings.LikelihoodOfPoint(question, p.Point.Id))))
            .OrderByDescending(Likely)];

    private static double Likely(NearPoint near) => near.Fit + (WeightOfPassages * Math.Log(Math.Max(1, PassagesOf(near.Point))));

    /// <summary>
    /// The contested point that a question for both sides means, if any: one that fits the question, and to which the passages belong that answer it best.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="evidence">What was found, best first.</param>
    public NearPoint? Meant(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence)
    {
        var best = evidence.Take(MostCounted).ToList();
        var total = best.Sum(e => e.Rank);
        return PointsOf(question).MaxBy(p => Likely(p) + (WeightOfEvidence * Share(p.Point)));

        double Share(ContestedPoint point) =>
            total <= 0 ? 0 : best.Where(e => point.Positions.Any(p => p.Passages.Contains(e.Candidate.Passage.Id))).Sum(e => e.Rank) / total;
    }

    /// <summary>How much of a question a contested point accounts for: 0 to 1; the names count as much as the words.</summary>
    public double Bearing(UnderstoodQuestion question, ContestedPoint point)
    {
        var text = TextOf(point);
        var title = book.Text(point.Question);
        var terms = TermBearing(question, text, title);
        var actors = question.Actors.Count == 0
            ? (double?)null
            : question.Actors.Average(a => a.Actors.Any(title.Actors.Contains) ? 1.0 : a.Actors.Any(text.Actors.Contains) ? 0.8 : 0);
        var bearing = (terms, actors) switch
        {
            (null, null) => 0,
            ({ } t, null) => t,
            (null, { } a) => a * 0.7,
            ({ } t, { } a) => EvidenceScorer.Mix(t, a),
        };
        return question.Kind switch
        {
            QuestionKind.When when title.TermSet.Count > 0 && !text.Dates.Any() => bearing * 0.7,
            QuestionKind.HowMany when text.Numbers.Count == 0 => bearing * 0.7,
            _ => bearing,
        };
    }

    private static double? TermBearing(UnderstoodQuestion question, SentenceProfile text, SentenceProfile title)
    {
        var total = question.Terms.Sum(t => t.Weight);
        return total <= 0 ? null : question.Terms.Sum(t =>
            t.Weight * Math.Max(EvidenceScorer.Credit(t, title), 0.8 * EvidenceScorer.Credit(t, text))) / total;
    }

    /// <summary>True when the point has something of every word of the question.</summary>
    public bool HasEvery(UnderstoodQuestion question, ContestedPoint point) =>
        question.Terms.Where(t => t.IsHard).All(t => EvidenceScorer.Credit(t, TextOf(point)) > 0);

    /// <summary>True when a question is the point's own question, in whatever words: each accounts for nearly all of the other.</summary>
    public bool IsTheQuestion(UnderstoodQuestion question, ContestedPoint point)
    {
        if (WordScanner.Fold(question.Text).SequenceEqual(WordScanner.Fold(point.Question), StringComparer.Ordinal))
        {
            return true;
        }

        var title = book.Text(point.Question);
        var words = question.Terms.SelectMany(t => t.Query.Terms.Concat(t.Query.Alternatives).Append(t.Query.Token.Term))
            .ToHashSet(StringComparer.Ordinal);
        var named = title.Mentions.Where(m => m.Actors.Any(question.ActorIds.Contains)).ToList();
        var rest = title.Places.Where(p => !title.Mentions.Any(m => p.Start >= m.Start && p.Start < m.End)
            && !title.Dates.Any(d => p.Start >= d.Start && p.Start < d.End)).ToList();
        var total = rest.Count + title.Mentions.Count;
        return total > 0 && question.Kind is not (QuestionKind.Why or QuestionKind.Position)
            && question.Actors.All(a => a.Actors.Any(title.Actors.Contains))
            && question.Terms.Where(t => t.IsHard).All(t => EvidenceScorer.Credit(t, title) >= LeastOfWord) && rest.Count(p => words.Contains(p.Term)) + named.Count >= LeastOfTitle * total
            && Bearing(question, point) >= LeastOfQuestion;
    }

    /// <summary>Adds a sentence for each position that the draft has none of, first for those of the parties that the question names.</summary>
    public void Complete(Draft draft, UnderstoodQuestion question, ContestedPoint point, int most)
    {
        var shown = draft.Passages.Select(p => p.Id).ToHashSet();
        var open = point.Positions
            .Where(p => !p.IsUnsourced && !p.Passages.Any(shown.Contains))
            .Select(p => (IsNamed: p.Actors.Any(question.ActorIds.Contains), Evidence: Best(question, p)))
            .OrderByDescending(p => p.IsNamed).ThenByDescending(p => p.Evidence?.Rank)
            .Select(p => p.Evidence).OfType<CandidateEvidence>()
            .ToList();
        foreach (var candidate in open)
        {
            if (draft.Count >= most)
            {
                return;
            }

            passages.Write(draft, question, candidate.Candidate, Math.Min(most, draft.Count + 1));
        }
    }

    /// <summary>True when the question is about what the point is about, and not just near it.</summary>
    public bool Concerns(UnderstoodQuestion question, ContestedPoint point) =>
        Bearing(question, point) >= LeastBearing && TermBearing(question, TextOf(point), book.Text(point.Question)) is null or >= LeastOfWords;

    private SentenceProfile TextOf(ContestedPoint point) => _texts.GetValue(point, p => book.Text(Text(p)));

    /// <summary>How many passages take a position on a point, over all positions.</summary>
    public static int PassagesOf(ContestedPoint point) => point.Positions.Sum(p => p.Passages.Count);

    /// <summary>All that is said of a point, as one text.</summary>
    public static string Text(ContestedPoint point) =>
        point.Question + " " + point.Note + " " + string.Join(' ', point.Positions.Select(p => p.Holder + ". " + p.Says));

    private CandidateEvidence? Best(UnderstoodQuestion question, Position position) =>
        position.Passages
            .Select((id, i) => snapshot.FindPassage(id, "en") is { } passage
                ? scorer.Score(question, book.Of(passage), 1 - (0.2 * i), heard: new HeardAlike(book.Phrasings.LikelihoodOf(question), Nearness: book.Phrasings.NearnessOf(question)(id)))
                : null)
            .OfType<CandidateEvidence>()
            .MaxBy(e => e.Rank);
}
