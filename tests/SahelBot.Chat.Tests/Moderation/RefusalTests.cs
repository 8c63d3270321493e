using AwesomeAssertions;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Conversations;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Auditing;
using Xunit;

namespace SahelBot.Chat.Tests.Moderation;

public class RefusalTests
{
    public static TheoryData<string> Commands { get; } =
    [
        "knowledge", "knowledge status", "knowledge refresh", "knowledge history", "knowledge rollback 1", "knowledge audit",
        "knowledge add https://example.org/a", "knowledge gaps", "knowledge nonsense", "pause", "pause all", "resume", "resume telegram",
    ];

    public static TheoryData<char, string> Buttons { get; } = new()
    {
        { ButtonAction.Publish, "button publish" },
        { ButtonAction.DiscardProposal, "button discard" },
        { ButtonAction.Proposal, "button proposal" },
        { ButtonAction.FolderProblems, "button problems" },
        { ButtonAction.History, "button history" },
        { ButtonAction.Rollback, "button rollback" },
        { ButtonAction.Audit, "button audit" },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task HandleAsync_CommandOfNoModerator_IsUnknownAndNoted(string line)
    {
        using var bench = new ChatBench();
        var name = line.Split(' ')[0];
        var other = name[..^1] + "x";

        var refused = await bench.TypeOneAsync(line);
        var unknown = await bench.TypeOneAsync(other + line[name.Length..]);

        refused.Should().BeEquivalentTo(unknown, o => o.Excluding(r => r.Body));
        refused.Text().Should().Be(unknown.Text().Replace(other, name, StringComparison.Ordinal));
        bench.Audit.Entries.Should().ContainSingle().Which.Should().Match<AuditEntry>(e =>
            e.Action == "command " + name && e.Result == AuditResult.Refused && e.By.Name == "telegram 100" && e.At == bench.Clock.GetUtcNow());
        (bench.Publisher.Proposals.Count, bench.Pauses.Reads).Should().Be((0, 1), "it was not even begun; pauses are looked at for everybody");
    }

    [Theory]
    [MemberData(nameof(Buttons))]
    public async Task HandleAsync_ButtonOfNoModerator_WorksNotAndIsNoted(char action, string name)
    {
        using var bench = new ChatBench();
        var data = await ButtonAsync(bench, action);
        bench.AsAnybody();

        var pressed = await bench.PressAsync(data);
        var submitted = await bench.SubmitAsync(data, "some text");
        var nonsense = await bench.PressAsync("nonsense");

        pressed.Should().BeEquivalentTo(nonsense);
        submitted.Should().BeEquivalentTo(nonsense);
        var refused = bench.Audit.Entries.Should().ContainSingle().Subject;
        (refused.Action, refused.Result).Should().Be((name, AuditResult.Refused));
        bench.Publisher.Proposals.Should().ContainSingle().Which.State.Should().Be(Core.Publishing.ProposalState.Open);
    }

    [Theory]
    [MemberData(nameof(Buttons))]
    public async Task HandleAsync_ButtonOfModerator_Works(char action, string name)
    {
        using var bench = new ChatBench();
        var data = await ButtonAsync(bench, action);

        var outcome = await bench.PressAsync(data);

        outcome.Replies.Should().ContainSingle(name).Which.IsOnlyForPerson.Should().BeTrue();
    }

    [Fact]
    public async Task HandleAsync_SameRefusalAgain_IsNotedOnceInTenMinutes()
    {
        using var bench = new ChatBench();
        for (var i = 0; i < 5; i++)
        {
            await bench.TypeAsync("knowledge refresh");
        }

        bench.Clock.Advance(TimeSpan.FromMinutes(9));
        await bench.TypeAsync("knowledge audit");
        await bench.AsAnybody("101").TypeAsync("knowledge");
        bench.Clock.Advance(TimeSpan.FromMinutes(2));
        await bench.AsAnybody().TypeAsync("knowledge");

        bench.Audit.Entries.Select(e => e.By.Name).Should().Equal("telegram 100", "telegram 101", "telegram 100");
    }

    [Fact]
    public async Task HandleAsync_RefusalThatCannotBeNoted_LooksTheSameAndIsNotedNextTime()
    {
        using var bench = new ChatBench();
        var before = await bench.TypeOneAsync("pause");
        bench.Audit.Failure = new IOException("disk full");

        var failing = await bench.TypeOneAsync("resume");
        bench.Audit.Failure = null;
        await bench.TypeAsync("resume");

        failing.Text().Should().Be(before.Text().Replace("pause", "resume", StringComparison.Ordinal));
        bench.Audit.Entries.Select(e => e.Action).Should().Equal("command pause", "command resume");
        bench.Log.Collector.GetSnapshot().Should().ContainSingle().Which.Exception.Should().BeOfType<IOException>();
    }

    [Theory]
    [InlineData("knowledge", "action")]
    [InlineData("pause", "scope")]
    [InlineData("resume", "scope")]
    public async Task CompleteAsync_OfNoModerator_OffersNothing(string command, string option)
    {
        using var bench = new ChatBench();

        (await bench.Service.CompleteAsync(bench.Person, command, option, "", ChatBench.Token)).Should().BeEmpty();
        (await bench.Service.CompleteAsync(bench.AsModerator().Person, command, option, "", ChatBench.Token)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task HandleAsync_NobodyModerates_EvenModeratorsKnowNoSuchCommand()
    {
        using var bench = new ChatBench();
        bench.Restart(bench.Ports with { Moderation = null });

        (await bench.AsModerator().TypeOneAsync("knowledge")).Text().Should().Contain("no command");
        bench.Service.Commands.Select(c => c.Name).Should().NotContain(["knowledge", "pause", "resume"]);
        (await bench.TypeOneAsync("help")).Text().Should().NotContain("/knowledge");
    }

    [Fact]
    public async Task HandleAsync_ModeratorOfAnotherServer_IsRefused()
    {
        using var bench = new ChatBench();
        var data = await ButtonAsync(bench, ButtonAction.Publish);
        bench.Person = bench.Person with { Id = "7", Roles = ["role-2"] };

        await bench.PressAsync(data);

        bench.Publisher.Publications.Should().BeEmpty();
    }

    /// <summary>A moderator's button as the bot makes it, on an open proposal.</summary>
    private static async Task<string> ButtonAsync(ChatBench bench, char action)
    {
        await bench.AsModerator().TypeAsync("knowledge refresh");
        string[] fields = action switch
        {
            ButtonAction.Publish or ButtonAction.DiscardProposal => [bench.Publisher.Proposals[0].Id.Value],
            ButtonAction.Proposal => [bench.Publisher.Proposals[0].Id.Value, "1"],
            ButtonAction.Audit => [],
            _ => ["1"],
        };
        return new ButtonMaker(new ChatKeys(bench.Ports.Hash)).Sign(bench.Place, action, fields);
    }
}
