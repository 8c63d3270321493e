using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace SahelBot.Retrieval.Indexing;

/// <summary>
/// Candidates among many texts: those with the highest BM25, by a Lucene index in memory over the stems of all texts. Lucene's
/// document number is the text's number, so nothing has to be stored.
/// </summary>
internal sealed class LuceneCandidates : ICandidates
{
    private const string Field = "stems";
    private const double BufferMegabytes = 128;

    private readonly Vocabulary _vocabulary;
    private readonly IndexSearcher _searcher;

    public LuceneCandidates(PassageTokens tokens, Vocabulary vocabulary, float[] saturations)
    {
        _vocabulary = vocabulary;
        var similarity = new TrueLengthSimilarity(saturations);
#pragma warning disable CA2000 // both live as long as the index and hold nothing but managed memory
        var directory = new RAMDirectory();
        Write(directory, tokens, vocabulary, similarity);
        _searcher = new IndexSearcher(DirectoryReader.Open(directory)) { Similarity = similarity };
#pragma warning restore CA2000
    }

    /// <inheritdoc/>
    /// <returns>Numbers of texts, best first.</returns>
    public IReadOnlyList<int> Find(IReadOnlyList<(int Stem, float Weight)> terms, int limit)
    {
        if (terms.Count == 0)
        {
            return [];
        }

        var query = new BooleanQuery(disableCoord: true);
        foreach (var (stem, weight) in terms)
        {
            query.Add(new TermQuery(new Term(Field, _vocabulary.Stem(stem))) { Boost = weight }, Occur.SHOULD);
        }

        return Array.ConvertAll(_searcher.Search(query, limit).ScoreDocs, d => d.Doc);
    }

    private static void Write(RAMDirectory directory, PassageTokens tokens, Vocabulary vocabulary, TrueLengthSimilarity similarity)
    {
        var type = new FieldType
        {
            IsIndexed = true,
            IsTokenized = true,
            OmitNorms = true,
            IndexOptions = IndexOptions.DOCS_AND_FREQS,
        };
        type.Freeze();
        using var analyzer = new KeywordAnalyzer(); // required, never called: every field brings its own stream
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            Similarity = similarity,
            MergeScheduler = new SerialMergeScheduler(),
            MergePolicy = new LogDocMergePolicy(), // merges neighbours only, so texts keep their order
            RAMBufferSizeMB = BufferMegabytes,
        };
        using var writer = new IndexWriter(directory, settings);
        using var stream = new PassageTermStream(tokens, vocabulary);
        var field = new Field(Field, stream, type);
        var document = new Document { field };
        for (var text = 0; text < tokens.Count; text++)
        {
            stream.Set(text);
            writer.AddDocument(document);
        }

        writer.Commit();
    }
}
