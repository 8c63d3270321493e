using System.Text.Json;
using AwesomeAssertions;
using Xunit;

namespace SahelBot.Tests.Commands;

/// <summary>The program as delivered, on small folders of its own.</summary>
public sealed class RealEngineTests : IDisposable
{
    private const string Article = """
        ---
        title: Mali breaks off relations
        url: https://news.example/mali
        publisher: Example News
        published: 2024-08-05
        ---

        Mali announced on 4 August 2024 that it broke off diplomatic relations with Ukraine, Example News reported. {#break when=2024-08-04}

        Niger followed on 6 August 2024, its spokesman said, and broke off diplomatic relations with Ukraine. {#niger when=2024-08-06}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("sahelbot-").FullName;

    public static TheoryData<string> OddQuestions { get; } = new(
        "???!!!…",
        "title:mali AND (a OR b) -c +d \"x\" ~2 ^3 [a TO b] {c} \\ /re/ * ?",
        "a\0b\u001b[31mc\u0007 Mali",
        "Коли Mali rompt 与乌克兰 العلاقات?",
        "half " + '\ud83d' + " pair",
        new string('x', 2000),
        string.Concat(Enumerable.Repeat("( ", 900)));

    private string Knowledge => Path.Combine(_folder, "knowledge");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Ask_SmallFolder_AnswersWithACitation()
    {
        await WriteAsync("articles/mali.md", Article);

        var (code, text, _) = await RunAsync("ask", "--json", "When did Mali break off relations with Ukraine?");

        code.Should().Be(ExitCode.Done);
        using var document = JsonDocument.Parse(text);
        document.RootElement.GetProperty("status").GetString().Should().Be("answered");
        document.RootElement.GetProperty("citations")[0].GetProperty("passage").GetString().Should().Be("mali#break");
    }

    [Theory]
    [MemberData(nameof(OddQuestions))]
    public async Task Ask_OddQuestion_GivesValidJsonAndNoStackTrace(string question)
    {
        await WriteAsync("articles/mali.md", Article);

        var (code, text, error) = await RunAsync("ask", "--json", question);

        code.Should().Be(ExitCode.Done);
        error.Should().BeEmpty();
        using var document = JsonDocument.Parse(text);
        document.RootElement.GetProperty("status").GetString().Should().NotBe("error");
    }

    [Fact]
    public async Task Check_EmptyFolder_SaysWhatIsMissing()
    {
        Directory.CreateDirectory(Knowledge);

        var (code, text, _) = await RunAsync("knowledge", "check");

        code.Should().Be(ExitCode.BrokenKnowledge);
        text.Should().Contain("articles");
    }

    [Fact]
    public async Task Ask_BrokenArticle_NamesFileAndLine()
    {
        await WriteAsync("articles/mali.md", Article.Replace("url: https://news.example/mali", "url: nowhere", StringComparison.Ordinal));

        var (code, text, error) = await RunAsync("ask", "when");

        code.Should().Be(ExitCode.BrokenKnowledge);
        text.Should().BeEmpty();
        error.Should().Contain("articles/mali.md(").And.NotContain("   at ");
    }

    [Fact]
    public async Task Ask_FileThatIsNoText_IsABrokenFolder()
    {
        await WriteAsync("articles/mali.md", Article);
        await File.WriteAllBytesAsync(
            Path.Combine(Knowledge, "articles", "mali.md"), [0xff, 0xfe, 0x00, 0x80], TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync("ask", "when");

        code.Should().Be(ExitCode.BrokenKnowledge);
        error.Should().Contain("articles/mali.md");
    }

    [Fact]
    public async Task Eval_OwnQuestions_AreCheckedAgainstTheFolder()
    {
        await WriteAsync("articles/mali.md", Article);
        var file = Path.Combine(_folder, "own.yaml");
        await File.WriteAllTextAsync(file, Question("mali"), TestContext.Current.CancellationToken);

        var (code, text, _) = await RunAsync("eval", "--questions", file);

        code.Should().Be(ExitCode.Done);
        text.Should().Contain("all").And.NotContain("FAILED");
    }

    [Fact]
    public async Task Eval_QuestionCitesAMissingArticle_IsNamedWithItsLine()
    {
        await WriteAsync("articles/mali.md", Article);
        var file = Path.Combine(_folder, "own.yaml");
        await File.WriteAllTextAsync(file, Question("missing"), TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync("eval", "--questions", file);

        code.Should().Be(ExitCode.Failed);
        error.Should().Contain("questions.yaml(").And.Contain("missing");
    }

    [Fact]
    public async Task EvalRetrieval_BadCollection_NamesFileAndLine()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "corpus.jsonl"), "not json\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "queries.jsonl"), "", TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync(
            "eval-retrieval", "--dataset", _folder, "--run", Path.Combine(_folder, "out.run"));

        code.Should().Be(ExitCode.Failed);
        error.Should().Contain("corpus.jsonl(1)").And.NotContain("   at ");
    }

    private static string Question(string cites) => $"""
        - id: mali-when
          kind: when
          question: When did Mali break off relations with Ukraine?
          status: answered
          holds: [4 August 2024]
          cites: [{cites}]
        """;

    private async Task WriteAsync(string path, string text)
    {
        var file = Path.Combine(Knowledge, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? Knowledge);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
    }

    private async Task<(int Code, string Out, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        string[] all = args.Contains("--dataset", StringComparer.Ordinal) ? args : [.. args, "--knowledge", Knowledge];
        var code = await Program.RunAsync(all, TextReader.Null, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
