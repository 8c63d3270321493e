using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Evidence;

/// <summary>
/// Measures how well a candidate accounts for a question: the weighted share of the question's words, names, dates and
/// numbers that occur in it, and whether it holds the sort of thing asked for. After the "idf overlap and answer type" rule
/// for answer sentence selection (Yih et al. 2013, "Question Answering Using Enhanced Lexical Semantic Models").
/// </summary>
internal sealed class EvidenceScorer(Snapshot snapshot, ActorFamily family)
{
    /// <summary>How many letters words of one family share at the beginning, at least.</summary>
    public const int LikePrefix = 5;

    private const double SynonymCredit = 0.85;
    private const double LexiconCredit = 0.7;
    private const double LikeCredit = 0.6;
    private const double AskedCredit = 0.8;
    private const double NearCredit = 0.4;
    private const double ContextCredit = 0.6;
    private const double FamilyCredit = 0.9;
    private const double ContextActorCredit = 0.7;
    private const double WholeCredit = 0.35;
    private const double LeastFocus = 0.5;
    private const double ActorWeight = 0.5;
    private const int MostActors = 2;
    private const double LeastShare = 0.4;
    private const double MostShare = 0.65;

    private const int NearNumber = 24;
    private const int SoonAfter = 31;
    private const double LikelihoodWeight = 0.7;
    private const double LeaningWeight = 0.06;

    /// <param name="question">The question.</param>
    /// <param name="candidate">What may answer it.</param>
    /// <param name="retrieval">Its retrieval score over the best one of the question: 0 to 1.</param>
    /// <param name="told">How much of the question an event that the candidate reports accounts for: 0 to 1.</param>
    /// <param name="heard">How the question compares with what people were heard to ask.</param>
    public CandidateEvidence Score(UnderstoodQuestion question, Candidate candidate, double retrieval, double told = 0, HeardAlike heard = default)
    {
        var likely = heard.Likelihood?.Of(candidate.Told) ?? 0;
        var terms = Coverage(question.Terms, candidate);
        var context = question.Context.Count == 0 ? 0 : Coverage(question.Context, candidate);
        var credits = question.Actors.Select(a => a.Actors.Max(id => ActorCredit(id, candidate))).ToList();
        var actors = credits.Count == 0 ? 1 : credits.Average();
        var missing = question.Actors.Where((_, i) => credits[i] < WholeCredit).ToList();
        var date = question.Dates.Count == 0 ? 1 : question.Dates.Average(d => DateCredit(d.Span, candidate));
        var numbers = question.Numbers.All(n => NumberFits(n, candidate));
        var type = TypeCredit(question, candidate);
        var speaker = SpeakerCredit(question, candidate);
        var hasDemanded = HasDemanded(question, candidate);
        var meets = hasDemanded && HasFocus(question, candidate);
        var strength = Strength(question, terms, actors, missing.Count, date, numbers, type);
        return new CandidateEvidence
        {
            Candidate = candidate,
            Retrieval = retrieval,
            TermCoverage = terms,
            ActorCoverage = actors,
            MissingActors = missing,
            DateFit = date,
            NumbersFit = numbers,
            TypeFit = type,
            SpeakerFit = speaker,
            HasDemanded = hasDemanded,
            MeetsDemand = meets,
            Nearness = heard.Nearness,
            Likelihood = likely,
            Strength = strength,
            Rank = strength + (0.5 * retrieval) + (0.25 * (question.Kind is QuestionKind.Fact or QuestionKind.YesNo ? 0 : type))
                + ((question.Kind == QuestionKind.Position ? 0.3 : 0.2) * speaker) + (0.15 * context)
                + (0.2 * ContextActors(question, candidate)) + (0.3 * told) + (0.4 * heard.Nearness)
                + (question.Demand is not (Demand.None or Demand.Person) && meets ? 0.2 : 0) + (0.15 * (question.Dates.Count == 0 ? 0 : date)) + (LikelihoodWeight * likely)
                + (LeaningWeight * heard.Leaning),
        };
    }

    /// <summary>The weighted share of words that a candidate accounts for; 1 when there are none to account for.</summary>
    public double Coverage(IReadOnlyList<ContentTerm> terms, Candidate candidate) => Share(terms, t => Credit(t, candidate));

    /// <summary>The weighted share of words that a text accounts for; 1 when there are none to account for.</summary>
    public static double Coverage(IReadOnlyList<ContentTerm> terms, SentenceProfile sentence) => Share(terms, t => Credit(t, sentence));

    private static double Share(IReadOnlyList<ContentTerm> terms, Func<ContentTerm, double> credit)
    {
        var total = terms.Sum(t => t.Weight);
        return total <= 0 ? 1 : terms.Sum(t => t.Weight * credit(t)) / total;
    }

    /// <summary>How well a text accounts for a word: 0 to 1.</summary>
    public static double Credit(ContentTerm term, SentenceProfile sentence)
    {
        var best = 0.0;
        foreach (var stem in term.Query.Terms)
        {
            if (sentence.TermSet.Contains(stem))
            {
                return 1;
            }

            best = Math.Max(best, Array.Exists(sentence.MayBeAlike, t => AreAlike(stem, t)) ? LikeCredit : 0);
        }

        if (term.IsUnknown && term.IsName)
        {
            return best;
        }

        return term.Query.Alternatives.Any(a => Holds(sentence.Terms, sentence.TermSet, a)) ? SynonymCredit
            : term.Synonyms.Overlaps(sentence.TermSet) ? LexiconCredit
            : term.Near.Overlaps(sentence.TermSet) ? Math.Max(best, NearCredit)
            : best;
    }

    public double ActorCredit(string actor, Candidate candidate)
    {
        if (candidate.Actors.Contains(actor))
        {
            return 1;
        }

        if (candidate.Actors.Any(a => family.IsPartOf(a, actor)))
        {
            return FamilyCredit;
        }

        return candidate.ContextActors.Contains(actor) ? ContextActorCredit
            : candidate.Actors.Any(a => family.IsPartOf(actor, a)) ? (IsPlace(actor) ? ContextActorCredit : WholeCredit - 0.01)
            : 0;
    }

    /// <summary>A town stands for its state: what happened in Senegal may have happened in Dakar, or be Dakar's doing.</summary>
    private bool IsPlace(string actor) => snapshot.TryGetActor(actor, out var known) && known.Kind == ActorKind.Place;

    /// <summary>How well a candidate accounts for a word, in its sentences, in ways to ask for it or in its context: 0 to 1.</summary>
    public static double Credit(ContentTerm term, Candidate candidate)
    {
        var best = 0.0;
        foreach (var sentence in candidate.Sentences)
        {
            best = Math.Max(best, Credit(term, sentence));
        }

        best = best >= AskedCredit ? best : Math.Max(best, Asked(term, candidate.AskedIn(term.Language)));
        return best >= ContextCredit ? best : Math.Max(best, InContext(term, candidate.ContextTerms));
    }

    private static double Asked(ContentTerm term, HashSet<string> asked) =>
        HasOne(asked, term.Stems) ? AskedCredit
        : term.IsName ? 0
        : term.Synonyms.Any(asked.Contains) || term.Query.Alternatives.Any(asked.Contains) ? AskedCredit * LexiconCredit
        : 0;

    /// <summary>Counted out, since it is asked some thousand times a question.</summary>
    private static bool HasOne(HashSet<string> ask, IReadOnlyList<string> stems)
    {
        for (var i = 0; i < stems.Count; i++)
        {
            if (ask.Contains(stems[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static double InContext(ContentTerm term, IReadOnlySet<string> context) =>
        term.Query.Terms.Any(context.Contains) || term.Query.Alternatives.Any(context.Contains) ? ContextCredit : 0;

    private static bool Holds(IReadOnlyList<string> terms, HashSet<string> set, string alternative)
    {
        if (!alternative.Contains(' ', StringComparison.Ordinal))
        {
            return set.Contains(alternative);
        }

        var parts = alternative.Split(' ');
        for (var i = 0; i + parts.Length <= terms.Count; i++)
        {
            if (parts.Select((p, k) => terms[i + k] == p).All(same => same))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a stem that is long enough to be recognised in another one.</summary>
    public static bool MayBeAlike(string stem) => stem.Length >= LikePrefix;

    /// <summary>Words of one family that the stemmer leaves apart: "diplomat" and "diplomacy".</summary>
    private static bool AreAlike(string a, string b)
    {
        if (!MayBeAlike(a) || !MayBeAlike(b) || Math.Abs(a.Length - b.Length) > 3)
        {
            return false;
        }

        var shared = 0;
        while (shared < a.Length && shared < b.Length && a[shared] == b[shared])
        {
            shared++;
        }

        return shared >= LikePrefix && shared >= Math.Min(a.Length, b.Length) - 1;
    }

    private static double DateCredit(DateSpan asked, Candidate candidate)
    {
        var fit = candidate.Passage.When is { } when ? DateFit(asked, when) : (double?)null;
        foreach (var sentence in candidate.Sentences)
        {
            foreach (var date in sentence.Dates)
            {
                fit = Math.Max(fit ?? 0, DateFit(asked, date.Span));
            }
        }

        return fit ?? 0.5;
    }

    private static double DateFit(DateSpan asked, DateSpan told) =>
        asked.Overlaps(told) ? (!asked.IsDay || told.IsDay || told.End.DayNumber - told.Start.DayNumber < 10 ? 1 : 0.5)
        : !asked.IsDay && IsSoonAfter(asked, told) ? 0.5
        : 0;

    /// <summary>What is said soon after a month may well be said of it: a report of 2 August on "the July battle".</summary>
    private static bool IsSoonAfter(DateSpan asked, DateSpan date) =>
        date.Start > asked.End && date.Start.DayNumber - asked.End.DayNumber <= SoonAfter;

    private double ContextActors(UnderstoodQuestion question, Candidate candidate) =>
        question.ContextActors.Count == 0 ? 0 : question.ContextActors.Average(id => ActorCredit(id, candidate));

    private static bool NumberFits(NumberMention number, Candidate candidate) =>
        number.IsCommon
        || candidate.Sentences.Any(s => s.Numbers.Any(n => n.Value == number.Value)
            || s.Dates.Any(d => d.Span.From.Day == number.Value || d.Span.From.Year == number.Value));

    /// <summary>The share accounted for of a question that has both words and names.</summary>
    public static double Mix(double terms, double actors) => (MostShare * terms) + ((1 - MostShare) * actors);

    /// <summary>
    /// The share of a question that has both accounted for by a candidate. Words count for as much as they weigh against the names, at
    /// most as in <see cref="Mix"/>: one everyday word beside two names may not decide.
    /// </summary>
    private static double Weighted(UnderstoodQuestion question, double terms, double actors)
    {
        var words = question.Terms.Sum(t => t.Weight);
        var share = Math.Clamp(words / (words + (ActorWeight * Math.Min(MostActors, question.Actors.Count))), LeastShare, MostShare);
        return (share * terms) + ((1 - share) * actors);
    }

    private static double Strength(
        UnderstoodQuestion question, double terms, double actors, int missing, double date, bool numbers, double type)
    {
        var hard = question.Terms.Any(t => t.IsHard);
        var strength = (hard, question.Actors.Count > 0) switch
        {
            (true, true) => Weighted(question, terms, actors),
            (true, false) => terms,
            (false, true) => (0.2 * terms) + (0.8 * actors),
            (false, false) => question.Dates.Count > 0 ? 1 : terms,
        };
        strength *= missing > 0 ? 0.6 : 1;
        strength *= 0.5 + (0.5 * date);
        strength *= numbers ? 1 : 0.5;
        return question.Kind switch
        {
            QuestionKind.HowMany when type < 1 => strength * (type < 0.5 ? 0.6 : 0.7),
            QuestionKind.When when type < 0.4 => strength * 0.85,
            QuestionKind.Who when type < 0.5 => strength * 0.9,
            _ => strength,
        };
    }

    private double SpeakerCredit(UnderstoodQuestion question, Candidate candidate) =>
        question.Actors.Count > 0 && question.Actors[0].Actors.Any(id => candidate.Passage.By.Any(by => by == id || family.IsPartOf(by, id)))
            ? 1
            : 0;

    private double TypeCredit(UnderstoodQuestion question, Candidate candidate) => question.Kind switch
    {
        QuestionKind.When => candidate.Sentences.Any(s => s.Dates.Count > 0) ? 1 : candidate.Passage.When is null ? 0 : 0.4,
        QuestionKind.HowMany => candidate.Sentences.Max(s => NumberOf(question, s)),
        QuestionKind.Who => HasOther(question, Named(candidate), k => k is not ActorKind.Place) ? 1 : 0,
        QuestionKind.Where => HasOther(question, Named(candidate), k => k is ActorKind.Place or ActorKind.State) ? 1 : 0.3,
        QuestionKind.Why => candidate.Sentences.Any(s => s.HasCause) ? 1 : 0.3,
        QuestionKind.Position => SpeakerCredit(question, candidate),
        _ => 1,
    };

    /// <summary>1 when a number stands within a few words before or after something that the question counts, .5 when it stands elsewhere.</summary>
    private static double NumberOf(UnderstoodQuestion question, SentenceProfile sentence)
    {
        if (sentence.Numbers.Count == 0)
        {
            return 0;
        }

        var counted = question.Terms.SelectMany(t => t.Query.Terms.Concat(t.Query.Alternatives)).ToHashSet(StringComparer.Ordinal);
        var near = sentence.Numbers.Any(n => sentence.Places.Any(p => counted.Contains(p.Term) && Distance(n, p.Start) <= NearNumber)
            || sentence.Mentions.Any(m => m.Actors.Any(question.ActorIds.Contains) && Distance(n, m.Start) <= NearNumber));
        return near ? 1 : 0.5;
    }

    private static int Distance(NumberMention number, int start) =>
        start >= number.Start ? start - number.Start - number.Length : number.Start - start;

    /// <summary>False when it has nothing of the very word that the question is after, or of the deed that it takes for granted.</summary>
    private static bool HasFocus(UnderstoodQuestion question, Candidate candidate) =>
        question.Terms.All(t => !(t.IsPredicate || t.IsFocus) || !t.IsHard || Credit(t, candidate) >= LeastFocus);

    private bool HasDemanded(UnderstoodQuestion question, Candidate candidate) => question.Demand switch
    {
        Demand.Day => candidate.Sentences.Any(s => s.Dates.Any(d => d.Span.From.Day is not null)),
        Demand.Hour => candidate.Sentences.Any(s => LanguageCues.For(candidate.Passage.Language).Demands.TellsHour(s.Text)),
        Demand.Town => HasOther(question, candidate.Actors, k => k is ActorKind.Place), // a town named like its government is told by what a passage is about
        Demand.Person => HasOther(question, Named(candidate), k => k is ActorKind.Person),
        Demand.PersonName => snapshot.Actors.Count == 0 || Named(candidate).Any(id =>
            snapshot.TryGetActor(id, out var actor) && actor.Kind == ActorKind.Person),
        _ => true,
    };

    private static IEnumerable<string> Named(Candidate candidate) => candidate.Sentences.SelectMany(s => s.Actors);

    private bool HasOther(UnderstoodQuestion question, IEnumerable<string> actors, Func<ActorKind, bool> fits)
    {
        var named = question.ActorIds.ToHashSet(StringComparer.Ordinal);
        return actors.Any(id =>
            !named.Contains(id) && snapshot.TryGetActor(id, out var actor) && fits(actor.Kind)
            && (question.DemandedOf.Count == 0 || question.DemandedOf.Any(of => family.IsPartOf(id, of))))
            || snapshot.Actors.Count == 0;
    }
}
