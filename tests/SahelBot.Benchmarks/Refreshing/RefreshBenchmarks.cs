using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using SahelBot.Benchmarks.Answering;
using SahelBot.Core.Publishing;

namespace SahelBot.Benchmarks.Refreshing;

/// <summary>
/// What a moderator waits for: read, check, index and ask the golden questions, for the first time and after one article has changed, at
/// 1 and 100 times the size.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 5)]
public class RefreshBenchmarks
{
    private readonly Refresher _refresher = new();
    private IReadOnlyList<FolderFile> _files = [];

    [Params(1, 100)]
    public int Times { get; set; }

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _files = MultipliedKnowledge.Files(Times);
        _refresher.Open(_refresher.Load(_files));
        await _refresher.AskAsync();
    }

    [Benchmark(Baseline = true)]
    public Task<int> First()
    {
        var refresher = new Refresher();
        refresher.Open(refresher.Load(_files));
        return refresher.AskAsync();
    }

    [Benchmark]
    public Task<int> AfterOneArticleChanged()
    {
        _refresher.Open(_refresher.Load(_refresher.WithOneArticleChanged(_files)));
        return _refresher.AskAsync();
    }

    [Benchmark]
    public void LoadAndIndexAfterOneArticleChanged() => _refresher.Open(_refresher.Load(_refresher.WithOneArticleChanged(_files)));
}
