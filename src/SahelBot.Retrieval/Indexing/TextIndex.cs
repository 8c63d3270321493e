using SahelBot.Retrieval.Latent;
using SahelBot.Retrieval.Ranking;

namespace SahelBot.Retrieval.Indexing;

/// <summary>
/// What depends on the words of the texts and on nothing else of a snapshot: statistics, the candidates' index, the latent space. All of
/// it depends on all texts (a word's rarity does), so it is taken over as a whole or made anew. Immutable.
/// </summary>
internal sealed class TextIndex
{
    private TextIndex(PassageTokens tokens, Vocabulary vocabulary, int passages, RankingWeights weights)
    {
        Tokens = tokens;
        Vocabulary = vocabulary;
        Passages = passages;
        Statistics = new TermStatistics(tokens, vocabulary, passages);
        Saturations = Bm25.Saturations(tokens);
        Weights = weights;
        ICandidates? candidates = null;
        LatentSpace? latent = null;
        Parallel.Invoke( // both take long for many texts
            () => candidates = tokens.Count <= weights.Candidates
                ? new PostingLists(tokens, vocabulary)
                : new LuceneCandidates(tokens, vocabulary, Saturations),
            () => latent = weights.Latent > 0 ? LatentSpace.Learn(tokens, vocabulary, Statistics) : null);
        Candidates = candidates ?? throw new InvalidOperationException("Parallel.Invoke returned before its actions were done.");
        Latent = latent;
    }

    public PassageTokens Tokens { get; }

    public Vocabulary Vocabulary { get; }

    public TermStatistics Statistics { get; }

    public float[] Saturations { get; }

    public ICandidates Candidates { get; }

    /// <summary>Null when it is not wanted, and when there are too few texts to learn anything from.</summary>
    public LatentSpace? Latent { get; }

    private int Passages { get; }

    private RankingWeights Weights { get; }

    /// <param name="tokenizer">Has read the texts.</param>
    /// <param name="passages">How many passages there are.</param>
    /// <param name="weights">Whether there is a latent space, and how many candidates are looked at closely.</param>
    /// <param name="previous">Returned when it is of the same texts. Null for none.</param>
    public static TextIndex Of(SnapshotTokenizer tokenizer, int passages, RankingWeights weights, TextIndex? previous) =>
        previous is not null && previous.Passages == passages && previous.Weights == weights
            && tokenizer.Tokens.IsSameAs(previous.Tokens) && tokenizer.Vocabulary.IsSameAs(previous.Vocabulary)
            ? previous
            : new TextIndex(tokenizer.Tokens, tokenizer.Vocabulary, passages, weights);
}
