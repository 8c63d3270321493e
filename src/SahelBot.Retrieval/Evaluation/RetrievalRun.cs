using System.Globalization;
using SahelBot.Core.Retrieval;

namespace SahelBot.Retrieval.Evaluation;

/// <summary>Runs the queries of a dataset through the index that answers questions, and writes what it finds for a scorer to read.</summary>
/// <param name="factory">Builds the index.</param>
/// <param name="languages">Tells the language of a dataset.</param>
/// <param name="clock">Measures how long it takes.</param>
public sealed class RetrievalRun(IKnowledgeIndexFactory factory, ILanguageDetector languages, TimeProvider clock)
{
    /// <summary>Results written for each query.</summary>
    public const int Depth = 100;

    private const string Tag = "sahelbot";
    private const string FallbackLanguage = "en";
    private const int DocumentsForLanguage = 200;

    /// <summary>
    /// Writes a run in TREC's format, <c>query Q0 document rank score tag</c>, best first, ranks from 1. White space in ids becomes an
    /// underscore, because the format separates by white space. A run that fails leaves no file.
    /// </summary>
    /// <param name="datasetDirectory">Holds <c>corpus.jsonl</c> and <c>queries.jsonl</c>.</param>
    /// <param name="runFile">Where to write; its folder must exist; replaced when it exists.</param>
    /// <param name="language">Two-letter code; null to have the language told from the documents.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="DatasetException">The dataset cannot be read or the run not be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<RunSummary> WriteAsync(
        string datasetDirectory, string runFile, string? language, CancellationToken cancellationToken)
    {
        var dataset = await BeirDataset.ReadAsync(datasetDirectory, cancellationToken);
        var used = language ?? DetectLanguage(dataset);
        var started = clock.GetTimestamp();
        var index = factory.Build(dataset.ToSnapshot(used));
        var indexing = clock.GetElapsedTime(started);

        started = clock.GetTimestamp();
        var lines = await WriteRunAsync(dataset, index, used, runFile, cancellationToken);
        var searching = clock.GetElapsedTime(started);
        return new RunSummary(dataset.Documents.Count, dataset.Queries.Count, lines, used, indexing, searching, Warnings(dataset));
    }

    private static async Task<int> WriteRunAsync(
        BeirDataset dataset, IKnowledgeIndex index, string language, string runFile, CancellationToken cancellationToken)
    {
        var unfinished = runFile + ".unfinished";
        try
        {
            var lines = 0;
            await using (var writer = new StreamWriter(unfinished) { NewLine = "\n" })
            {
                foreach (var query in dataset.Queries)
                {
                    var found = await index.RetrieveAsync(new RetrievalQuery(query.Text, language), Depth, cancellationToken);
                    for (var i = 0; i < found.Count; i++)
                    {
                        var score = found[i].Score.ToString("R", CultureInfo.InvariantCulture);
                        var rank = (i + 1).ToString(CultureInfo.InvariantCulture);
                        var document = WithoutSpace(found[i].Passage.Id.Article);
                        await writer.WriteLineAsync($"{WithoutSpace(query.Id)} Q0 {document} {rank} {score} {Tag}".AsMemory(), cancellationToken);
                    }

                    lines += found.Count;
                }
            }

            File.Move(unfinished, runFile, overwrite: true);
            return lines;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException($"{runFile}: the run cannot be written; check that its folder exists and may be written to.", e);
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }

    private string DetectLanguage(BeirDataset dataset)
    {
        var step = Math.Max(1, dataset.Documents.Count / DocumentsForLanguage);
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < dataset.Documents.Count; i += step)
        {
            var detected = languages.Detect($"{dataset.Documents[i].Title} {dataset.Documents[i].Text}", "");
            if (detected.Length > 0)
            {
                votes[detected] = votes.GetValueOrDefault(detected) + 1;
            }
        }

        return votes.Count > 0 ? votes.MaxBy(v => v.Value).Key : FallbackLanguage;
    }

    private static List<string> Warnings(BeirDataset dataset)
    {
        var warnings = new List<string>();
        var changed = dataset.Documents.Concat(dataset.Queries).Count(t => t.Id.Any(char.IsWhiteSpace));
        if (changed > 0)
        {
            warnings.Add($"{changed} ids hold white space, which the run's format does not allow; it was written as underscores.");
        }

        var empty = dataset.Documents.Count(d => d.Text.Length == 0 && d.Title.Length == 0);
        if (empty > 0)
        {
            warnings.Add($"{empty} documents have neither title nor text and cannot be found.");
        }

        return warnings;
    }

    private static string WithoutSpace(string id) =>
        id.Any(char.IsWhiteSpace) ? string.Concat(id.Select(c => char.IsWhiteSpace(c) ? '_' : c)) : id;
}
