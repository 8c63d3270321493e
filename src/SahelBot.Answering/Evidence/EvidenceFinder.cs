using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Evidence;

/// <summary>Retrieves what may answer a question and orders it by evidence.</summary>
internal sealed class EvidenceFinder(Snapshot snapshot, IKnowledgeIndex index, CandidateBook book, EvidenceScorer scorer)
{
    private const int Retrieved = 40;
    private const int Asked = 15;
    private const double LineRetrieval = 0.6;
    private const double LeastTold = 0.7;
    private const int LongestSpan = 31;

    private readonly TopicIndex<ReportedEvent> _events = new(snapshot.Events, reported => [book.Text(reported.Headline)]);

    /// <returns>Best first; empty when nothing matches at all.</returns>
    public async Task<IReadOnlyList<CandidateEvidence>> FindAsync(UnderstoodQuestion question, CancellationToken cancellationToken)
    {
        var query = new RetrievalQuery(WithContext(question), question.Language)
        {
            Actors = [.. question.ActorIds.Distinct(StringComparer.Ordinal)],
            Dates = question.DateSpans,
        };
        var found = await index.RetrieveAsync(query, Retrieved, cancellationToken);
        var best = found.Count > 0 ? Math.Max(found[0].Score, double.Epsilon) : 1;
        var told = ToldBy(question);
        var likelihood = book.Phrasings.LikelihoodOf(question);
        var leaning = book.Phrasings.LeaningOf(question);
        var nearness = book.Phrasings.NearnessOf(question);
        var evidence = found
            .Select(f => Scored(f.Passage, f.Score / best) with { Match = f.Coverage }).ToList();
        var known = found.Select(f => f.Passage.Id).ToHashSet();
        evidence.AddRange(book.Phrasings.Find(question, Asked).Where(id => !known.Contains(id))
            .Select(id => snapshot.TryGetPassage(id, out var passage) ? passage : null).OfType<Passage>()
            .Select(p => Scored(p, LineRetrieval)));
        known = [.. evidence.Select(e => e.Candidate.Passage.Id)];
        evidence.AddRange(Dated(question).Where(p => !known.Contains(p.Id))
            .Select(p => Scored(p, 0)));
        if (question.Kind is QuestionKind.Who or QuestionKind.Definition or QuestionKind.Fact)
        {
            evidence.AddRange(Lines(question, found).Select(line => scorer.Score(question, line, LineRetrieval, 0, new HeardAlike(likelihood))));
        }

        // The order of retrieval decides between equals, so that the same question always gets the same answer.
        return [.. evidence.OrderByDescending(e => e.Rank)];

        CandidateEvidence Scored(Passage passage, double retrieval) => scorer.Score(
            question, book.Of(passage), retrieval, told.GetValueOrDefault(passage.Id), new HeardAlike(likelihood, leaning(passage.Id), nearness(passage.Id)));
    }

    private static string WithContext(UnderstoodQuestion question) =>
        question.Context.Count == 0
            ? question.Text
            : question.Text + " " + string.Join(' ', question.Context.Select(t => t.Query.Token.Surface));

    /// <summary>Passages of the days that a question names; a question on one day may share no other word with them.</summary>
    private IEnumerable<Passage> Dated(UnderstoodQuestion question)
    {
        var spans = question.DateSpans.Where(d => d.End.DayNumber - d.Start.DayNumber <= LongestSpan).ToList();
        return spans.Count == 0 ? [] : snapshot.Passages.Where(p => p.When is { } when && spans.Exists(s => s.Covers(when))).Take(Retrieved);
    }

    /// <summary>The passages on which the events rest that account for the question by headline and detail.</summary>
    private Dictionary<PassageId, double> ToldBy(UnderstoodQuestion question)
    {
        var told = new Dictionary<PassageId, double>();
        if (question.Terms.Count == 0)
        {
            return told;
        }

        // An event of which no headline word is more than like a word of the question stays below the least share.
        foreach (var reported in _events.Find(TopicKeys.OfSameWords(question.Terms)))
        {
            var headline = book.Text(reported.Headline);
            var terms = EvidenceScorer.Coverage(question.Terms, headline);
            var covered = question.Actors.All(a => a.Actors.Any(id => headline.Actors.Contains(id) || reported.Actors.Contains(id, StringComparer.Ordinal)));
            if (terms < LeastTold || !covered || !question.DateSpans.All(reported.When.Overlaps))
            {
                continue;
            }

            foreach (var id in reported.Passages)
            {
                told[id] = Math.Max(told.GetValueOrDefault(id), terms);
            }
        }

        return told;
    }

    /// <summary>Who-is lines of the actors that occur in what was found.</summary>
    private IEnumerable<Candidate> Lines(UnderstoodQuestion question, IReadOnlyList<ScoredPassage> found) =>
        found.SelectMany(f => f.Passage.By.Concat(f.Passage.About))
            .Concat(question.ActorIds)
            .Concat(snapshot.Actors.Count <= Retrieved * 8 ? snapshot.Actors.Select(a => a.Id) : [])
            .Distinct(StringComparer.Ordinal)
            .Select(book.LineOf)
            .OfType<Candidate>();
}
