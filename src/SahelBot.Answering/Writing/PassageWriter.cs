using SahelBot.Answering.Evidence;
using SahelBot.Answering.Grounding;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Writing;

/// <summary>Writes an answer out of the sentences of the best candidates, most telling first.</summary>
internal sealed class PassageWriter(Grounder grounder, SentenceRanker ranker)
{
    private const double NearBest = 0.86;
    private const double SamePassage = 0.6;
    private const int MostSupports = 3;
    private const int LongPassage = 2;

    /// <summary>A sentence that is a twentieth as likely to answer as the best one is not worth reading.</summary>
    private const double MostBelowBest = 3;

    /// <summary>Adds what further candidates say, as long as they are nearly as good as the best one.</summary>
    /// <param name="draft">What is written already; nothing is said twice.</param>
    /// <param name="question">The question.</param>
    /// <param name="evidence">Candidates, best first.</param>
    /// <param name="least">Strength below which no candidate is written.</param>
    /// <param name="most">How many sentences there may be in all.</param>
    public void Continue(
        Draft draft, UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, double least, int most)
    {
        var written = draft.Passages.Select(p => p.Id).ToHashSet();
        var known = evidence.Where(e => written.Contains(e.Candidate.Passage.Id)).Select(e => e.Candidate).ToList();
        foreach (var candidate in evidence.TakeWhile(e => e.Rank >= NearBest * evidence[0].Rank).Where(e => e.Strength >= least))
        {
            if (draft.Count >= most)
            {
                break;
            }

            if (!known.Exists(k => ReferenceEquals(k, candidate.Candidate) || AreSame(k, candidate.Candidate)))
            {
                Write(draft, question, candidate.Candidate, most);
                known.Add(candidate.Candidate);
            }
        }
    }

    /// <summary>Adds what the article of the best candidate says next to it, as long as it bears on the question.</summary>
    public void Beside(
        Draft draft, UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, Candidate best, int most, double least)
    {
        var written = draft.Passages.Select(p => p.Id).ToHashSet();
        foreach (var candidate in evidence.Where(e => !e.Candidate.IsActorLine && e.Strength >= least
            && e.Candidate.Passage.Source.Id == best.Passage.Source.Id && !written.Contains(e.Candidate.Passage.Id)))
        {
            if (draft.Count >= most)
            {
                return;
            }

            Write(draft, question, candidate.Candidate, most);
        }
    }

    /// <summary>True for a candidate of which only the sentences that bear on a question are shown.</summary>
    public static bool IsLong(Candidate candidate) => candidate.Sentences.Count > LongPassage;

    /// <summary>Writes the sentences that most likely answer, best first, from whichever passages they are.</summary>
    /// <param name="draft">Where they are added.</param>
    /// <param name="question">The question.</param>
    /// <param name="evidence">Candidates, best first.</param>
    /// <param name="most">How many sentences there may be: 2 or more.</param>
    public void WriteBest(Draft draft, UnderstoodQuestion question, IReadOnlyList<CandidateEvidence> evidence, int most)
    {
        var ranked = ranker.Rank(question, evidence);
        foreach (var ranking in ranked.TakeWhile(s => s.Score >= ranked[0].Score - MostBelowBest).Take(most))
        {
            var from = LeansOnTheOneBefore(ranking) ? ranking.Place - 1 : ranking.Place;
            var texts = ranking.Evidence.Candidate.Sentences.Take(ranking.Place + 1).Skip(from).Select(s => s.Text).ToList();
            if (draft.Count + texts.Except(draft.Sentences.Select(s => s.Text), StringComparer.Ordinal).Count() <= most)
            {
                texts.ForEach(text => draft.Add(text, ranking.Evidence.Candidate.Passage)); // both or neither
            }
        }
    }

    /// <summary>"It was sold again": nobody can tell what was, but for the sentence before.</summary>
    private static bool LeansOnTheOneBefore(RankedSentence ranking)
    {
        var pronouns = LanguageCues.For(ranking.Evidence.Candidate.Passage.Language).Pronouns;
        return ranking.Place > 0 && WordScanner.Scan(ranking.Sentence.Text) is [var first, ..]
            && (pronouns.MeansSomebody(first.Text) || pronouns.Thing.Contains(first.Text));
    }

    /// <summary>Writes the sentences of a candidate that bear on the question, in their own order.</summary>
    public void Write(Draft draft, UnderstoodQuestion question, Candidate candidate, int most)
    {
        var sentences = candidate.Sentences;
        var keep = IsLong(candidate)
            ? [.. sentences.OrderByDescending(s => Bearing(question, s)).Take(LongPassage)
                .OrderBy(s => sentences.ToList().IndexOf(s))]
            : sentences;
        foreach (var sentence in keep)
        {
            var cites = candidate.Cites.Where(p => grounder.Supports(sentence.Text, [p])).ToList();
            if (cites.Count == 0 && grounder.Supports(sentence.Text, candidate.Cites))
            {
                cites = [.. candidate.Cites];
            }

            if (draft.Count < most && cites.Count > 0)
            {
                draft.Add(sentence.Text, cites.Take(MostSupports));
            }
        }
    }

    private static bool AreSame(Candidate a, Candidate b)
    {
        var first = a.Sentences.SelectMany(s => s.TermSet).ToHashSet(StringComparer.Ordinal);
        var second = b.Sentences.SelectMany(s => s.TermSet).ToHashSet(StringComparer.Ordinal);
        var shared = first.Count(second.Contains);
        return shared >= SamePassage * (first.Count + second.Count - shared);
    }

    private static double Bearing(UnderstoodQuestion question, SentenceProfile sentence) =>
        question.Terms.Sum(t => t.Weight * EvidenceScorer.Credit(t, sentence))
        + question.ActorIds.Count(sentence.Actors.Contains)
        + (question.Kind == QuestionKind.When && sentence.Dates.Count > 0 ? 1 : 0)
        + (question.Kind == QuestionKind.HowMany && sentence.Numbers.Count > 0 ? 1 : 0);

    /// <summary>A sentence that further passages support as well cites them too.</summary>
    public void Support(Draft draft, IReadOnlyList<CandidateEvidence> evidence)
    {
        var others = evidence.Take(8).Where(e => !e.Candidate.IsActorLine).Select(e => e.Candidate.Passage).ToList();
        for (var i = 0; i < draft.Sentences.Count; i++)
        {
            var (text, passages) = draft.Sentences[i];
            foreach (var passage in others.Where(p => passages.All(q => q.Source.Id != p.Source.Id)).Take(MostSupports))
            {
                if (grounder.Supports(text, [passage]))
                {
                    draft.Support(i, passage);
                }
            }
        }
    }
}
