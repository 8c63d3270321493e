namespace SahelBot.Core.Retrieval;

/// <summary>One snapshot, ready to be searched. Immutable and safe to use from many threads at once.</summary>
public interface IKnowledgeIndex : ITextAnalyzer
{
    /// <summary>Finds the passages that fit a query best.</summary>
    /// <returns>At most <paramref name="limit"/> passages, best first, each passage once. Empty when nothing matches.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<IReadOnlyList<ScoredPassage>> RetrieveAsync(RetrievalQuery query, int limit, CancellationToken cancellationToken);

    /// <summary>Splits a question into words, repairs spelling against the snapshot's own vocabulary and adds synonyms.</summary>
    IReadOnlyList<QueryTerm> AnalyzeQuestion(string text, string language);

    /// <summary>Inverse document frequency of a stem over the passages; the largest possible value for an unknown one.</summary>
    double Idf(string term);
}
