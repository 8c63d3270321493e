using AwesomeAssertions;
using SahelBot.Core.Chats;
using Xunit;

namespace SahelBot.Testing.Storage;

/// <summary>What every <see cref="IFeedbackStore"/> promises.</summary>
public abstract class FeedbackStoreContract : StorageContract
{
    private static readonly ExchangeId _answer = new("a");
    private static readonly PersonKey _ada = new("ada");

    private IFeedbackStore Store => Ports.Feedback;

    [Fact]
    public async Task ExplainAsync_AfterAVerdict_IsTaken()
    {
        await Store.RateAsync(_answer, _ada, Verdict.Bad, At(1), Token);

        var first = await Store.ExplainAsync(_answer, _ada, "wrong date", At(2), Token);
        var second = await Store.ExplainAsync(_answer, _ada, "no, wrong place", At(3), Token);

        (first, second).Should().Be((true, true));
    }

    [Fact]
    public async Task ExplainAsync_WithoutAVerdict_IsRefused()
    {
        await Store.RateAsync(_answer, _ada, Verdict.Bad, Noon, Token);

        (await Store.ExplainAsync(new ExchangeId("b"), _ada, "wrong", Noon, Token)).Should().BeFalse();
        (await Store.ExplainAsync(_answer, new PersonKey("bo"), "wrong", Noon, Token)).Should().BeFalse();
    }

    [Fact]
    public async Task RateAsync_SamePersonAgain_IsOneRecord()
    {
        await Store.RateAsync(_answer, _ada, Verdict.Bad, At(1), Token);
        await Store.RateAsync(_answer, _ada, Verdict.Good, At(2), Token);
        await Store.RateAsync(_answer, _ada, Verdict.Good, At(2), Token);

        (await Ports.People.ForgetAsync(_ada, Token)).Should().Be(1);
    }

    [Fact]
    public async Task RateAsync_ManyAtOnce_EachPersonHasOne()
    {
        await AtOnceAsync(100, i => Store.RateAsync(_answer, new PersonKey($"{i % 10}"), (Verdict)(i % 2), Noon, Token));

        for (var i = 0; i < 10; i++)
        {
            (await Ports.People.ForgetAsync(new PersonKey($"{i}"), Token)).Should().Be(1);
        }
    }

    [Fact]
    public Task AnyCall_Cancelled_Throws() => AssertCancelledAsync(
        t => Store.RateAsync(_answer, _ada, Verdict.Bad, Noon, t),
        t => Store.ExplainAsync(_answer, _ada, "wrong", Noon, t));
}
