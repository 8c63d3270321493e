using AwesomeAssertions;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Conversations;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Publishing;

public class PublishTests
{
    private const string Other = "7";

    [Fact]
    public async Task Publish_OpenProposal_IsInForceAndThePageSaysSo()
    {
        using var bench = Bench();
        var page = await bench.TypeOneAsync("knowledge refresh");

        var reply = await bench.PressOneAsync(page, "Publish");

        reply.Act.Should().Be(ReplyAct.Replace);
        reply.Buttons.Should().BeEmpty();
        reply.Text().Should().Contain("Published: version 000000000001 (publication 1, by telegram 900, 1 March 2026, 12:00 UTC)");
        bench.Audit.Entries.Should().ContainSingle().Which.Action.Should().Be("publish");
    }

    [Fact]
    public async Task Publish_TwoModeratorsAtOnce_OneWinsAndTheOtherIsToldWho()
    {
        using var bench = Bench();
        var page = await bench.TypeOneAsync("knowledge refresh");
        var presses = new[] { ChatBench.Moderator, Other }.Select(id => new ChatEvent.Pressed(page.Button("Publish").Data)
        {
            Person = bench.AsModerator(id).Person,
            Place = bench.Place,
        }).ToList();

        var outcomes = await Task.WhenAll(presses.Select(p => Task.Run(() => bench.Service.HandleAsync(p, ChatBench.Token), ChatBench.Token)));

        var winner = bench.Publisher.Publications.Should().ContainSingle().Subject.By[0].Name;
        outcomes.Count(o => o.Text().Contains("Published: version", StringComparison.Ordinal)).Should().Be(1);
        outcomes.Should().ContainSingle(o => o.Text().Contains("Decided already", StringComparison.Ordinal)).Which.Text().Should().Contain("is published").And.Contain(winner);
    }

    [Fact]
    public async Task Publish_AfterSomebodyDiscarded_NamesWhoDid()
    {
        using var bench = Bench();
        var page = await bench.TypeOneAsync("knowledge refresh");
        (await bench.AsModerator(Other).PressOneAsync(page, "Discard")).Text().Should().Contain("Discarded by telegram 7");

        var late = await bench.AsModerator().PressOneAsync(page, "Publish");

        late.Text().Should().Contain("discarded by telegram 7, 1 March 2026, 12:00 UTC");
        bench.Publisher.Publications.Should().BeEmpty();
    }

    [Fact]
    public async Task Discard_AfterSomebodyPublished_NamesWhoDid()
    {
        using var bench = Bench();
        var page = await bench.TypeOneAsync("knowledge refresh");
        await bench.AsModerator(Other).PressAsync(page, "Publish");

        var late = await bench.AsModerator().PressOneAsync(page, "Discard");

        late.Text().Should().ContainAll("is published", "by telegram 7");
        bench.Publisher.Publications.Should().ContainSingle();
    }

    [Fact]
    public async Task Publish_ClosedAndForgotten_TellsWhatIsInForce()
    {
        using var bench = Bench();
        bench.Publisher.ForgetsClosed = true;
        var page = await bench.TypeOneAsync("knowledge refresh");
        await bench.AsModerator(Other).PressAsync(page, "Publish");

        (await bench.AsModerator().PressOneAsync(page, "Publish")).Text().Should().ContainAll("Decided already", "In force: version 000000000001", "telegram 7");
    }

    [Fact]
    public async Task Publish_TwoNeeded_TakesTwoDifferentModerators()
    {
        using var bench = Bench();
        bench.Publisher.Needed = 2;
        var page = await bench.TypeOneAsync("knowledge refresh");

        var first = await bench.PressAsync(page, "Publish");
        var again = await bench.PressAsync(page, "Publish");
        bench.Publisher.Publications.Should().BeEmpty();
        var second = await bench.AsModerator(Other).PressOneAsync(first.Replies.Single(), "Publish");

        first.Toast.Should().Contain("One more moderator");
        first.Text().Should().Contain("Approved by telegram 900. One more");
        again.Should().BeEquivalentTo(new ChatOutcome([]) { Toast = "You have pressed already; another moderator has to press too." });
        second.Text().Should().Contain("by telegram 900, telegram 7");
    }

    [Fact]
    public async Task Publish_Overtaken_SaysByWhat()
    {
        using var bench = Bench();
        var old = await bench.TypeOneAsync("knowledge refresh");
        bench.Publisher.FolderVersion = "000000000002";
        await bench.AsModerator(Other).PressAsync(await bench.TypeOneAsync("knowledge refresh"), "Publish");

        var late = await bench.AsModerator().PressOneAsync(old, "Publish");

        late.Text().Should().ContainAll("Overtaken", "version 000000000002", "telegram 7", "/knowledge refresh");
        (await bench.PressOneAsync(old, "Discard")).Text().Should().Contain("Overtaken");
        bench.Publisher.Publications.Should().ContainSingle();
    }

    [Theory]
    [InlineData(ButtonAction.Publish)]
    [InlineData(ButtonAction.Proposal)]
    public async Task Press_ProposalThatNeverWas_SaysItIsGone(char action)
    {
        using var bench = Bench();
        var data = new ButtonMaker(new ChatKeys(bench.Ports.Hash)).Sign(bench.Place, action, "abcdefabcdef");

        (await bench.PressAsync(data)).Should().BeEquivalentTo(new ChatOutcome([]) { Toast = "This proposal is gone. Please propose again." });
    }

    [Fact]
    public async Task Publish_ButtonOfAnotherPlace_DoesNothing()
    {
        using var bench = Bench();
        var page = await bench.TypeOneAsync("knowledge refresh");
        bench.Place = bench.Place with { Chat = "-78" };

        (await bench.PressAsync(page, "Publish")).Toast.Should().Contain("does not work here");
        bench.Publisher.Publications.Should().BeEmpty();
    }

    private static ChatBench Bench() => new ChatBench { Place = new Place("telegram", "-77", PlaceKind.Group) }.AsModerator();
}
