using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using SahelBot.Answering.Engine;
using SahelBot.Core.Answers;
using SahelBot.Core.Questions;
using SahelBot.Knowledge.Loading;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;

namespace SahelBot.Benchmarks.Answering;

/// <summary>How long one answer takes, without the cache, at 1, 100 and 1000 times the articles.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Throughput, warmupCount: 3, iterationCount: 5)]
public class AnswerBenchmarks
{
    private IReadOnlyList<string> _questions = [];
    private AnswerEngine? _engine;
    private int _next;

    [Params(1, 100, 1000)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var folder = MultipliedKnowledge.Write(Times);
        var snapshot = new KnowledgeLoader().Load(folder, new LoadOptions { Questions = false }, CancellationToken.None).Snapshot
            ?? throw new InvalidOperationException("The multiplied knowledge does not load.");
        Directory.Delete(folder, recursive: true);
        _questions = MultipliedKnowledge.Questions(snapshot);
        _engine = new AnswerEngine(snapshot, new LuceneKnowledgeIndexFactory().Build(snapshot), new LanguageDetector());
    }

    [Benchmark]
    public Task<Answer> Answer() =>
        _engine?.AnswerAsync(new Question(_questions[_next++ % _questions.Count]), CancellationToken.None)
        ?? throw new InvalidOperationException("The benchmark was not set up.");
}
