using System.Text.Json;
using AwesomeAssertions;
using SahelBot.Core.Knowledge;
using SahelBot.Tests.Fakes;
using Xunit;

namespace SahelBot.Tests.Commands;

public sealed class AskCommandTests : IDisposable
{
    private readonly ProgramRun _run = new();

    public static TheoryData<string> OddQuestions { get; } = new(
        "???!!!…",
        "field:value AND (a OR b) -c +d \"x\" ~2 ^3 [a TO b] {c} \\ /re/ *",
        "a\0b\u001b[31mc\u0007",
        "Коли Mali rompt 与乌克兰 العلاقات?",
        "half \ud83d pair",
        "@everyone",
        new string('x', 2000));

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Ask_Question_PrintsTextOnOutAndNothingOnError()
    {
        var code = await _run.RunAsync("ask", "When did Mali break off?");

        code.Should().Be(ExitCode.Done);
        _run.Out.Should().Contain("[1]").And.Contain("Kyiv Post").And.NotContain("\u001b");
        _run.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Ask_WordsWithoutQuotationMarks_AreOneQuestion()
    {
        await _run.RunAsync("ask", "When", "did", "Mali", "--language", "FR", "break?");

        var asked = _run.Backend.Opened?.Asked.Should().ContainSingle().Subject;
        asked?.Text.Should().Be("When did Mali break?");
        asked?.Language.Should().Be("fr");
    }

    [Fact]
    public async Task Ask_DashesAfterADoubleDash_ArePartOfTheQuestion()
    {
        await _run.RunAsync("ask", "--", "--what", "is", "this?");

        _run.Backend.Opened?.Asked.Should().ContainSingle().Which.Text.Should().Be("--what is this?");
    }

    [Fact]
    public async Task Ask_Json_PrintsOneObject()
    {
        await _run.RunAsync("ask", "--json", "unknown");

        using var document = JsonDocument.Parse(_run.Lines.Should().ContainSingle().Subject);
        document.RootElement.GetProperty("status").GetString().Should().Be("abstained");
    }

    [Fact]
    public async Task Ask_Terminal_UsesHyperlinks()
    {
        await _run.RunAsync("", e => e with { IsOutputTerminal = true, Width = 60 }, ["ask", "when"]);

        _run.Out.Should().Contain("\u001b]8;;https://news.example/post/36557#:~:text=");
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("--json")]
    public async Task Ask_NoQuestion_IsWrongUsage(params string[] words)
    {
        var code = await _run.RunAsync(["ask", .. words]);

        code.Should().Be(ExitCode.WrongUsage);
        _run.Error.Should().Contain("the question is empty");
        _run.Out.Should().BeEmpty();
    }

    [Fact]
    public async Task Ask_TooLong_IsWrongUsage()
    {
        var code = await _run.RunAsync("ask", new string('x', 4000));

        code.Should().Be(ExitCode.WrongUsage);
        _run.Error.Should().Contain("4000").And.Contain("2000");
    }

    [Theory]
    [MemberData(nameof(OddQuestions))]
    public async Task Ask_OddQuestion_IsAnsweredInValidJson(string question)
    {
        var code = await _run.RunAsync("ask", "--json", question);

        code.Should().Be(ExitCode.Done);
        using var document = JsonDocument.Parse(_run.Out);
        document.RootElement.GetProperty("question").GetString().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("ask", "when", "--language", "english")]
    [InlineData("ask", "when", "--jsonl")]
    [InlineData("ask", "--jsonl", "--language", "en")]
    [InlineData("ask", "when", "--nonsense")]
    [InlineData("nonsense")]
    [InlineData("run")]
    [InlineData]
    public async Task Run_WrongUsage_SaysSoOnError(params string[] args)
    {
        var code = await _run.RunAsync(args);

        code.Should().Be(ExitCode.WrongUsage);
        _run.Out.Should().BeEmpty();
        _run.Error.Should().NotBeEmpty().And.NotContain("   at ");
    }

    [Fact]
    public async Task Ask_BrokenKnowledge_NamesFileAndLine()
    {
        _run.Break("the front matter has no \"title\"");

        var code = await _run.RunAsync("ask", "when");

        code.Should().Be(ExitCode.BrokenKnowledge);
        _run.Error.Should().Contain("articles/a.md(3): the front matter has no \"title\"");
    }

    [Fact]
    public async Task Ask_UnreadableKnowledge_SaysSo()
    {
        _run.Backend.OnLoad = _ => throw new UnauthorizedAccessException("Access denied.");

        var code = await _run.RunAsync("ask", "when");

        code.Should().Be(ExitCode.BrokenKnowledge);
        _run.Error.Should().Contain("cannot be read: Access denied.");
    }

    [Fact]
    public async Task Ask_Warnings_StopNothing()
    {
        _run.Backend.OnLoad = _ => new Knowledge.Loading.LoadResult(
            Samples.Snapshot(), [new KnowledgeProblem("a.md", 1, "odd", IsWarning: true)]);

        (await _run.RunAsync("ask", "when")).Should().Be(ExitCode.Done);
        _run.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Ask_OurMistake_IsAMessageWithoutStackTrace()
    {
        var code = await _run.RunAsync("ask", "boom");

        code.Should().Be(ExitCode.Failed);
        _run.Error.Should().Contain("InvalidOperationException").And.NotContain("   at ").And.NotContain("\u001b");
    }

    [Fact]
    public async Task Ask_Cancelled_IsInterruptedSilently()
    {
        var environment = new ProgramEnvironment
        {
            In = TextReader.Null,
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Variables = _run.Variables,
            Directory = _run.Folder,
            ProgramDirectory = _run.Folder,
            Backend = _run.Backend,
        };

        var code = await Program.RunAsync(["ask", "when"], environment, new CancellationToken(canceled: true));

        code.Should().Be(ExitCode.Interrupted);
    }

    [Fact]
    public async Task Help_EachCommand_IsPrinted()
    {
        foreach (var command in new[] { "ask", "chat", "timeline", "search", "knowledge", "eval", "eval-retrieval" })
        {
            (await _run.RunAsync(command, "--help")).Should().Be(ExitCode.Done);
            _run.Out.Should().Contain("--knowledge <DIR>");
        }
    }
}
