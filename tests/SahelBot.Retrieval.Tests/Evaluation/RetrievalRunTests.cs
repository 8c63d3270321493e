using AwesomeAssertions;
using SahelBot.Retrieval.Evaluation;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;
using Xunit;

namespace SahelBot.Retrieval.Tests.Evaluation;

public sealed class RetrievalRunTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("sahelbot-run-").FullName;

    private string RunFile => Path.Combine(_directory, "run.txt");

    [Fact]
    public async Task WriteAsync_Dataset_WritesARankedRun()
    {
        Write("corpus.jsonl", """
            {"_id": "d1", "title": "Mali", "text": "Mali broke off relations."}
            {"_id": "d 2", "title": "", "text": "Niger broke off relations as well, and did so quickly."}

            {"_id": "d3", "title": "", "text": ""}
            {"_id": 4, "text": "Nothing else."}
            """);
        Write("queries.jsonl", """
            {"_id": "q1", "text": "Who broke off relations?"}
            {"_id": "q2", "text": "???"}
            """);

        var summary = await RunAsync("en");

        var lines = await File.ReadAllLinesAsync(RunFile, TestContext.Current.CancellationToken);
        lines.Select(l => string.Join(' ', l.Split(' ')[..4])).Should().Equal("q1 Q0 d1 1", "q1 Q0 d_2 2");
        lines.Should().OnlyContain(l => l.EndsWith(" sahelbot"));
        (summary.Documents, summary.Queries, summary.Lines, summary.Language).Should().Be((4, 2, 2, "en"));
        summary.Warnings.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("Das ist ein Text, der von der Lage in Mali handelt.", "de")]
    [InlineData("Мали разорвала отношения с Украиной, и это было неожиданно.", "ru")]
    [InlineData("12345", "en")]
    public async Task WriteAsync_NoLanguage_IsToldFromTheDocuments(string text, string language)
    {
        Write("corpus.jsonl", $$"""{"_id": "d", "text": "{{text}}"}""");
        Write("queries.jsonl", """{"_id": "q", "text": "Mali"}""");

        (await RunAsync(null)).Language.Should().Be(language);
    }

    [Theory]
    [InlineData("{\"_id\": \"d\"", "corpus.jsonl(1): the line is not valid JSON")]
    [InlineData("[1]", "corpus.jsonl(1): the line is not a JSON object")]
    [InlineData("\n{\"text\": \"x\"}", "corpus.jsonl(2): the object has no \"_id\"")]
    [InlineData("{\"_id\": \"d\"}", "corpus.jsonl(1): the object has no \"text\"")]
    [InlineData("{\"_id\":\"d\",\"text\":\"\"}\n{\"_id\":\"d\",\"text\":\"\"}", "corpus.jsonl(2): the id \"d\" occurs twice")]
    [InlineData("{\"_id\": \"d\", \"text\": \"\\ud83d\"}", "corpus.jsonl(1): the line is not valid JSON")]
    [InlineData("\n", "corpus.jsonl: the file holds no line")]
    public async Task WriteAsync_BrokenCorpus_SaysWhereAndWhat(string corpus, string message)
    {
        Write("corpus.jsonl", corpus);
        Write("queries.jsonl", """{"_id": "q", "text": "Mali"}""");

        var act = () => RunAsync("en");

        (await act.Should().ThrowAsync<DatasetException>()).WithMessage($"*{message}*");
        File.Exists(RunFile).Should().BeFalse();
    }

    [Fact]
    public async Task WriteAsync_MissingFiles_AreNamed()
    {
        var noQueries = () => RunAsync("en");
        Write("corpus.jsonl", """{"_id": "d", "text": "x"}""");
        (await noQueries.Should().ThrowAsync<DatasetException>()).WithMessage("*queries.jsonl: the file is missing*");

        var noFolder = () => Create().WriteAsync(Path.Combine(_directory, "none"), RunFile, "en", TestContext.Current.CancellationToken);
        (await noFolder.Should().ThrowAsync<DatasetException>()).WithMessage("*none: there is no such folder*");
    }

    [Fact]
    public async Task WriteAsync_RunCannotBeWritten_SaysSo()
    {
        Write("corpus.jsonl", """{"_id": "d", "text": "x"}""");
        Write("queries.jsonl", """{"_id": "q", "text": "x"}""");

        var act = () => Create().WriteAsync(_directory, Path.Combine(_directory, "no", "run"), "en", TestContext.Current.CancellationToken);

        (await act.Should().ThrowAsync<DatasetException>()).WithMessage("*the run cannot be written*");
    }

    [Fact]
    public async Task WriteAsync_LongDocument_IsFound()
    {
        var filler = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"word{i % 977} "));
        Write("corpus.jsonl", $$"""
            {"_id": "long", "text": "{{filler}} Tinzaouaten"}
            {"_id": "other", "text": "{{filler}}"}
            """);
        Write("queries.jsonl", """{"_id": "q", "text": "Tinzaouaten"}""");

        var summary = await RunAsync("en");

        summary.Lines.Should().Be(1);
    }

    [Fact]
    public void Score_KnownRanking_GivesKnownFigures()
    {
        var judgements = new Dictionary<string, Dictionary<string, int>> { ["q"] = new() { ["a"] = 1, ["b"] = 1 } };
        var run = new Dictionary<string, List<string>> { ["q"] = ["x", "a", "y"] };

        var (ndcg, recall, reciprocal) = RunScorer.Score(judgements, run);

        ndcg.Should().BeApproximately((1 / Math.Log2(3)) / (1 + (1 / Math.Log2(3))), 1e-9);
        (recall, reciprocal).Should().Be((.5, .5));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static RetrievalRun Create() => new(new LuceneKnowledgeIndexFactory(), new LanguageDetector(), TimeProvider.System);

    private Task<RunSummary> RunAsync(string? language) =>
        Create().WriteAsync(_directory, RunFile, language, TestContext.Current.CancellationToken);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_directory, file), text);
}
