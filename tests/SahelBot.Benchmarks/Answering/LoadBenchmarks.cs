using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Benchmarks.Answering;

/// <summary>How long the knowledge folder takes to load at 1, 100 and 1000 times its articles.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 3)]
public class LoadBenchmarks
{
    private string _folder = "";

    [Params(1, 100, 1000)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup() => _folder = MultipliedKnowledge.Write(Times);

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public LoadResult Load() => new KnowledgeLoader().Load(_folder, new LoadOptions { Questions = false }, CancellationToken.None);
}
