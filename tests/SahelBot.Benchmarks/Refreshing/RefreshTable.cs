using System.Diagnostics;
using System.Globalization;
using SahelBot.Benchmarks.Answering;

namespace SahelBot.Benchmarks.Refreshing;

/// <summary>Measures each step of a first build and of refreshes after it, and writes a line for each: quicker than a benchmark, less exact.</summary>
internal static class RefreshTable
{
    private const int Refreshes = 3;

    public static async Task WriteAsync(int times, TextWriter output)
    {
        var files = MultipliedKnowledge.Files(times);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{times} times: {files.Count} files, {files.Sum(f => f.Text.Length) / 1e6:F1} million characters; milliseconds, of processor time in brackets"));
        var refresher = new Refresher();
        for (var round = 0; round <= Refreshes; round++)
        {
            var current = round == 0 ? files : refresher.WithOneArticleChanged(files);
            var step = new Step();
            var snapshot = refresher.Load(current);
            var load = step.Next();
            refresher.Open(snapshot);
            var open = step.Next();
            var failed = await refresher.AskAsync();
            var ask = step.Next();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{(round == 0 ? "first  " : "refresh")} read and check {load}, index {open}, {snapshot.Questions.Count} questions {ask}, {failed} wrong; {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0} MB"));
        }
    }

    private sealed class Step
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private TimeSpan _processor = Process.GetCurrentProcess().TotalProcessorTime;

        public string Next()
        {
            using var process = Process.GetCurrentProcess();
            var text = string.Create(
                CultureInfo.InvariantCulture, $"{_clock.Elapsed.TotalMilliseconds:F0} ({(process.TotalProcessorTime - _processor).TotalMilliseconds:F0})");
            _processor = process.TotalProcessorTime;
            _clock.Restart();
            return text;
        }
    }
}
