using BenchmarkDotNet.Attributes;
using SahelBot.Core.Retrieval;
using SahelBot.Retrieval.Indexing;

namespace SahelBot.Benchmarks.Retrieval;

/// <summary>How long one search takes at 1, 100 and 1000 times the present size of the knowledge.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const int Limit = 10;

    private readonly string[] _questions = GeneratedKnowledge.Questions(256);
    private IKnowledgeIndex _index = new LuceneKnowledgeIndexFactory().Build(GeneratedKnowledge.Create(0));
    private int _next;

    [Params(1, 100, 1000)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup() =>
        _index = new LuceneKnowledgeIndexFactory().Build(GeneratedKnowledge.Create(Times * GeneratedKnowledge.RealSize));

    [Benchmark]
    public Task<IReadOnlyList<ScoredPassage>> Search() =>
        _index.RetrieveAsync(new RetrievalQuery(NextQuestion(), "en"), Limit, CancellationToken.None);

    [Benchmark]
    public IReadOnlyList<QueryTerm> AnalyzeQuestion() => _index.AnalyzeQuestion(NextQuestion(), "en");

    private string NextQuestion() => _questions[_next++ % _questions.Length];
}
