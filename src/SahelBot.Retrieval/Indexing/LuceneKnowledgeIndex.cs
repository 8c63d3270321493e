using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using SahelBot.Retrieval.Questions;
using SahelBot.Retrieval.Ranking;
using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Indexing;

/// <summary>
/// A snapshot in memory, searched in two stages: candidates are found by their stems (of many texts by Lucene, those with the highest
/// BM25), then each is looked at closely. The order of results depends on nothing but the snapshot and the query.
/// </summary>
public sealed class LuceneKnowledgeIndex : IKnowledgeIndex
{
    private static readonly LanguageTextAnalyzer _analyzer = new();

    private readonly TextIndex _texts;
    private readonly SplitTexts _split;
    private readonly QuestionAnalyzer _questions;
    private readonly PassageRanker _ranker;
    private readonly RankingWeights _weights;

    /// <param name="snapshot">What is to be found.</param>
    /// <param name="previous">An index from which is taken over what has not changed. Not kept. Null for none.</param>
    public LuceneKnowledgeIndex(Snapshot snapshot, LuceneKnowledgeIndex? previous = null)
        : this(snapshot, RankingWeights.Default, previous)
    {
    }

    internal LuceneKnowledgeIndex(Snapshot snapshot, RankingWeights weights, LuceneKnowledgeIndex? previous = null)
    {
        var tokenizer = new SnapshotTokenizer(previous?._split);
        tokenizer.Read(snapshot);
        _weights = weights;
        _texts = TextIndex.Of(tokenizer, snapshot.Passages.Count, weights, previous?._texts);
        _split = tokenizer.Texts;
        _questions = QuestionAnalyzerFactory.Create(snapshot, tokenizer, _texts.Statistics);
        _ranker = new PassageRanker(snapshot, _texts, weights);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScoredPassage>> RetrieveAsync(RetrievalQuery query, int limit, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<IReadOnlyList<ScoredPassage>>(cancellationToken);
        }

        if (limit <= 0)
        {
            return Task.FromResult<IReadOnlyList<ScoredPassage>>([]);
        }

        var terms = _questions.Analyze(query.Text, query.Language);
        var plan = new QueryPlanner(_texts.Vocabulary, _texts.Statistics, _weights).Plan(terms);
        return Task.FromResult(_ranker.Rank(plan, query, limit));
    }

    /// <inheritdoc/>
    public IReadOnlyList<TextToken> Analyze(string text, string language) => _analyzer.Analyze(text, language);

    /// <inheritdoc/>
    public IReadOnlyList<QueryTerm> AnalyzeQuestion(string text, string language) =>
        _questions.Analyze(text, language).ConvertAll(t => t.Term);

    /// <inheritdoc/>
    public double Idf(string term) => _texts.Statistics.StemIdf(_texts.Vocabulary.FindStem(term));
}
