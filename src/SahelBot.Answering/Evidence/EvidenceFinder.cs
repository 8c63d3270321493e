using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Evidence;

/// <summary>Retrieves what may answer a question and orders it by evidence.</summary>
internal sealed class EvidenceFinder(Snapshot snapshot, IKnowledgeIndex index, CandidateBook book, EvidenceScorer scorer)
{
    private const int Retrieved = 40;
    private const double LineRetrieval = 0.6;

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
        var evidence = found.Select(f => scorer.Score(question, book.Of(f.Passage), f.Score / best)).ToList();
        if (question.Kind is QuestionKind.Who or QuestionKind.Definition or QuestionKind.Fact)
        {
            evidence.AddRange(Lines(question, found).Select(line => scorer.Score(question, line, LineRetrieval)));
        }

        // The order of retrieval decides between equals, so that the same question always gets the same answer.
        return [.. evidence.OrderByDescending(e => e.Rank)];
    }

    private static string WithContext(UnderstoodQuestion question) =>
        question.Context.Count == 0
            ? question.Text
            : question.Text + " " + string.Join(' ', question.Context.Select(t => t.Query.Token.Surface));

    /// <summary>Who-is lines of the actors that occur in what was found.</summary>
    private IEnumerable<Candidate> Lines(UnderstoodQuestion question, IReadOnlyList<ScoredPassage> found) =>
        found.SelectMany(f => f.Passage.By.Concat(f.Passage.About))
            .Concat(question.ActorIds)
            .Concat(snapshot.Actors.Count <= Retrieved * 8 ? snapshot.Actors.Select(a => a.Id) : [])
            .Distinct(StringComparer.Ordinal)
            .Select(book.LineOf)
            .OfType<Candidate>();
}
