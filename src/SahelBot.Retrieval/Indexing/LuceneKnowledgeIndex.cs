using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using SahelBot.Retrieval.Questions;
using SahelBot.Retrieval.Ranking;
using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Indexing;

/// <summary>
/// A snapshot in memory, searched in two stages: Lucene finds candidates by BM25 over stems, then each candidate is looked at
/// closely. The order of results depends on nothing but the snapshot and the query.
/// </summary>
public sealed class LuceneKnowledgeIndex : IKnowledgeIndex
{
    private readonly Vocabulary _vocabulary;
    private readonly TermStatistics _statistics;
    private readonly QuestionAnalyzer _questions;
    private readonly PassageRanker _ranker;
    private readonly RankingWeights _weights;

    public LuceneKnowledgeIndex(Snapshot snapshot)
        : this(snapshot, RankingWeights.Default)
    {
    }

    internal LuceneKnowledgeIndex(Snapshot snapshot, RankingWeights weights)
    {
        var tokenizer = new SnapshotTokenizer();
        tokenizer.Read(snapshot);
        _weights = weights;
        _vocabulary = tokenizer.Vocabulary;
        _statistics = new TermStatistics(tokenizer.Tokens, _vocabulary, snapshot.Passages.Count);
        _questions = QuestionAnalyzerFactory.Create(snapshot, tokenizer, _statistics);
        _ranker = new PassageRanker(snapshot, tokenizer.Tokens, _vocabulary, _statistics, weights);
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
        var plan = new QueryPlanner(_vocabulary, _statistics, _weights).Plan(terms);
        return Task.FromResult(_ranker.Rank(plan, query, limit));
    }

    /// <inheritdoc/>
    public IReadOnlyList<TextToken> Analyze(string text, string language) =>
        TextAnalyzer.Tokens(text, LanguageProfiles.For(language));

    /// <inheritdoc/>
    public IReadOnlyList<QueryTerm> AnalyzeQuestion(string text, string language) =>
        _questions.Analyze(text, language).ConvertAll(t => t.Term);

    /// <inheritdoc/>
    public double Idf(string term) => _statistics.StemIdf(_vocabulary.FindStem(term));
}
