using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Answers;
using Xunit;

namespace SahelBot.Chat.Tests.Asking;

public class AskTests
{
    private const string Niger = "When did Niger break off relations with Ukraine?";

    [Fact]
    public async Task HandleAsync_Question_AnswersWithMarkersSourcesAndFreshness()
    {
        using var bench = new ChatBench();

        var reply = await bench.AskOneAsync(Niger);

        TestContext.Current.TestOutputHelper?.WriteLine(reply.Text() + "\n" + reply.Labels());
        reply.Find<Block.Paragraph>().Should().NotBeNull();
        reply.Text().Should().Contain("6 August 2024").And.Contain("[1]").And.Contain("Knowledge as of");
        reply.Find<Block.SourceList>()?.Lines.Select(l => l.Number).Should().StartWith(1).And.BeInAscendingOrder();
        reply.Body.Blocks[^1].Should().BeOfType<Block.Footer>();
        reply.Exchange.Should().NotBeNull();
    }

    [Fact]
    public async Task HandleAsync_AskCommand_AnswersTheSame()
    {
        using var bench = new ChatBench();

        var typed = await bench.TypeOneAsync("ask " + Niger);

        typed.Text().Should().Be((await bench.AskOneAsync(Niger)).Text());
    }

    [Fact]
    public async Task HandleAsync_EmptyMention_TellsHowToAsk()
    {
        using var bench = new ChatBench();

        var reply = await bench.AskOneAsync(" \n ");

        reply.Find<Block.Notice>()?.Kind.Should().Be(NoticeKind.Question);
        reply.Text().Should().Contain("/help");
        bench.Exchanges.All.Should().BeEmpty();
    }

    [Fact]
    public async Task HandleAsync_TooLongQuestion_IsRefusedAndNotKept()
    {
        using var bench = new ChatBench();

        var reply = await bench.AskOneAsync(new string('x', 5000));

        reply.Find<Block.Notice>()?.Kind.Should().Be(NoticeKind.Abstained);
        reply.Text().Should().Contain("too long");
        bench.Exchanges.All.Should().BeEmpty();
    }

    [Fact]
    public async Task HandleAsync_UnknownName_AbstainsAndIsKeptForTheModerators()
    {
        using var bench = new ChatBench();

        var reply = await bench.AskOneAsync("What did Agnes Tait say about Mali?");

        reply.Find<Block.Notice>()?.Kind.Should().Be(NoticeKind.Abstained);
        bench.Exchanges.All.Single().Abstention.Should().Be(AbstentionKind.UnknownName);
        bench.Unanswered.All.Should().Equal(bench.Exchanges.All.Single().Id);
    }

    [Fact]
    public async Task HandleAsync_OutOfScope_IsNotKeptForTheModerators()
    {
        using var bench = new ChatBench();

        await bench.AskOneAsync("Who won the football world cup in 2018?");

        bench.Exchanges.All.Single().Abstention.Should().Be(AbstentionKind.OutOfScope);
        bench.Unanswered.All.Should().BeEmpty();
    }

    [Fact]
    public async Task HandleAsync_French_AnswersWithFrenchWords()
    {
        using var bench = new ChatBench();

        var reply = await bench.AskOneAsync("Quand le Niger a-t-il rompu ses relations avec l'Ukraine ?");

        reply.Text().Should().Contain("Connaissances au");
    }

    [Fact]
    public async Task HandleAsync_EditedQuestion_ReplacesItsAnswer()
    {
        using var bench = new ChatBench();

        var reply = await bench.AskOneAsync(Niger, isEdited: true);

        reply.Act.Should().Be(ReplyAct.Replace);
    }

    [Fact]
    public async Task HandleAsync_BrokenStore_SaysSoPolitelyAndLogsNoText()
    {
        using var bench = new ChatBench();
        bench.Restart(bench.Ports with { Answerer = _ => throw new IOException("disk " + Niger) });

        var reply = await bench.AskOneAsync(Niger);

        reply.Find<Block.Notice>()?.Kind.Should().Be(NoticeKind.Problem);
        reply.Text().Should().NotContain("disk");
        bench.Log.LatestRecord.Message.Should().NotContain("Niger").And.NotContain("100");
    }

    [Fact]
    public async Task HandleAsync_Cancelled_Throws()
    {
        using var bench = new ChatBench();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var act = () => bench.Service.HandleAsync(
            new SahelBot.Chat.Events.ChatEvent.Asked(Niger) { Person = bench.Person, Place = bench.Place }, cancelled.Token);

        await act.Should().ThrowAsync<OperationCanceledException>();
    }
}
