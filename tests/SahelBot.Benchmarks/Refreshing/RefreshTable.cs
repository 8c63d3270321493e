using System.Diagnostics;
using System.Globalization;
using SahelBot.Answering.Engine;
using SahelBot.Answering.Golden;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Core.Questions;
using SahelBot.Knowledge.Loading;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;

namespace SahelBot.Benchmarks.Refreshing;

/// <summary>Measures each step of a refresh once or a few times and writes a table: quicker than a benchmark, less exact.</summary>
internal static class RefreshTable
{
    private static readonly int _rounds = int.Parse(Environment.GetEnvironmentVariable("ROUNDS") ?? "5", CultureInfo.InvariantCulture);

    public static async Task WriteAsync(int times, TextWriter output)
    {
        var files = Answering.MultipliedKnowledge.Files(times);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{times} times: {files.Count} files, {files.Sum(f => f.Text.Length) / 1e6:F1} million characters"));
        for (var round = 0; round < _rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            var loader = new KnowledgeLoader();
            var loaded = loader.Load(files, new LoadOptions(), CancellationToken.None);
            var snapshot = loaded.Snapshot ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems.Take(10)));
            var load = Lap(clock);
            var index = new LuceneKnowledgeIndexFactory().Build(snapshot);
            var build = Lap(clock);
            var engine = new AnswerEngine(snapshot, index, new LanguageDetector());
            var engineTime = Lap(clock);
            var failed = await AskAsync(snapshot, engine);
            var asked = Lap(clock);
            loader.Load(Changed(files, round), new LoadOptions(), CancellationToken.None);
            var reload = Lap(clock);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"passages {snapshot.Passages.Count} load {load:F0} reload {reload:F0} index {build:F0} engine {engineTime:F0} golden {asked:F0} ({snapshot.Questions.Count} asked, {failed} fail)  {GC.GetTotalMemory(false) / 1e6:F0} MB"));
        }
    }

    private static double Lap(Stopwatch clock)
    {
        var elapsed = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        return elapsed;
    }

    private static IReadOnlyList<FolderFile> Changed(IReadOnlyList<FolderFile> files, int round) =>
        [.. files.Select((f, i) => i == 7 ? f with { Text = f.Text.Replace(" {#", $" Changed {round}. {{#", StringComparison.Ordinal) } : f)];

    private static async Task<int> AskAsync(Snapshot snapshot, AnswerEngine engine)
    {
        var failed = 0;
        foreach (var question in snapshot.Questions)
        {
            var answer = await engine.AnswerAsync(new Question(question.Question) { History = question.History }, CancellationToken.None);
            failed += GoldenQuestionChecker.Check(question, answer).Count > 0 ? 1 : 0;
        }

        return failed;
    }
}
