using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Ranking;

namespace SahelBot.Retrieval.Latent;

internal sealed class LatentSpace
{
    public static LatentSpace? Learn(PassageTokens tokens, Vocabulary vocabulary, TermStatistics statistics) => null;
    public float[]? ToVector(QueryPlan plan) => null;
    public double Cosine(float[] question, int text) => 0;
}
