using System.Text.Json;
using AwesomeAssertions;
using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Loading;
using SahelBot.Testing.Snapshots;
using SahelBot.Tests.Fakes;
using Xunit;

namespace SahelBot.Tests.Commands;

public sealed class OtherCommandsTests : IDisposable
{
    private readonly ProgramRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Timeline_Filters_ReachTheEngine()
    {
        var code = await _run.RunAsync(
            "timeline", "--from", "2024-08", "--to", "2024", "--actor", "Mali", "--category", "diplomatic", "--language", "uk");

        code.Should().Be(ExitCode.Done);
        _run.Backend.Opened?.Filter.Should().BeEquivalentTo(new Core.Timelines.TimelineFilter
        {
            From = new PartialDate(2024, 8, null),
            To = new PartialDate(2024, null, null),
            Actor = "Mali",
            Category = "diplomatic",
            Language = "uk",
        });
        _run.Out.Should().Contain("4 серпня 2024");
    }

    [Fact]
    public async Task Timeline_Json_IsOneObject()
    {
        await _run.RunAsync("timeline", "--json");

        using var document = JsonDocument.Parse(_run.Out);
        document.RootElement.GetProperty("events").GetArrayLength().Should().Be(1);
    }

    [Theory]
    [InlineData("--from", "yesterday")]
    [InlineData("--to", "2024-13")]
    [InlineData("--from", "2025", "--to", "2024")]
    public async Task Timeline_WrongDate_IsWrongUsage(params string[] options) =>
        (await _run.RunAsync(["timeline", .. options])).Should().Be(ExitCode.WrongUsage);

    [Theory]
    [InlineData("--actor", "unheard-of", "names no actor \"unheard-of\"")]
    [InlineData("--category", "weather", "diplomatic, military")]
    public async Task Timeline_UnknownFilter_SaysWhatExists(string option, string value, string expected)
    {
        (await _run.RunAsync("timeline", option, value)).Should().Be(ExitCode.WrongUsage);
        _run.Error.Should().Contain(expected);
    }

    [Fact]
    public async Task Check_Good_SaysVersionAndWarnings()
    {
        _run.Backend.OnLoad = _ => new LoadResult(
            Samples.Snapshot(), [new KnowledgeProblem("a.md", 1, "unknown field", IsWarning: true)]);

        (await _run.RunAsync("knowledge", "check")).Should().Be(ExitCode.Done);

        _run.Out.Should().Be(
            "a.md(1): unknown field (warning)\nThe folder is good, version 0123456789ab: 0 errors, 1 warnings.\n");
    }

    [Fact]
    public async Task Check_Broken_ListsProblems()
    {
        _run.Break("no title\u001b[31m");

        (await _run.RunAsync("knowledge", "check")).Should().Be(ExitCode.BrokenKnowledge);

        _run.Out.Should().Be("articles/a.md(3): no title[31m\nThe folder is broken: 1 errors, 0 warnings.\n");
    }

    [Fact]
    public async Task Stats_Good_PrintsThem()
    {
        (await _run.RunAsync("knowledge", "stats")).Should().Be(ExitCode.Done);
        _run.Out.Should().Be("1 passages, 0 problems\n");
    }

    [Fact]
    public async Task Stats_Broken_SaysWhere()
    {
        _run.Break("no title");

        (await _run.RunAsync("knowledge", "stats")).Should().Be(ExitCode.BrokenKnowledge);
        _run.Error.Should().Contain("no title");
    }

    [Fact]
    public async Task Diff_TwoFolders_ComparesThemInOrder()
    {
        Directory.CreateDirectory(Path.Combine(_run.Folder, "next"));
        _run.Backend.OnLoad = d => new LoadResult(Samples.Snapshot(Path.GetFileName(d)), []);

        await _run.RunAsync("knowledge", "diff", "next");

        _run.Out.Should().Be("knowledge -> next\n");
    }

    [Fact]
    public async Task Diff_Missing_IsABrokenFolder() =>
        (await _run.RunAsync("knowledge", "diff", "missing")).Should().Be(ExitCode.BrokenKnowledge);

    [Fact]
    public async Task Eval_AllPass_IsDone()
    {
        (await _run.RunAsync("eval")).Should().Be(ExitCode.Done);
        TextSnapshot.Match(_run.Out);
    }

    [Fact]
    public async Task Eval_OneFails_SaysWhyAndFails()
    {
        _run.Backend.OnCheck = q => q.Id == "toll" ? ["does not hold \"84\"", "does not cite afp-tribune"] : [];

        (await _run.RunAsync("eval")).Should().Be(ExitCode.Failed);
        TextSnapshot.Match(_run.Out);
    }

    [Fact]
    public async Task Eval_OwnFile_IsAsked()
    {
        await File.WriteAllTextAsync(Path.Combine(_run.Folder, "q.yaml"), "", TestContext.Current.CancellationToken);

        (await _run.RunAsync("eval", "--questions", "q.yaml")).Should().Be(ExitCode.Done);
        _run.Backend.Opened?.Asked.Should().ContainSingle().Which.Text.Should().Be("When was the from-file?");
    }

    [Fact]
    public async Task Eval_MissingFile_IsWrongUsage() =>
        (await _run.RunAsync("eval", "--questions", "q.yaml")).Should().Be(ExitCode.WrongUsage);

    [Fact]
    public async Task EvalRetrieval_Collection_IsRanked()
    {
        foreach (var name in new[] { "corpus.jsonl", "queries.jsonl" })
        {
            await File.WriteAllTextAsync(Path.Combine(_run.Folder, name), "", TestContext.Current.CancellationToken);
        }

        var code = await _run.RunAsync("eval-retrieval", "--dataset", ".", "--run", "out.run", "--language", "fr");

        code.Should().Be(ExitCode.Done);
        _run.Backend.RetrievalRun.Should().Be((_run.Folder, Path.Combine(_run.Folder, "out.run"), "fr"));
        _run.Out.Should().BeEmpty();
    }

    [Theory]
    [InlineData("eval-retrieval")]
    [InlineData("eval-retrieval", "--dataset", ".", "--run", "out.run")]
    [InlineData("eval-retrieval", "--dataset", "", "--run", "")]
    public async Task EvalRetrieval_NoCollection_IsWrongUsage(params string[] args) =>
        (await _run.RunAsync(args)).Should().Be(ExitCode.WrongUsage);
}
