using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Asking;

public class AnswerPressTests
{
    private const string Niger = "When did Niger break off relations with Ukraine?";

    [Fact]
    public async Task HandleAsync_Sources_QuotesEachPassageWithItsLink()
    {
        using var bench = new ChatBench();
        var answer = await bench.AskOneAsync(Niger);

        var sources = await bench.PressOneAsync(answer, "Sources");

        var lines = answer.Find<Block.SourceList>()?.Lines ?? [];
        sources.Body.Blocks.OfType<Block.Quote>().Should().HaveCount(lines.Count);
        sources.Body.Blocks.OfType<Block.Paragraph>().SelectMany(p => p.Content).OfType<Inline.Link>().Select(l => l.Target)
            .Should().Equal(lines.Select(l => l.Target));
        sources.Find<Block.Notice>().Should().BeNull();
    }

    [Fact]
    public async Task HandleAsync_SourcesAfterRestart_StillWork()
    {
        using var bench = new ChatBench();
        var answer = await bench.AskOneAsync(Niger);
        bench.Restart();

        (await bench.PressOneAsync(answer, "Sources")).Text().Should().Contain("KOACI");
    }

    [Fact]
    public async Task HandleAsync_SourcesAfterARefresh_SaysOutdatedAndWithdrawnAndOffersToAskAgain()
    {
        using var bench = new ChatBench();
        var answer = await bench.AskOneAsync(Niger);
        bench.Knowledge.Current = OtherKnowledge.Open;

        var sources = await bench.PressOneAsync(answer, "Sources");

        sources.Find<Block.Notice>()?.Kind.Should().Be(NoticeKind.Outdated);
        sources.Text().Should().Contain("withdrawn").And.Contain(OtherKnowledge.Open.Snapshot.Version);
        (await bench.PressOneAsync(sources, "Ask again")).Text().Should().Contain(Niger);
    }

    [Fact]
    public async Task HandleAsync_BothSides_AnswersTheQuestionAtIssue()
    {
        using var bench = new ChatBench();
        var answer = await bench.AskOneAsync("What did Andriy Yusov say?");

        var sides = await bench.PressOneAsync(answer, "Both sides");

        sides.Find<Block.Heading>()?.Text.Should().EndWith("?");
        sides.Find<Block.Notice>()?.Kind.Should().Be(NoticeKind.Contested);
    }

    [Fact]
    public async Task HandleAsync_Related_AnswersItWithTheQuestionAbove()
    {
        using var bench = new ChatBench();
        var answer = await bench.AskOneAsync(Niger);

        var related = await bench.PressOneAsync(answer, "What happened on 6 August");

        related.Text().Should().StartWith("# What happened on 6 August 2024?");
    }

    [Fact]
    public async Task HandleAsync_Example_IsAnswered()
    {
        using var bench = new ChatBench();
        var welcome = await bench.TypeOneAsync("start");

        (await bench.PressOneAsync(welcome, "Yusov")).Find<Block.SourceList>().Should().NotBeNull();
    }

    [Fact]
    public async Task HandleAsync_AnswerNoLongerKept_SaysSo()
    {
        using var bench = new ChatBench();
        var answer = await bench.AskOneAsync(Niger);
        bench.Exchanges.Forget(bench.Exchanges.All.Single().Id);

        foreach (var label in new[] { "Sources", "👍", "👎", "What happened" })
        {
            (await bench.PressAsync(answer, label)).Toast.Should().Contain("no longer");
        }
    }

    [Fact]
    public async Task HandleAsync_ButtonOfAnotherPlace_DoesNothing()
    {
        using var bench = new ChatBench();
        var answer = await bench.AskOneAsync(Niger);
        bench.Place = new Place("telegram", "200", PlaceKind.Private);

        var outcome = await bench.PressAsync(answer, "👍");

        outcome.Toast.Should().NotBeNullOrEmpty();
        outcome.Replies.Should().BeEmpty();
        bench.Feedback.All.Should().BeEmpty();
    }

    [Fact]
    public async Task HandleAsync_BrokenStoreOnPress_ShowsAToast()
    {
        using var bench = new ChatBench();
        var answer = await bench.AskOneAsync(Niger);
        bench.Restart(bench.Ports with { Answerer = _ => throw new IOException("disk") });

        (await bench.PressAsync(answer, "What happened")).Toast.Should().NotBeNullOrEmpty().And.NotContain("disk");
    }

    [Fact]
    public async Task HandleAsync_AnyAnswer_HasButtonsThatFit()
    {
        using var bench = new ChatBench();
        foreach (var question in new[] { Niger, "Чи допомагала Україна повстанцям?", "Who or what is Wagner?", "Putin's mother?", "asdf" })
        {
            var reply = await bench.AskOneAsync(question);

            reply.Buttons.SelectMany(r => r).Should().OnlyContain(b => b.Label.Length <= 34 && b.Data.Length <= 64);
            reply.Buttons.Should().OnlyContain(r => r.Count > 0);
        }
    }

    [Fact]
    public async Task HandleAsync_TimelineOfAnswer_ShowsTheDaysAround()
    {
        using var bench = new ChatBench();
        var answer = await bench.AskOneAsync(Niger);

        var timeline = await bench.PressOneAsync(answer, "Timeline");

        timeline.Act.Should().Be(ReplyAct.Send);
        timeline.Text().Should().StartWith("# Timeline: from 2 August 2024 · to 9 August 2024");
    }
}
