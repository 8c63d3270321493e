using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Announcements;

public class CorrectionTests
{
    [Fact]
    public async Task Correction_OfOneMessage_TakesItsPlaceWithNoticeAndNewAnswer()
    {
        await using var bench = await NewsBench.StartAsync();
        var (_, messages) = await bench.AskAsync(Island.Question);

        await bench.PublishAndSayAsync(Island.Corrected);

        var said = bench.Messenger.Said.Should().ContainSingle().Subject;
        (said.Address, said.Edited).Should().Be(("100", messages[0]));
        said.Reply.Body.Blocks[0].Should().BeOfType<Block.Notice>();
        said.Reply.Text().Should().Contain("000000000001 → 000000000002").And.Contain("5 March 2021").And.NotContain("3 March 2021");
    }

    [Fact]
    public async Task Correction_ItsButtons_BelongToTheNewAnswer()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.AskAsync(Island.Question);
        await bench.PublishAndSayAsync(Island.Corrected);

        var sources = await bench.PressAsync(bench.Messenger.Said[0].Reply, "Sources");

        sources.Text().Should().Contain("5 March 2021").And.NotContain("earlier version");
    }

    [Fact]
    public async Task Correction_OfSeveralMessages_FollowsTheLastOneAndIsOne()
    {
        await using var bench = await NewsBench.StartAsync();
        var (_, messages) = await bench.AskAsync(Island.Question, messages: 2);

        await bench.PublishAndSayAsync(Island.Corrected);

        var said = bench.Messenger.Said.Should().ContainSingle().Subject;
        (said.Edited, said.RepliesTo).Should().Be((null, messages[1]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Correction_OfEachLaterVersion_IsSaidOnceAboutTheLatestMessage(int messages)
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.AskAsync(Island.Question, messages: messages);

        await bench.PublishAndSayAsync(Island.Corrected);
        await bench.PublishAndSayAsync(Island.First);

        bench.Messenger.Said.Should().HaveCount(2);
        bench.Messenger.Texts.Last().Should().Contain("000000000002 → 000000000001").And.Contain("3 March 2021");
    }

    [Fact]
    public async Task Correction_PlannedAgain_IsNotSaidAgain()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.AskAsync(Island.Question);
        await bench.PublishAndSayAsync(Island.Corrected);

        await bench.Snapshots.SetFollowedUpAsync(1, NewsBench.Token);
        await bench.PlanAsync();
        await bench.SayAllAsync();

        bench.Messenger.Said.Should().ContainSingle();
    }

    [Fact]
    public async Task Correction_OfWhatReadersDoNotSee_IsNone()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.AskAsync(Island.Question);

        await bench.PublishAndSayAsync(Island.Retouched);

        bench.Messenger.Said.Should().BeEmpty();
    }

    [Fact]
    public async Task Correction_WhenTheSourceIsWithdrawn_SaysThatTheAnswerNoLongerHolds()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.AskAsync(Island.Question);

        await bench.PublishAndSayAsync(Island.Withdrawn);

        var reply = bench.Messenger.Said.Should().ContainSingle().Subject.Reply;
        reply.Text().Should().Contain("no longer holds").And.NotContain("3 March 2021");
        reply.Body.Blocks.OfType<Block.Notice>().Should().Contain(n => n.Kind == NoticeKind.Abstained);
        (await bench.Ports.Unanswered.ListAsync(DateTimeOffset.MinValue, 10, NewsBench.Token)).Should().BeEmpty("nobody asked");
    }

    [Theory]
    [InlineData("fr", "Mis à jour")]
    [InlineData("uk", "Оновлено")]
    [InlineData("ru", "Обновлено")]
    public async Task Correction_Language_IsThatOfTheAnswer(string language, string notice)
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.TypeAsync($"language {language}");
        await bench.AskAsync(Island.Question);

        await bench.PublishAndSayAsync(Island.Corrected);

        bench.Messenger.Texts.Should().ContainSingle().Which.Should().Contain(notice);
    }

    [Fact]
    public async Task Correction_OlderThanTheWindow_IsNone()
    {
        await using var bench = await NewsBench.StartAsync(new ChatSettings { CorrectionWindow = TimeSpan.FromDays(2) });
        await bench.AskAsync(Island.Question);
        bench.Clock.Advance(TimeSpan.FromDays(2));

        await bench.PublishAndSayAsync(Island.Corrected);

        bench.Messenger.Said.Should().BeEmpty();
    }

    [Fact]
    public async Task Correction_SwitchedOff_IsNone()
    {
        await using var bench = await NewsBench.StartAsync(new ChatSettings { CorrectionWindow = null });
        await bench.AskAsync(Island.Question);

        await bench.PublishAndSayAsync(Island.Corrected);

        bench.Messenger.Said.Should().BeEmpty();
    }

    [Fact]
    public async Task Correction_OfWhatOnePersonOfManySaw_IsNone()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.AskAsync(Island.Question, NewsBench.Group with { Address = "" });

        await bench.PublishAndSayAsync(Island.Corrected);

        bench.Messenger.Said.Should().BeEmpty();
    }

    [Fact]
    public async Task Correction_RolledBackBeforeItWasSaid_IsNone()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.AskAsync(Island.Question);
        await bench.PublishAsync(Island.Corrected);
        await bench.PlanAsync();

        await bench.PublishAndSayAsync(Island.First);

        bench.Messenger.Said.Should().BeEmpty();
    }

    [Fact]
    public async Task Correction_AfterForget_IsNone()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.AskAsync(Island.Question);
        await bench.PublishAsync(Island.Corrected);
        await bench.PlanAsync();

        var forgotten = await bench.TypeAsync("forget");
        await bench.SayAllAsync();

        forgotten.Text().Should().Contain("messages: 1");
        bench.Messenger.Said.Should().BeEmpty();
    }

    [Fact]
    public async Task Correction_WhenTheProcessDiedBetweenPublishingAndPlanning_IsPlannedByTheNext()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.AskAsync(Island.Question);
        await bench.PublishAsync(Island.Retouched);
        await bench.PublishAsync(Island.Corrected);

        await bench.PlanAsync();
        await bench.SayAllAsync();

        bench.Messenger.Said.Should().ContainSingle();
        (await bench.Snapshots.FollowedUpAsync(NewsBench.Token)).Should().Be(3);
    }

    [Fact]
    public async Task Correction_BeforeThisProcessServesTheNewVersion_Waits()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.AskAsync(Island.Question);
        await bench.PublishAsync(Island.Corrected, isSeen: false);

        (await bench.PlanAsync()).Should().Be(0);
        bench.Knowledge.Current = Island.Corrected;

        (await bench.PlanAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Correction_OfAThread_IsNoPartOfItsConversation()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.AskAsync(Island.Question);

        await bench.PublishAndSayAsync(Island.Corrected);

        var place = (await bench.Moderation.Shown.OfAsync(new ExchangeId(bench.Messenger.Said[0].Reply.Exchange?.Value ?? ""), NewsBench.Token))[0].Place;
        (await bench.Ports.Conversations.RecentAsync(place, DateTimeOffset.MinValue, 10, NewsBench.Token)).Should().ContainSingle();
    }
}
