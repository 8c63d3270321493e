using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using SahelBot.Retrieval.Indexing;

namespace SahelBot.Benchmarks.Retrieval;

/// <summary>How long it takes to make knowledge searchable, at 1, 100 and 1000 times its present size; cold for the first.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 3)]
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1, id: "Cold")]
public class IndexBuildBenchmarks
{
    private readonly LuceneKnowledgeIndexFactory _factory = new();
    private Snapshot _snapshot = GeneratedKnowledge.Create(0);

    [Params(1, 100, 1000)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup() => _snapshot = GeneratedKnowledge.Create(Times * GeneratedKnowledge.RealSize);

    [Benchmark]
    public IKnowledgeIndex Build() => _factory.Build(_snapshot);
}
