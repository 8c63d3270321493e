using SahelBot.Answering.Evidence;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Answering.Writing;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;

namespace SahelBot.Answering.Engine;

/// <summary>Turns an understood question and its evidence into an answer, an abstention or a question back.</summary>
internal sealed class Composer
{
    private const int MostSentences = 4;
    private const int MostEvents = 5;
    private const int MostSides = 6;
    private const int MostNear = 2;
    private const double Sure = 0.93;
    private const double LeastBeside = 0.3;
    private const int MostBeside = 3;
    private const double LeastPoint = 0.55;
    private const double LeastAsked = 0.45;
    private const double LeastRescue = 0.75;
    private readonly Workbench _bench;
    private readonly AnswerBuilder _answers;
    private readonly Judge _judge;
    private readonly PassageWriter _passages;
    private readonly BothSidesWriter _sides;
    private readonly EventWriter _events;

    public Composer(Workbench bench, AnswerBuilder answers)
    {
        _answers = answers;
        _bench = bench;
        _passages = new PassageWriter(bench.Grounder, bench.Sentences);
        _sides = new BothSidesWriter(bench.Snapshot, bench.Book, bench.Scorer, _passages);
        _judge = new Judge(bench, _sides);
        _events = new EventWriter(bench.Snapshot, bench.Book, bench.Family, _passages);
    }

    public Answer Compose(
        Question asked, UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, Wording wording)
    {
        if (question.Kind == QuestionKind.Instruction)
        {
            return _answers.Refusal(asked, wording, AbstentionKind.Instruction, wording.Text("instruction"));
        }

        if (question.IsEmpty && question.Kind is not (QuestionKind.Summary or QuestionKind.Latest or QuestionKind.BothSides or QuestionKind.Opinion))
        {
            return Empty(asked, question, wording);
        }

        return question.Kind switch
        {
            QuestionKind.Opinion => Opinion(asked, question, evidence, wording),
            QuestionKind.Summary when IsWhole(question) => Summary(asked, question, wording),
            QuestionKind.Happenings or QuestionKind.Latest when question.Dates.Count > 0 => Happenings(asked, question, evidence, wording),
            QuestionKind.Latest when question.Terms.All(t => !t.IsHard) => Latest(asked, question, wording),
            QuestionKind.Definition when Definition(asked, question, evidence, wording) is { } line => line,
            QuestionKind.BothSides when BothSides(asked, question, evidence, wording) is { } sides => sides,
            _ when OwnQuestion(asked, question, wording) is { } sides => sides,
            _ => General(asked, question, evidence, wording),
        };
    }

    public ContestedPoint? FindContested(UnderstoodQuestion question) =>
        _sides.PointsOf(question) is [{ Point: var point, Bearing: >= LeastPoint }, ..] ? point : null;

    /// <summary>As <see cref="Answerability.Measure"/>; null too for a question of a kind that is settled otherwise.</summary>
    internal IReadOnlyList<double>? Measure(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence) =>
        question.Kind is QuestionKind.Instruction or QuestionKind.Opinion or QuestionKind.Summary or QuestionKind.Latest or QuestionKind.Happenings
            or QuestionKind.BothSides ? null : _judge.Answerability.Measure(question, evidence);

    private static bool IsWhole(UnderstoodQuestion question) =>
        question.Terms.All(t => !t.IsHard) && question.Dates.Count == 0;

    private Answer Empty(Question asked, UnderstoodQuestion question, Wording wording)
    {
        // Words there are, but none that says what is meant: that is a question about nothing here, not an unreadable one.
        if (WordScanner.Scan(question.Text).Count > 1)
        {
            return _answers.Refusal(asked, wording, AbstentionKind.OutOfScope, wording.Text("outOfScope"));
        }

        var day = _bench.Snapshot.Events.LastOrDefault(e => e.When.IsDay)?.When;
        var example = day is { } span
            ? wording.Text("exampleQuestion", wording.Date(span))
            : _bench.Snapshot.Articles[0].Source.Title;
        return _answers.Refusal(asked, wording, AbstentionKind.Unreadable, wording.Text("empty", example));
    }

    private Answer General(
        Question asked, UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, Wording wording)
    {
        var verdict = _judge.Decide(question, evidence, wording);
        if (verdict.Abstention is { } kind)
        {
            if (kind is AbstentionKind.NotInSources or AbstentionKind.FalsePremise && Rescue(asked, question, wording) is { } sides)
            {
                return sides;
            }

            return Abstain(asked, question, evidence, verdict, kind, wording);
        }

        var strong = _judge.Usable(question, evidence).ToList();
        if (strong.Count > 0 && PassageWriter.IsLong(strong[0].Candidate))
        {
            return AnswerOutOfLong(asked, question, evidence, strong, wording);
        }

        var draft = new Draft();
        while (draft.Count == 0 && strong.Count > 0)
        {
            _passages.Write(draft, question, strong[0].Candidate, MostSentences);
            if (draft.Count == 0)
            {
                strong.RemoveAt(0); // the line of an actor that its passages do not support
            }
        }

        if (strong.Count == 0)
        {
            return _answers.Refusal(asked, wording, AbstentionKind.NotInSources, wording.Text("notInSources"));
        }

        // The next best passage comes before other positions: it may hold what the best one lacks.
        _passages.Continue(draft, question, strong, Judge.LeastStrength, Math.Min(MostSentences - 1, draft.Count + 1));
        var points = AddSides(draft, question, strong[0]);
        _passages.Continue(draft, question, strong, Judge.LeastStrength, MostSentences - 1);
        if (strong[0].Strength < Sure)
        {
            _passages.Beside(draft, question, evidence, strong[0].Candidate, MostBeside, LeastBeside);
        }

        _passages.Support(draft, strong);
        return _answers.Finish(asked, question, draft, points, strong[0].Strength, wording);
    }

    /// <summary>Out of long passages the sentences are shown that most likely answer, whichever of them they are from.</summary>
    private Answer AnswerOutOfLong(
        Question asked, UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, List<CandidateEvidence> strong, Wording wording)
    {
        var draft = new Draft();
        _passages.WriteBest(draft, question, evidence, MostSentences - 1);
        var points = AddSides(draft, question, strong[0]);
        _passages.Support(draft, strong);
        return _answers.Finish(asked, question, draft, points, strong[0].Strength, wording);
    }

    /// <summary>A question that is a contested point's own is answered with its positions.</summary>
    private Answer? OwnQuestion(Question asked, UnderstoodQuestion question, Wording wording)
    {
        if (question.UnknownNames.Count > 0
            || _sides.PointsOf(question).Select(p => p.Point).FirstOrDefault(p => _sides.IsTheQuestion(question, p)) is not { } point
            || point.Positions.All(p => p.IsUnsourced))
        {
            return null;
        }

        var draft = new Draft();
        _sides.Complete(draft, question, point, MostSides);
        return draft.Count == 0 ? null : _answers.Finish(asked, question, draft, [point], 1, wording);
    }

    /// <summary>What no passage answers alone may be the very point on which sources disagree.</summary>
    private Answer? Rescue(Question asked, UnderstoodQuestion question, Wording wording)
    {
        if (question.Kind is not (QuestionKind.YesNo or QuestionKind.Fact or QuestionKind.Who) || question.Demand is not Demand.None
            || question.Numbers.Any(n => !n.IsWord)
            || _sides.PointsOf(question) is not [{ Point: var point, Bearing: >= LeastRescue and var bearing }, ..])
        {
            return null;
        }

        if (!_sides.HasEvery(question, point))
        {
            return null;
        }

        var draft = new Draft();
        _sides.Complete(draft, question, point, MostSentences);
        return draft.Count < 2 ? null : _answers.Finish(asked, question, draft, [point], bearing, wording);
    }

    /// <summary>Where what was written is contested, the other positions follow.</summary>
    private List<ContestedPoint> AddSides(Draft draft, UnderstoodQuestion question, CandidateEvidence best)
    {
        var points = best.Candidate.Cites.Concat(draft.Passages).SelectMany(p => p.Contested).Distinct(StringComparer.Ordinal)
            .Select(id => _bench.Snapshot.TryGetContested(id, out var point) ? point : null).OfType<ContestedPoint>()
            .Where(p => _sides.Concerns(question, p))
            .OrderByDescending(p => _sides.Bearing(question, p)).Take(2).ToList();
        foreach (var point in points)
        {
            _sides.Complete(draft, question, point, Math.Max(MostSentences, draft.Count + 2));
        }

        return points;
    }

    private Answer Abstain(
        Question asked, UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, Verdict verdict,
        AbstentionKind kind, Wording wording)
    {
        var draft = new Draft();
        var points = new List<ContestedPoint>();
        if (verdict.ShowsNear)
        {
            if (verdict.Gap is { } gap)
            {
                foreach (var passage in gap.Passages.Select(id => _bench.Snapshot.FindPassage(id, question.Language)).OfType<Passage>().Take(MostNear))
                {
                    _passages.Write(draft, question, _bench.Book.Of(passage), MostNear);
                }
            }
            else
            {
                var near = Near(evidence, kind).ToList();
                _passages.Write(draft, question, near[0].Candidate, MostNear);
                points = AddSides(draft, question, near[0]);
                _passages.Continue(draft, question, near, 0, MostNear);
                _passages.Support(draft, near);
            }
        }

        var reason = verdict.Value is { } value ? wording.Text(verdict.Wording, value) : wording.Text(verdict.Wording);
        return _answers.Finish(asked, question, draft, points, evidence.Count > 0 ? evidence.Max(e => e.Strength) : 0, wording, kind, reason);
    }

    /// <summary>For a false premise the passages that tell it otherwise: those that have the words, whatever they lack.</summary>
    private static IEnumerable<CandidateEvidence> Near(IReadOnlyList<CandidateEvidence> evidence, AbstentionKind kind) =>
        kind == AbstentionKind.FalsePremise ? evidence.OrderByDescending(e => e.TermCoverage + (0.5 * e.ActorCoverage) + (0.2 * e.Rank)) : evidence;

    private Answer Opinion(
        Question asked, UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, Wording wording)
    {
        var draft = new Draft();
        var points = new List<ContestedPoint>();
        if (_sides.PointsOf(question) is [{ Point: var point, Bearing: > 0.3 }, ..])
        {
            _sides.Complete(draft, question, point, MostSentences);
            points.Add(point);
        }

        return _answers.Finish(asked, question, draft, points, 0, wording, AbstentionKind.Opinion,
            wording.Text(draft.Count > 0 ? "opinion" : "opinionBare"));
    }

    private Answer Summary(Question asked, UnderstoodQuestion question, Wording wording)
    {
        var draft = new Draft();
        _events.Write(draft, question, _events.Main(MostEvents - 1), MostEvents - 1);
        if (draft.Count == 0)
        {
            foreach (var article in _bench.Snapshot.Articles.Take(MostSentences))
            {
                _passages.Write(draft, question, _bench.Book.Of(article.Passages[0]), draft.Count + 1);
            }
        }

        // What is most disputed about it belongs into any summary.
        var main = MostDisputed();
        if (main is not null)
        {
            _sides.Complete(draft, question, main, MostSides + 1);
        }

        return _answers.Finish(asked, question, draft, main is null ? [] : [main], 1, wording);
    }

    private Answer Latest(Question asked, UnderstoodQuestion question, Wording wording)
    {
        var draft = new Draft();
        _events.Write(draft, question, _events.Latest(question, MostSentences - 1), MostSentences);
        return draft.Count == 0
            ? _answers.Refusal(asked, wording, AbstentionKind.NotInSources, wording.Text("notInSources"))
            : _answers.Finish(asked, question, draft, [], 1, wording);
    }

    private Answer Happenings(
        Question asked, UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, Wording wording)
    {
        var events = _events.On(question);
        if (question.Terms.Any(t => t.IsHard))
        {
            return General(asked, question, evidence, wording);
        }

        var draft = new Draft();
        _events.Write(draft, question, events, MostEvents);
        if (draft.Count < MostSentences)
        {
            AddDated(draft, question, evidence);
        }

        if (draft.Count > 0)
        {
            var points = draft.Passages.SelectMany(p => p.Contested).Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            return _answers.Finish(asked, question, draft, [.. events.SelectMany(e => e.Contested).Where(points.Contains).Distinct(StringComparer.Ordinal)
                .Select(id => _bench.Snapshot.TryGetContested(id, out var point) ? point : null).OfType<ContestedPoint>()], 1, wording);
        }

        var date = question.Dates[0].Span;
        _events.Write(draft, question, _events.Near(date), MostNear);
        return _answers.Finish(asked, question, draft, [], 0, wording, AbstentionKind.NotInSources,
            wording.Text(draft.Count > 0 ? "noEventsNear" : "noEvents", wording.Date(date)));
    }

    /// <summary>Passages of the days asked about that no event brought.</summary>
    private void AddDated(Draft draft, UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence)
    {
        foreach (var candidate in evidence.Where(e => e.Candidate.Passage.When is { } when && e.MissingActors.Count == 0
            && question.DateSpans.Any(d => d.Covers(when))).Select(e => e.Candidate))
        {
            if (draft.Count < MostSentences && !draft.Passages.Any(p => p.Source.Id == candidate.Passage.Source.Id))
            {
                _passages.Write(draft, question, candidate, draft.Count + 1);
            }
        }
    }

    private Answer? Definition(
        Question asked, UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, Wording wording)
    {
        if (question.Actors.Count == 0 || _bench.Book.LineOf(question.Actors[0].Actors[0]) is not { } line)
        {
            return null;
        }

        var draft = new Draft();
        _passages.Write(draft, question, line, MostNear);
        foreach (var candidate in evidence.Where(e => !e.Candidate.IsActorLine && e.ActorCoverage >= 1).OrderByDescending(e => e.SpeakerFit))
        {
            if (draft.Count < MostSentences - 1 && !draft.Passages.Any(p => p.Id == candidate.Candidate.Passage.Id))
            {
                _passages.Write(draft, question, candidate.Candidate, draft.Count + 1);
            }
        }

        return draft.Count == 0 ? null : _answers.Finish(asked, question, draft, [], 1, wording);
    }

    /// <summary>The contested point on which most passages take a position; of several the first. Null when there is none.</summary>
    private ContestedPoint? MostDisputed() => _bench.Snapshot.ContestedPoints.MaxBy(BothSidesWriter.PassagesOf);

    private Answer? BothSides(
        Question asked, UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, Wording wording)
    {
        var meant = question.Terms.All(t => !t.IsHard) && question.Actors.Count == 0
            ? MostDisputed() is { } main ? new NearPoint(main, 1, 1) : null
            : _sides.Meant(question, evidence);
        if (meant is null || meant.Fit < LeastAsked || question.UnknownNames.Count > 0)
        {
            return null;
        }

        var draft = new Draft();
        _sides.Complete(draft, question, meant.Point, MostSides);
        return draft.Count == 0 ? null : _answers.Finish(asked, question, draft, [meant.Point], Math.Min(1, meant.Fit), wording);
    }
}
