using System.Globalization;
using SahelBot.Answering.Engine;
using SahelBot.Benchmarks.Answering;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Core.Questions;
using SahelBot.Knowledge.Loading;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;

namespace SahelBot.Benchmarks.Fitting;

/// <summary>
/// Fits the weights of <c>Answerability</c> to files of questions of which it is known whether the sources answer them, and writes them
/// down, with how well each file is told by weights that were fitted without it. Where a question of theirs is among what people were
/// heard to ask, it is left out there: nobody who asks will find his own question in the book.
/// </summary>
internal static class AnswerabilityFit
{
    private const double Penalty = 10;
    private const string QuestionsName = "questions.yaml";
    private static readonly double[] _thresholds = [0.5, 0.55, 0.6, 0.65, 0.7];

    public static async Task WriteAsync(IReadOnlyList<string> questionFiles, TextWriter output)
    {
        var files = new KnowledgeLoader().Load(MultipliedKnowledge.RealFolder(), CancellationToken.None).Files;
        var sets = new List<(string Name, List<(IReadOnlyList<double> Measures, bool Holds)> Rows)>();
        foreach (var file in questionFiles)
        {
            var text = await File.ReadAllTextAsync(file);
            var loaded = new KnowledgeLoader().Load(
                [.. files.Where(f => f.Path != QuestionsName), new FolderFile(QuestionsName, text)], new LoadOptions(), CancellationToken.None);
            var snapshot = loaded.Snapshot ?? throw new InvalidOperationException(file + ": " + string.Join('\n', loaded.Problems.Take(10)));
            sets.Add((file, await MeasureAsync(Without(snapshot, [.. snapshot.Questions.Select(q => Plain(q.Question))]))));
        }

        foreach (var (name, rows) in sets)
        {
            var model = LogisticRegression.Fit([.. sets.Where(s => s.Name != name).SelectMany(s => s.Rows)], Penalty);
            await output.WriteLineAsync($"{name}: {Figures(model, rows)}");
        }

        var all = sets.SelectMany(s => s.Rows).ToList();
        var fitted = LogisticRegression.Fit(all, Penalty);
        await output.WriteLineAsync($"all {all.Count}, fitted to themselves: {Figures(fitted, all)}");
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"weights [{string.Join(", ", fitted.Weights.Select(w => w.ToString("0.###", CultureInfo.InvariantCulture)))}], bias {fitted.Bias:0.###}"));
    }

    private static Snapshot Without(Snapshot snapshot, HashSet<string> questions) => new(snapshot.Content with
    {
        Phrasings = [.. snapshot.Phrasings.Select(p => p with { Asks = [.. p.Asks.Where(a => !questions.Contains(Plain(a)))] })],
        NearMisses = [.. snapshot.NearMisses.Select(m => m with { Asks = [.. m.Asks.Where(a => !questions.Contains(Plain(a)))] })],
    });

    /// <summary>Letters and digits only: the same question is the same however it is punctuated.</summary>
    private static string Plain(string question) => string.Concat(question.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>Without questions that may be answered or refused, and those that are refused by their words alone.</summary>
    private static async Task<List<(IReadOnlyList<double> Measures, bool Holds)>> MeasureAsync(Snapshot snapshot)
    {
        var engine = AnswerEngine.Create(snapshot, new LuceneKnowledgeIndexFactory(), new LanguageDetector(), previous: null);
        var rows = new List<(IReadOnlyList<double> Measures, bool Holds)>();
        foreach (var golden in snapshot.Questions.Where(q => q.Status.Count == 1))
        {
            var question = new Question(golden.Question) { History = golden.History };
            if (await engine.MeasureAsync(question, CancellationToken.None) is { } measures)
            {
                rows.Add((measures, golden.Status[0] == "answered"));
            }
        }

        return rows;
    }

    private static string Figures(LogisticRegression model, List<(IReadOnlyList<double> Measures, bool Holds)> rows)
    {
        var answerable = rows.Where(r => r.Holds).Select(r => model.Of(r.Measures)).ToList();
        var others = rows.Where(r => !r.Holds).Select(r => model.Of(r.Measures)).ToList();
        var area = answerable.Average(a => others.Average(o => a > o ? 1 : a < o ? 0 : 0.5));
        return string.Create(CultureInfo.InvariantCulture, $"{answerable.Count} answerable, {others.Count} others, area under the curve {area:0.000};")
            + string.Concat(_thresholds.Select(t => string.Create(
                CultureInfo.InvariantCulture, $" at {t:0.00} answers {answerable.Count(p => p >= t) / (double)answerable.Count:0.000} refuses {others.Count(p => p < t) / (double)others.Count:0.000};")));
    }
}
