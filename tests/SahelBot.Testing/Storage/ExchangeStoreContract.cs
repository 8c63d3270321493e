using AwesomeAssertions;
using SahelBot.Core.Chats;
using Xunit;

namespace SahelBot.Testing.Storage;

/// <summary>What every <see cref="IExchangeStore"/> promises.</summary>
public abstract class ExchangeStoreContract : StorageContract
{
    private IExchangeStore Store => Ports.Exchanges;

    [Fact]
    public async Task FindAsync_Saved_ComesBackWhole()
    {
        var exchange = Exchange("a");
        await Store.SaveAsync(exchange, Token);

        var found = await Store.FindAsync(exchange.Id, Token);

        found.Should().BeEquivalentTo(exchange, o => o.WithStrictOrdering());
    }

    [Fact]
    public async Task FindAsync_SavedWithLittle_ComesBackWhole()
    {
        var exchange = new Exchange { Id = new("a"), Question = "", Language = "en", KnowledgeVersion = "v", At = Noon };
        await Store.SaveAsync(exchange, Token);

        var found = await Store.FindAsync(exchange.Id, Token);

        found.Should().BeEquivalentTo(exchange);
    }

    [Fact]
    public async Task FindAsync_Unknown_IsNull()
    {
        await SaveAsync(Exchange("a"));

        var found = await Store.FindAsync(new ExchangeId("A"), Token);

        found.Should().BeNull();
    }

    [Fact]
    public async Task SaveAsync_SameId_Replaces()
    {
        await Store.SaveAsync(Exchange("a"), Token);
        var second = Exchange("a", 5) with { Question = "another", Abstention = null, Passages = [] };
        await Store.SaveAsync(second, Token);

        var found = await Store.FindAsync(second.Id, Token);

        found.Should().BeEquivalentTo(second, o => o.WithStrictOrdering());
    }

    [Fact]
    public async Task FindByMessageAsync_Shown_FindsWhatItShowsNow()
    {
        await SaveAsync(Exchange("a"), Exchange("b"));
        await ShowAsync("m", "a", At(1));
        await ShowAsync("n", "a", At(1));
        await ShowAsync("m", "b", At(2));

        var found = await Store.FindByMessageAsync(new MessageKey("m"), Token);
        var other = await Store.FindByMessageAsync(new MessageKey("n"), Token);

        found!.Id.Value.Should().Be("b");
        other!.Id.Value.Should().Be("a");
    }

    [Fact]
    public async Task FindByMessageAsync_NotShownOrNoExchange_IsNull()
    {
        await ShowAsync("m", "gone", Noon);

        var dangling = await Store.FindByMessageAsync(new MessageKey("m"), Token);
        var unknown = await Store.FindByMessageAsync(new MessageKey("n"), Token);

        dangling.Should().BeNull();
        unknown.Should().BeNull();
    }

    [Fact]
    public async Task SaveAsync_ManyAtOnce_AreAllThere()
    {
        await AtOnceAsync(100, async i =>
        {
            await Store.SaveAsync(Exchange($"x{i}"), Token);
            (await Store.FindAsync(new ExchangeId($"x{i}"), Token)).Should().NotBeNull("what was saved can be read at once");
        });
    }

    [Fact]
    public Task AnyCall_Cancelled_Throws() => AssertCancelledAsync(
        t => Store.SaveAsync(Exchange("a"), t),
        t => Store.FindAsync(new ExchangeId("a"), t),
        t => Store.FindByMessageAsync(new MessageKey("m"), t));
}
