using AwesomeAssertions;
using SahelBot.Core.Chats;
using Xunit;

namespace SahelBot.Testing.Storage;

/// <summary>What every <see cref="IPersonStore"/> promises.</summary>
public abstract class PersonStoreContract : StorageContract
{
    private static readonly PersonKey _ada = new("ada");
    private static readonly PersonKey _bo = new("bo");

    private IPersonStore Store => Ports.People;

    [Fact]
    public async Task FindLanguageAsync_Chosen_IsTheLatestChoice()
    {
        await Store.SetLanguageAsync(_ada, "en", At(1), Token);
        await Store.SetLanguageAsync(_ada, "fr", At(2), Token);

        var language = await Store.FindLanguageAsync(_ada, Token);

        language.Should().Be("fr");
    }

    [Fact]
    public async Task FindLanguageAsync_NoneOrTakenBack_IsNull()
    {
        await Store.SetLanguageAsync(_ada, "en", At(1), Token);
        await Store.SetLanguageAsync(_ada, null, At(2), Token);

        (await Store.FindLanguageAsync(_ada, Token)).Should().BeNull();
        (await Store.FindLanguageAsync(_bo, Token)).Should().BeNull();
    }

    [Fact]
    public async Task ForgetAsync_Person_DeletesTheirsEverywhereAndNobodyElses()
    {
        foreach (var person in new[] { _ada, _bo })
        {
            await Store.SetLanguageAsync(person, "uk", Noon, Token);
            await Ports.Feedback.RateAsync(new ExchangeId("a"), person, Verdict.Bad, Noon, Token);
            await Ports.Feedback.RateAsync(new ExchangeId("b"), person, Verdict.Good, Noon, Token);
            await Ports.Unanswered.RequestAsync(new ModeratorRequest(new ExchangeId("a"), person, "telegram", "chat", Noon), Token);
        }

        var forgotten = await Store.ForgetAsync(_ada, Token);
        var again = await Store.ForgetAsync(_ada, Token);

        (forgotten, again).Should().Be((4, 0));
        (await Store.FindLanguageAsync(_ada, Token)).Should().BeNull();
        (await Store.FindLanguageAsync(_bo, Token)).Should().Be("uk");
        (await Ports.Feedback.ExplainAsync(new ExchangeId("a"), _ada, "wrong", Noon, Token)).Should().BeFalse();
        (await Ports.Feedback.ExplainAsync(new ExchangeId("a"), _bo, "wrong", Noon, Token)).Should().BeTrue();
        (await Ports.Unanswered.RequestAsync(new ModeratorRequest(new ExchangeId("a"), _ada, "telegram", "chat", Noon), Token)).Should().BeTrue();
    }

    [Fact]
    public async Task SetLanguageAsync_ManyAtOnce_AreKeptApart()
    {
        await AtOnceAsync(100, i => Store.SetLanguageAsync(new PersonKey($"{i}"), i % 2 == 0 ? "en" : "ru", Noon, Token));

        (await Store.FindLanguageAsync(new PersonKey("41"), Token)).Should().Be("ru");
        (await Store.FindLanguageAsync(new PersonKey("42"), Token)).Should().Be("en");
    }

    [Fact]
    public Task AnyCall_Cancelled_Throws() => AssertCancelledAsync(
        t => Store.FindLanguageAsync(_ada, t),
        t => Store.SetLanguageAsync(_ada, "en", Noon, t),
        t => Store.ForgetAsync(_ada, t));
}
