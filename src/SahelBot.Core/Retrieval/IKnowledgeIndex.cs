namespace SahelBot.Core.Retrieval;

/// <summary>One snapshot, ready to be searched. Immutable and safe to use from many threads at once.</summary>
public interface IKnowledgeIndex
{
    /// <summary>Finds the passages that fit a query best.</summary>
    /// <returns>At most <paramref name="limit"/> passages, best first, each passage once. Empty when nothing matches.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<IReadOnlyList<ScoredPassage>> RetrieveAsync(RetrievalQuery query, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Splits a text into words, stop words included, in order. Never throws, whatever the text. What comes of it depends on nothing
    /// but text and language: it is the same for every index of a factory.
    /// </summary>
    /// <param name="text">Any text; empty gives an empty list.</param>
    /// <param name="language">Two-letter code; an unknown one is treated without stemming.</param>
    IReadOnlyList<TextToken> Analyze(string text, string language);

    /// <summary>Splits a question into words, repairs spelling against the snapshot's own vocabulary and adds synonyms.</summary>
    IReadOnlyList<QueryTerm> AnalyzeQuestion(string text, string language);

    /// <summary>Inverse document frequency of a stem over the passages; the largest possible value for an unknown one.</summary>
    double Idf(string term);
}
