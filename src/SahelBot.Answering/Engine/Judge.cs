using SahelBot.Answering.Evidence;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Answering.Writing;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Engine;

/// <summary>
/// Decides whether the evidence answers a question. Thresholds were set on the golden questions; they are shares of the
/// question accounted for, so they hold for any knowledge.
/// </summary>
internal sealed class Judge
{
    /// <summary>Share of the question that must be accounted for.</summary>
    public const double LeastStrength = 0.62;

    private const double LeastNear = 0.4;
    private const double LeastTerms = 0.45;
    private const double LeastProbability = 0.60;
    private const double LeastPlain = 0.55;
    private const double Likely = 0.70;
    private const double DemandSlack = 0.1;
    private const double DemandRank = 0.35;
    private const double DemandedRank = 0.1;
    private const double ShareOfBest = 0.86;
    private const double LeastTie = 0.7;
    private const double LeastDated = 0.75;
    private const double LeastElsewhere = 0.5;
    private const double LeastNearness = 0.35;

    private readonly Workbench _bench;
    private readonly GapFinder _gaps;

    public Judge(Workbench bench, BothSidesWriter sides)
    {
        _bench = bench;
        _gaps = new GapFinder(bench, sides);
        Answerability = new Answerability(bench, _gaps);
    }

    public Answerability Answerability { get; }

    public Verdict Decide(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, Wording wording)
    {
        if (evidence.Count == 0)
        {
            if (_gaps.Find(question, null) is { } known)
            {
                return new Verdict(AbstentionKind.KnownGap, "knownGap", known.Note, known.Passages.Count > 0) { Gap = known };
            }

            return question.UnknownNames.Count > 0
                ? new Verdict(AbstentionKind.UnknownName, "unknownName", question.UnknownNames[0], false)
                : new Verdict(AbstentionKind.OutOfScope, "outOfScope", null, false);
        }

        var best = evidence.MaxBy(e => e.Strength) ?? evidence[0];
        var probability = ProbabilityOf(question, evidence);
        if (!(probability >= Likely) && WhatIsMissing(question, best) is { } missing)
        {
            return missing;
        }

        if (probability is { } likely ? likely >= (Answerability.Applies(question) ? LeastProbability : LeastPlain) : IsAccountedFor(question, best))
        {
            if (Undated(question, evidence, best))
            {
                return new Verdict(AbstentionKind.FalsePremise, "wrongDate", wording.Date(question.Dates[0].Span), true);
            }

            if (!NearBest(evidence).Prepend(evidence[0]).Any(e => e.NumbersFit))
            {
                return WrongNumber(question);
            }

            if (Denier(question, evidence) is { } denier)
            {
                return new Verdict(AbstentionKind.FalsePremise, "wrongActor", denier, true);
            }

            if (IsSilent(question, evidence) || LacksDemanded(question, evidence) || (probability is null && !MeetsDemand(evidence)))
            {
                return new Verdict(AbstentionKind.NotInSources, "notInSourcesNear", null, true);
            }

            return SwappedRoles(question, evidence) is { } actor
                ? new Verdict(AbstentionKind.FalsePremise, "wrongActor", actor, true)
                : Verdict.Answer;
        }

        return Refuse(question, evidence, best, wording);
    }

    /// <summary>What an answer is written out of, best first, once it is decided that there is one.</summary>
    public IReadOnlyList<CandidateEvidence> Usable(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence) =>
        Answerability.Applies(question) || ProbabilityOf(question, evidence) is not null
            ? [.. evidence.Where((e, place) => place == 0 || e.Strength >= LeastStrength)]
            : [.. evidence.Where(e => e.Strength >= LeastStrength)];

    /// <summary>How likely an answer is, by whichever way of telling applies; null for none.</summary>
    private double? ProbabilityOf(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence) =>
        Answerability.Applies(question) ? Answerability.Of(question, evidence)
        : _bench.Book.Phrasings.Tells(question.Language) ? null
        : PlainAnswerability.Of(question, evidence);

    /// <summary>True when something nearly as good as the best holds the detail that the question demands.</summary>
    private static bool MeetsDemand(IReadOnlyList<CandidateEvidence> evidence)
    {
        var strong = Math.Max(LeastStrength, evidence.Max(e => e.Strength) - DemandSlack);
        return evidence.Any(e => e.MeetsDemand && e.Strength >= strong && e.Rank >= evidence[0].Rank - DemandRank);
    }

    /// <summary>"Which Malian officer ...?" where what would answer it names nobody of Mali, whatever else it tells.</summary>
    private static bool LacksDemanded(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence) =>
        question.Demand is Demand.Person or Demand.PersonName or Demand.Town
        && !evidence.Any(e => e.HasDemanded && e.Rank >= evidence[0].Rank - DemandedRank);

    /// <summary>What the sources are known not to say, or a name that they do not mention; null for neither.</summary>
    private Verdict? WhatIsMissing(UnderstoodQuestion question, CandidateEvidence best)
    {
        if (_gaps.Find(question, best) is { } gap)
        {
            return new Verdict(AbstentionKind.KnownGap, "knownGap", gap.Note, gap.Passages.Count > 0) { Gap = gap };
        }

        if (question.UnknownNames.Count > 0 && !(best.Nearness >= LeastNearness && question.Terms.Where(t => t is { IsName: true, IsUnknown: true })
            .All(t => best.Candidate.AskedIn(question.Language).Contains(t.Query.Token.Term))))
        {
            var isNear = best.Strength >= LeastNear;
            return new Verdict(
                AbstentionKind.UnknownName, isNear ? "unknownNameNear" : "unknownName", string.Join(", ", question.UnknownNames), isNear);
        }

        return null;
    }

    private static bool IsAccountedFor(UnderstoodQuestion question, CandidateEvidence best) =>
        best.Strength >= LeastStrength && IsOnSubject(question, best) && (best.TermCoverage >= LeastTerms || !question.Terms.Any(t => t.IsHard));

    /// <summary>False when nothing ties the question to the passage but words in which people were heard to ask ("for the moon").</summary>
    private static bool IsOnSubject(UnderstoodQuestion question, CandidateEvidence best) =>
        question.Actors.Count + question.Dates.Count + question.ContextActors.Count > 0 || !question.Terms.Any(t => t.IsHard)
        || question.Terms.Any(t => best.Candidate.Sentences.Any(s => EvidenceScorer.Credit(t, s) >= LeastTie));

    private Verdict Refuse(
        UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, CandidateEvidence best, Wording wording)
    {
        // What would be answered but for one thing takes that one thing for granted.
        if (question.Dates.Count > 0 && evidence[0].DateFit < 1
            && evidence.Any(e => e.DateFit < 0.5 && e.TermCoverage >= LeastStrength && e.MissingActors.Count == 0))
        {
            return new Verdict(AbstentionKind.FalsePremise, "wrongDate", wording.Date(question.Dates[0].Span), true);
        }

        if (question.Numbers.Count > 0 && evidence.Any(e => !e.NumbersFit && e.TermCoverage >= LeastStrength && e.MissingActors.Count == 0))
        {
            return WrongNumber(question);
        }

        var missing = evidence.FirstOrDefault(e => e.TermCoverage >= 0.75 && e.MissingActors.Count > 0
            && !evidence.Any(o => o.TermCoverage >= LeastElsewhere && !o.MissingActors.Contains(e.MissingActors[0])))?.MissingActors;
        if (missing is { Count: > 0 } && question.Terms.Any(t => t.IsHard)
            && _bench.Snapshot.TryGetActor(missing[0].Actors[0], out var actor))
        {
            return new Verdict(AbstentionKind.FalsePremise, "wrongActor", actor.NameIn(wording.Language), true);
        }

        if (best.Strength >= LeastNear)
        {
            return new Verdict(AbstentionKind.NotInSources, "notInSourcesNear", null, true);
        }

        // People ask about anything with the same everyday words: only those of the passage itself tell that it is near.
        return question.Actors.Count > 0 || best.Candidate.Sentences.Max(s => EvidenceScorer.Coverage(question.Terms, s)) >= LeastNear
            ? new Verdict(AbstentionKind.NotInSources, "notInSources", null, false)
            : new Verdict(AbstentionKind.OutOfScope, "outOfScope", null, false);
    }

    /// <summary>A number is taken for granted that nothing has which would answer otherwise.</summary>
    private static Verdict WrongNumber(UnderstoodQuestion question) =>
        new(AbstentionKind.FalsePremise, "wrongNumber", question.Numbers.First(n => !n.IsCommon).Written, true);

    /// <summary>
    /// "Why did A admit that ...?" where what would answer has A saying that it is not so, and nothing has anybody admit it: whoever asks takes
    /// for granted what was denied. Null when it is not of that form; who asks whether A did is told what A said, and who asks who did is told who.
    /// </summary>
    private string? Denier(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence)
    {
        if (question.Kind is QuestionKind.YesNo or QuestionKind.Who || question.Demand == Demand.Person || question.Actors.Count == 0
            || LanguageCues.For(question.Language).Admissions.Find(WordScanner.Scan(question.Text)) < 0)
        {
            return null;
        }

        var denies = NearBest(evidence).Any(e => e.SpeakerFit > 0 && e.Candidate.Sentences.Any(s => s.HasDenial || s.Negated.Count > 0));
        return denies && !evidence.Any(e => e.Strength >= LeastStrength && Admits(e.Candidate)) ? NameOf(question.Actors[0].Actors[0], question) : null;

        static bool Admits(Candidate candidate) =>
            candidate.Sentences.Any(s => LanguageCues.For(candidate.Passage.Language).Admissions.Find(WordScanner.Scan(s.Text)) >= 0);
    }

    /// <summary>What would answer a question, as nearly as well as the best does.</summary>
    private static IEnumerable<CandidateEvidence> NearBest(IReadOnlyList<CandidateEvidence> evidence) =>
        evidence.Where(e => e.Strength >= LeastStrength && e.Rank >= ShareOfBest * evidence[0].Rank);

    private string? NameOf(string id, UnderstoodQuestion question) =>
        _bench.Snapshot.TryGetActor(id, out var actor) ? actor.NameIn(question.Language) : null;

    /// <summary>
    /// "Why did Ukraine break relations with Mali?" where the sources have Mali doing it: the one asked about as the doer is
    /// not among the doers of the best passage, and the other one is.
    /// </summary>
    private string? SwappedRoles(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence)
    {
        if (RoleReader.WithWhom(question, LanguageCues.For(question.Language)) is { } roles && IsTheOtherWayRound(question, roles.Doer, roles.Other, evidence))
        {
            return NameOf(roles.Doer.Actors[0], question);
        }

        if (question.Actors.Count < 2 || !RoleReader.IsActive(question))
        {
            return null;
        }

        var (doer, other) = (question.Actors[0].Actors[0], question.Actors[1].Actors[0]);
        var doers = NearBest(evidence).Where(e => !e.Candidate.IsActorLine).Select(e => e.Candidate.Passage.By).ToList();
        return !_bench.Family.AreRelated(doer, other)
            && !IsMedia(doer) && !IsMedia(other) // who reports is not among those by whom a thing is said
            && !doers.Exists(by => by.Count == 0 || by.Any(b => _bench.Family.AreRelated(b, doer)))
            && doers.Exists(by => by.Any(b => _bench.Family.AreRelated(b, other)))
            ? NameOf(doer, question)
            : null;
    }

    private bool IsMedia(string id) => _bench.Snapshot.TryGetActor(id, out var actor) && actor.Kind == ActorKind.Media;

    /// <summary>True when what would answer has something done with or against the doer, and nothing with or against the other one.</summary>
    private bool IsTheOtherWayRound(
        UnderstoodQuestion question, ActorMention doer, ActorMention other, IReadOnlyList<CandidateEvidence> evidence)
    {
        var sentences = evidence.Where(e => e.Strength >= LeastStrength && !e.Candidate.IsActorLine && e.Candidate.Passage.Language == "en")
            .SelectMany(e => e.Candidate.Sentences).ToList();
        var asked = question.Terms.SelectMany(t => t.Query.Terms.Concat(t.Query.Alternatives)).ToHashSet(StringComparer.Ordinal);
        return sentences.Exists(s => IsWith(s, doer)) && !sentences.Exists(s => IsWith(s, other));

        bool IsWith(SentenceProfile sentence, ActorMention actor)
        {
            var words = WordScanner.Scan(sentence.Text);
            return sentence.Mentions.Any(m => m.Actors.Any(id => actor.Actors.Any(a => _bench.Family.AreRelated(a, id)))
                && RoleReader.HasWith(words, m, LanguageCues.For("en"))
                && sentence.Places.LastOrDefault(p => p.Start < m.Start).Term is { } thing && asked.Contains(thing)); // "relations with"
        }
    }

    /// <summary>"What did A say?" where nothing that would answer it has A speaking.</summary>
    private bool IsSilent(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence) =>
        question.Kind == QuestionKind.Position && RoleReader.IsSubject(question)
        && _bench.Snapshot.TryGetActor(question.Actors[0].Actors[0], out var actor) && actor.Kind == ActorKind.Person
        && !evidence.Any(e => e.Strength >= LeastStrength && e.SpeakerFit > 0);

    /// <summary>True when the date asked for is one that no passage gives, and a passage as good as the best gives another.</summary>
    private static bool Undated(UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, CandidateEvidence best) =>
        question.Dates.Count > 0 && best.DateFit < 1
        && !evidence.Any(e => e.DateFit >= 1 && e.Strength >= LeastStrength && e.TermCoverage >= LeastDated * best.TermCoverage)
        && evidence.Any(e => e.DateFit <= 0 && e.TermCoverage >= 0.85 * best.TermCoverage && e.MissingActors.Count == 0);
}
