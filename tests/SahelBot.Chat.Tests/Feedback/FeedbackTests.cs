using AwesomeAssertions;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Feedback;

public class FeedbackTests
{
    private const string Niger = "When did Niger break off relations with Ukraine?";
    private const string Unknown = "What did Agnes Tait say about Mali?";

    [Fact]
    public async Task HandleAsync_ThumbUp_IsKept()
    {
        using var bench = new ChatBench();

        var outcome = await bench.PressAsync(await bench.AskOneAsync(Niger), "👍");

        outcome.Toast.Should().NotBeNullOrEmpty();
        bench.Feedback.All.Should().Equal((Verdict.Good, null));
    }

    [Fact]
    public async Task HandleAsync_ThumbDown_AsksWhyByButtonsAndForm()
    {
        using var bench = new ChatBench();

        var outcome = await bench.PressAsync(await bench.AskOneAsync(Niger), "👎");

        outcome.Replies.Single().Act.Should().Be(ReplyAct.ReplaceButtons);
        outcome.Replies.Single().Labels().Should().ContainAll("wrong", "Not what I asked", "One-sided", "Out of date", "No reason");
        outcome.Form.Should().NotBeNull();
        outcome.Form?.Title.Length.Should().BeLessThanOrEqualTo(45);
        bench.Feedback.All.Should().Equal((Verdict.Bad, null));
    }

    [Theory]
    [InlineData("One-sided", "one-sided")]
    [InlineData("Out of date", "out-of-date")]
    [InlineData("No reason", null)]
    public async Task HandleAsync_ChosenReason_IsKeptAndTheButtonsComeBack(string label, string? reason)
    {
        using var bench = new ChatBench();
        var answer = await bench.AskOneAsync(Niger);
        var why = (await bench.PressAsync(answer, "👎")).Replies.Single();

        var outcome = await bench.PressAsync(why, label);

        bench.Feedback.All.Should().Equal((Verdict.Bad, reason));
        outcome.Replies.Single().Labels().Should().Be(answer.Labels());
    }

    [Fact]
    public async Task HandleAsync_SubmittedForm_KeepsTheWords()
    {
        using var bench = new ChatBench();
        var form = (await bench.PressAsync(await bench.AskOneAsync(Niger), "👎")).Form ?? throw new InvalidOperationException("no form");

        await bench.SubmitAsync(form.Data, " the date\nis wrong\0 ");

        bench.Feedback.All.Should().Equal((Verdict.Bad, "the date is wrong"));
    }

    [Fact]
    public async Task HandleAsync_ReasonOfSomebodyElse_IsNotTaken()
    {
        using var bench = new ChatBench { Place = new Place("telegram", "-5", PlaceKind.Group) };
        var why = (await bench.PressAsync(await bench.AskOneAsync(Niger), "👎")).Replies.Single();
        bench.Person = new Person("telegram", "another");

        var outcome = await bench.PressAsync(why, "wrong");

        outcome.Toast.Should().Contain("👎");
        bench.Feedback.All.Should().Equal((Verdict.Bad, null));
    }

    [Fact]
    public async Task HandleAsync_AskModerators_IsKeptOncePerPerson()
    {
        using var bench = new ChatBench();
        var refusal = await bench.AskOneAsync(Unknown);

        var first = await bench.PressAsync(refusal, "moderators");
        var second = await bench.PressAsync(refusal, "moderators");

        (first.Toast == second.Toast).Should().BeFalse();
        bench.Unanswered.Requests.Should().ContainSingle().Which.Address.Should().Be("chat:100");
    }

    [Fact]
    public async Task HandleAsync_AskModeratorsAfterARefresh_OffersToAskAgain()
    {
        using var bench = new ChatBench();
        var refusal = await bench.AskOneAsync(Unknown);
        bench.Knowledge.Current = OtherKnowledge.Open;

        var outcome = await bench.PressAsync(refusal, "moderators");

        outcome.Replies.Single().Labels().Should().Contain("Ask again");
    }

    [Fact]
    public async Task HandleAsync_Answer_OffersNoModerators()
    {
        using var bench = new ChatBench();

        (await bench.AskOneAsync(Niger)).Labels().Should().NotContain("moderators").And.Contain("👍");
    }
}
