using AwesomeAssertions;
using SahelBot.Chat.Events;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Conversations;

public class FollowUpTests
{
    private const string Niger = "When did Niger break off relations with Ukraine?";
    private static readonly Place _group = new("telegram", "-500", PlaceKind.Group);

    [Fact]
    public async Task HandleAsync_PrivateFollowUp_FollowsWhatWasAskedBefore()
    {
        using var bench = new ChatBench();
        await bench.AskOneAsync(Niger);

        var reply = await bench.AskOneAsync("And Mali?");

        reply.Text().Should().Contain("4 August 2024");
        LastOf(bench).History.Should().Equal(Niger);
    }

    [Fact]
    public async Task HandleAsync_FollowUpAfterRestart_IsStillUnderstood()
    {
        using var bench = new ChatBench();
        await bench.AskOneAsync(Niger);
        bench.Restart();

        await bench.AskOneAsync("And Mali?");

        LastOf(bench).History.Should().Equal(Niger);
    }

    [Fact]
    public async Task HandleAsync_AfterTheWindow_StandsAlone()
    {
        using var bench = new ChatBench();
        await bench.AskOneAsync(Niger);
        bench.Clock.Advance(TimeSpan.FromMinutes(31));

        await bench.AskOneAsync("And Mali?");

        LastOf(bench).History.Should().BeEmpty();
    }

    [Fact]
    public async Task HandleAsync_LongConversation_KeepsTheLastOnes()
    {
        using var bench = new ChatBench();
        for (var i = 0; i < 9; i++)
        {
            await bench.AskOneAsync($"What happened on {i + 1} August 2024?");
            bench.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        LastOf(bench).History.Should().HaveCount(6).And.EndWith("What happened on 8 August 2024?");
    }

    [Fact]
    public async Task HandleAsync_GroupWithoutReply_StandsAlone()
    {
        using var bench = new ChatBench { Place = _group };
        await bench.AskOneAsync(Niger);

        await bench.AskOneAsync("And Mali?");

        LastOf(bench).History.Should().BeEmpty();
        bench.Conversations.Places.Should().BeEmpty();
    }

    [Fact]
    public async Task HandleAsync_GroupReplyToAnswer_FollowsItsChain()
    {
        using var bench = new ChatBench { Place = _group };
        await bench.ShownAsync("77", await AskAsync(bench, Niger));
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        await bench.ShownAsync("78", await AskAsync(bench, "And Mali?", "77"));
        bench.Clock.Advance(TimeSpan.FromSeconds(5));

        await bench.AskOneAsync("Why?", repliesTo: "78");

        LastOf(bench).History.Should().Equal(Niger, "And Mali?");
    }

    [Fact]
    public async Task HandleAsync_ReplyToTheSameNumberElsewhere_IsNoFollowUp()
    {
        using var bench = new ChatBench { Place = _group };
        await bench.ShownAsync("77", await AskAsync(bench, Niger));
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        bench.Place = _group with { Chat = "-600" };

        await bench.AskOneAsync("And Mali?", repliesTo: "77");

        LastOf(bench).History.Should().BeEmpty();
    }

    [Fact]
    public async Task HandleAsync_ReplyToOldAnswer_StandsAlone()
    {
        using var bench = new ChatBench { Place = _group };
        await bench.ShownAsync("77", await AskAsync(bench, Niger));
        bench.Clock.Advance(TimeSpan.FromHours(1));

        await bench.AskOneAsync("And Mali?", repliesTo: "77");

        LastOf(bench).History.Should().BeEmpty();
    }

    [Fact]
    public async Task HandleAsync_AskCommandAsReply_IsAFollowUp()
    {
        using var bench = new ChatBench { Place = _group };
        await bench.ShownAsync("77", await AskAsync(bench, Niger));
        bench.Clock.Advance(TimeSpan.FromSeconds(5));

        await bench.TypeAsync("ask And Mali?", repliesTo: "77");

        LastOf(bench).History.Should().Equal(Niger);
    }

    [Fact]
    public async Task HandleAsync_Thread_IsOneConversationForAll()
    {
        using var bench = new ChatBench { Place = new Place("discord", "9/9", PlaceKind.Thread) };
        await bench.AskOneAsync(Niger);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        bench.Person = new Person("discord", "someone else");

        await bench.AskOneAsync("And Mali?");

        LastOf(bench).History.Should().Equal(Niger);
    }

    [Fact]
    public async Task HandleAsync_EditedQuestion_TakesThePlaceOfTheLast()
    {
        using var bench = new ChatBench();
        await bench.AskOneAsync("What did Andriy Yusov say?");
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        await bench.AskOneAsync("When did Mali break off relations?");
        bench.Clock.Advance(TimeSpan.FromSeconds(5));

        await bench.AskOneAsync(Niger, isEdited: true);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        await bench.AskOneAsync("Why?");

        LastOf(bench).History.Should().Equal("What did Andriy Yusov say?", Niger);
    }

    [Fact]
    public async Task HandleAsync_QuotedWordsAlone_AreTheQuestion()
    {
        using var bench = new ChatBench { Place = _group };

        var reply = await bench.AskOneAsync("", quoted: Niger);

        reply.Text().Should().StartWith("# " + Niger).And.Contain("6 August 2024");
    }

    [Fact]
    public async Task HandleAsync_QuestionAboutQuotedWords_HasThemBefore()
    {
        using var bench = new ChatBench { Place = _group };

        await bench.AskOneAsync("Is that true?", quoted: "Niger broke off relations with Ukraine.");

        LastOf(bench).History.Should().Equal("Niger broke off relations with Ukraine.");
    }

    [Fact]
    public async Task HandleAsync_Anything_KeepsNeitherIdsNorNames()
    {
        using var bench = new ChatBench { Person = new Person("telegram", "5551234"), Place = new Place("telegram", "5551234", PlaceKind.Private) };
        await bench.AskOneAsync(Niger);

        bench.Conversations.Places.Single().Value.Should().HaveLength(43).And.NotContain("5551234");
    }

    private static async Task<ExchangeId> AskAsync(ChatBench bench, string text, string? repliesTo = null) =>
        (await bench.AskOneAsync(text, repliesTo)).Exchange ?? throw new InvalidOperationException("no exchange");

    private static Exchange LastOf(ChatBench bench) => bench.Exchanges.All[^1];
}
