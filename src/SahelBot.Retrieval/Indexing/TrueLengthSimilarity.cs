using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace SahelBot.Retrieval.Indexing;

/// <summary>
/// BM25 (Robertson and Walker 1994) with the true length of each text, where Lucene 4.8 rounds it to one of 256 values.
/// Lengths come from an array by document number, so that the index needs no norms.
/// </summary>
/// <param name="saturations">By document number: k1 · (1 − b + b · length / average length).</param>
internal sealed class TrueLengthSimilarity(float[] saturations) : Similarity
{
    public override float Coord(int overlap, int maxOverlap) => 1;

    public override float QueryNorm(float valueForNormalization) => 1;

    public override long ComputeNorm(FieldInvertState state) => 1;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params Lucene.Net.Search.TermStatistics[] termStats)
    {
        double n = termStats[0].DocFreq;
        var idf = Math.Log(1 + ((collectionStats.MaxDoc - n + .5) / (n + .5)));
        return new Weight((float)(idf * queryBoost));
    }

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) =>
        new Scorer(((Weight)weight).Value * (Bm25.K1 + 1), saturations, context.DocBase);

    private sealed class Weight(float value) : SimWeight
    {
        public float Value { get; private set; } = value;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost) => Value *= topLevelBoost;
    }

    private sealed class Scorer(float weight, float[] saturations, int docBase) : SimScorer
    {
        public override float Score(int doc, float freq) => weight * freq / (freq + saturations[docBase + doc]);

        public override float ComputeSlopFactor(int distance) => 1f / (distance + 1);

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }
}
