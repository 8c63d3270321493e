using System.Text.Json;
using SahelBot.Core.Knowledge;

namespace SahelBot.Retrieval.Evaluation;

/// <summary>
/// A test collection in the layout of BEIR (Thakur et al. 2021): <c>corpus.jsonl</c> and <c>queries.jsonl</c>, one object a line. Relevance
/// judgements are not read, so nothing here can be tuned on them.
/// </summary>
public sealed class BeirDataset
{
    private const string CorpusFile = "corpus.jsonl";
    private const string QueriesFile = "queries.jsonl";
    private const string Slug = "text";

    private static readonly Uri _noAddress = new("about:blank");

    private BeirDataset(IReadOnlyList<BeirText> documents, IReadOnlyList<BeirText> queries)
    {
        Documents = documents;
        Queries = queries;
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<BeirText> Documents { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<BeirText> Queries { get; }

    /// <exception cref="DatasetException">A file is missing or a line of it cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<BeirDataset> ReadAsync(string directory, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(directory))
        {
            throw DatasetException.At(directory, 0, $"there is no such folder; name one that holds {CorpusFile} and {QueriesFile}.");
        }

        var documents = await ReadTextsAsync(Path.Combine(directory, CorpusFile), cancellationToken);
        var queries = await ReadTextsAsync(Path.Combine(directory, QueriesFile), cancellationToken);
        return new BeirDataset(documents, queries);
    }

    /// <summary>Makes each document a passage of an article of its own, whose id is the document's.</summary>
    /// <param name="language">Two-letter code of the language of all documents.</param>
    public Snapshot ToSnapshot(string language)
    {
        var articles = new Article[Documents.Count];
        for (var i = 0; i < articles.Length; i++)
        {
            var document = Documents[i];
            var source = new Source { Id = document.Id, Title = document.Title, Url = _noAddress, Publisher = "", Language = language };
            var passage = new Passage
            {
                Id = new PassageId(document.Id, Slug),
                Source = source,
                Text = document.Text,
                Language = language,
                Position = 0,
            };
            articles[i] = new Article(source, language, IsTranslation: false, [passage]);
        }

        return new Snapshot(new SnapshotContent { Version = "dataset", Articles = articles });
    }

    private static async Task<List<BeirText>> ReadTextsAsync(string file, CancellationToken cancellationToken)
    {
        var texts = new List<BeirText>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        try
        {
            await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                var text = ReadText(line, file, number);
                texts.Add(ids.Add(text.Id) ? text : throw DatasetException.At(file, number, $"the id \"{text.Id}\" occurs twice; ids must be unique."));
            }
        }
        catch (FileNotFoundException e)
        {
            throw new DatasetException($"{file}: the file is missing; a dataset needs {CorpusFile} and {QueriesFile}.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new DatasetException($"{file}: the file cannot be read; check its permissions and that it is not a folder.", e);
        }

        return texts.Count > 0 ? texts : throw DatasetException.At(file, 0, "the file holds no line; put one JSON object on each line.");
    }

    private static BeirText ReadText(string line, string file, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw DatasetException.At(file, number, "the line is not a JSON object; write {\"_id\": ..., \"text\": ...}.");
            }

            var id = Field(json.RootElement, "_id");
            var text = Field(json.RootElement, "text");
            return string.IsNullOrEmpty(id) || text is null
                ? throw DatasetException.At(file, number, $"the object has no \"{(string.IsNullOrEmpty(id) ? "_id" : "text")}\"; both are required.")
                : new BeirText(id, Field(json.RootElement, "title") ?? "", text);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new DatasetException($"{file}({number}): the line is not valid JSON; put one object on each line.", e);
        }
    }

    /// <returns>The field as text; empty for null; null when there is no such field.</returns>
    private static string? Field(JsonElement json, string name) => json.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null => "",
            _ => value.GetRawText(),
        }
        : null;
}
