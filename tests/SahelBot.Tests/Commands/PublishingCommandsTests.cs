using AwesomeAssertions;
using SahelBot.Knowledge.Loading;
using SahelBot.Tests.Fakes;
using Xunit;

namespace SahelBot.Tests.Commands;

/// <summary><c>knowledge refresh</c>, <c>history</c> and <c>rollback</c> with a real database; the folder's version is what a test says.</summary>
public sealed class PublishingCommandsTests : IDisposable
{
    private const string First = Samples.Version;
    private const string Second = "fedcba987654";

    private readonly ProgramRun _run = new();

    public PublishingCommandsTests() => _run.Variables["Storage__Sqlite"] = Path.Combine(_run.Folder, "kept.db");

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Refresh_NoTerminalAndNoYes_ShowsAndPublishesNothing()
    {
        var code = await _run.RunAsync("knowledge", "refresh");

        code.Should().Be(ExitCode.Done);
        _run.Out.Should().StartWith($"Nothing was published before. Version {First}: 1 articles, 1 passages\n").And.Contain("Golden questions: 3 of 3 right");
        _run.Error.Should().Be("Not published. To publish: the same with --yes\n");
        (await HistoryAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Refresh_Yes_PublishesWithoutAsking()
    {
        await PublishAsync(First);
        Holds(Second);

        var code = await _run.RunAsync("knowledge", "refresh", "--yes");

        code.Should().Be(ExitCode.Done);
        _run.Out.Should().Contain($"From {First} to {Second}");
        _run.Error.Should().Be($"Version {Second} is in force. A bot that is running serves it within two seconds.\n");
        (await HistoryAsync()).Should().SatisfyRespectively(
            second => second.Should().StartWith($"#2  {Second}").And.Contain("refresh").And.EndWith("by command line  in force"),
            first => first.Should().StartWith($"#1  {First}").And.EndWith("by command line"));
    }

    [Theory]
    [InlineData("y\n", true)]
    [InlineData(" YES \n", true)]
    [InlineData("n\n", false)]
    [InlineData("\n", false)]
    [InlineData("", false)]
    [InlineData("yellow\n", false)]
    public async Task Refresh_Terminal_AsksAndDoesWhatIsSaid(string typed, bool isPublished)
    {
        var code = await _run.RunAsync(typed, e => e with { IsInputTerminal = true }, ["knowledge", "refresh"]);

        code.Should().Be(ExitCode.Done);
        _run.Error.Should().StartWith($"Publish version {First}? [y/N] ").And.EndWith(
            isPublished ? $"Version {First} is in force. A bot that is running serves it within two seconds.\n" : "Not published.\n");
        (await HistoryAsync()).Should().HaveCount(isPublished ? 1 : 0);
    }

    [Fact]
    public async Task Refresh_Unchanged_SaysSo()
    {
        await PublishAsync(First);

        var code = await _run.RunAsync("knowledge", "refresh", "--yes");

        code.Should().Be(ExitCode.Done);
        _run.Out.Should().BeEmpty();
        _run.Error.Should().Be($"Nothing to publish: version {First} is in force.\n");
        (await HistoryAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Refresh_BrokenFolder_ListsTheProblemsAndLeavesWhatIsInForce()
    {
        await PublishAsync(First);
        _run.Break("no title");

        var code = await _run.RunAsync("knowledge", "refresh", "--yes");

        code.Should().Be(ExitCode.BrokenKnowledge);
        _run.Out.Should().BeEmpty();
        _run.Error.Should().Contain("articles/a.md(3): no title").And.NotContain("   at ");
        (await HistoryAsync()).Should().ContainSingle().Which.Should().Contain(First);
    }

    [Fact]
    public async Task Refresh_TwoApprovals_TakesSomebodyElseToo()
    {
        _run.Variables["Knowledge__Approvals"] = "2";

        var first = await _run.RunAsync("knowledge", "refresh", "--yes");
        var said = _run.Error;
        var again = await _run.RunAsync("knowledge", "refresh", "--yes");

        first.Should().Be(ExitCode.Done);
        said.Should().Be($"Approved version {First}. Another moderator has to publish it too, with /knowledge refresh in a chat.\n");
        again.Should().Be(ExitCode.Failed);
        _run.Error.Should().Contain("approved from the command line already");
        (await HistoryAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("0123")]
    [InlineData(First)]
    public async Task Rollback_NumberOrDigits_BringsTheVersionBack(string version)
    {
        await PublishAsync(First);
        await PublishAsync(Second);

        var code = await _run.RunAsync("knowledge", "rollback", version, "--yes");

        code.Should().Be(ExitCode.Done);
        _run.Out.Should().Contain($"From {Second} to {First}");
        (await HistoryAsync())[0].Should().StartWith($"#3  {First}").And.Contain("rollback").And.EndWith("in force");
    }

    [Fact]
    public async Task Rollback_NoTerminalAndNoYes_OnlyShows()
    {
        await PublishAsync(First);
        await PublishAsync(Second);

        (await _run.RunAsync("knowledge", "rollback", "1")).Should().Be(ExitCode.Done);

        _run.Error.Should().Contain("--yes");
        (await HistoryAsync()).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("abcdef")]
    [InlineData("no-version")]
    public async Task Rollback_UnknownVersion_FailsAndSaysWhereTheyAreListed(string version)
    {
        await PublishAsync(First);

        var code = await _run.RunAsync("knowledge", "rollback", version, "--yes");

        code.Should().Be(ExitCode.Failed);
        _run.Error.Should().Contain(version).And.Contain("sahelbot knowledge history");
        (await HistoryAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task History_Limit_IsKept()
    {
        await PublishAsync(First);
        await PublishAsync(Second);

        (await _run.RunAsync("knowledge", "history", "--limit", "1")).Should().Be(ExitCode.Done);
        _run.Lines.Should().ContainSingle().Which.Should().StartWith("#2");
        (await _run.RunAsync("knowledge", "history", "--limit", "0")).Should().Be(ExitCode.WrongUsage);
    }

    [Fact]
    public async Task ChatKeep_TwoRuns_AreOneConversation()
    {
        await ChatAsync("When did Mali break off?", "chat", "--keep");
        var first = _run.Error;

        await ChatAsync("And Niger?", "chat", "--keep");

        first.Should().Contain("published now for the first time");
        _run.Error.Should().Be($"Knowledge: version {First}, 1 articles, 1 passages\n");
        _run.Backend.Opened?.Asked[0].History.Should().Equal("When did Mali break off?");
    }

    [Fact]
    public async Task Chat_WithoutKeep_KeepsNothingAndReadsTheFolder()
    {
        await PublishAsync(First);
        Holds(Second);
        await ChatAsync("When did Mali break off?", "chat");

        await ChatAsync("And Niger?", "chat");

        _run.Backend.Opened?.Snapshot.Version.Should().Be(Second);
        _run.Backend.Opened?.Asked[0].History.Should().BeEmpty();
    }

    [Fact]
    public async Task ChatKeep_FolderHasChanged_ServesWhatIsPublished()
    {
        await PublishAsync(First);
        Holds(Second);

        await ChatAsync("When did Mali break off?", "chat", "--keep");

        _run.Backend.Opened?.Asked.Should().ContainSingle();
        _run.Backend.Opened?.Snapshot.Version.Should().Be(First);
        _run.Out.Should().Contain(First).And.NotContain(Second);
    }

    private void Holds(string version) => _run.Backend.OnLoad = _ => new LoadResult(Samples.Snapshot(version), []);

    private async Task PublishAsync(string version)
    {
        Holds(version);
        (await _run.RunAsync("knowledge", "refresh", "--yes")).Should().Be(ExitCode.Done);
    }

    private async Task ChatAsync(string line, params string[] args) => (await _run.RunWithInputAsync(line, args)).Should().Be(ExitCode.Done);

    /// <returns>Latest first; empty when nothing was published.</returns>
    private async Task<IReadOnlyList<string>> HistoryAsync()
    {
        (await _run.RunAsync("knowledge", "history")).Should().Be(ExitCode.Done);
        return _run.Lines;
    }
}
