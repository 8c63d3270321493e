namespace SahelBot.Retrieval.Indexing;

/// <summary>The first stage: finds the texts worth a closer look. Safe to share between threads.</summary>
internal interface ICandidates
{
    /// <param name="terms">Numbers of stems, each once, and their weights.</param>
    /// <param name="limit">How many texts to return at most.</param>
    /// <returns>Numbers of texts, each once, in an order that depends on nothing but the texts and the terms; empty without terms.</returns>
    IReadOnlyList<int> Find(IReadOnlyList<(int Stem, float Weight)> terms, int limit);
}
