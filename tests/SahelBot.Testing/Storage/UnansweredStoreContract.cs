using AwesomeAssertions;
using SahelBot.Core.Chats;
using Xunit;

namespace SahelBot.Testing.Storage;

/// <summary>What every <see cref="IUnansweredStore"/> promises.</summary>
public abstract class UnansweredStoreContract : StorageContract
{
    private IUnansweredStore Store => Ports.Unanswered;

    [Theory]
    [InlineData(0, 9, "d c b a")]
    [InlineData(2, 9, "d c b")]
    [InlineData(0, 2, "d c")]
    [InlineData(0, 0, "")]
    [InlineData(4, 9, "")]
    public async Task ListAsync_SinceAndLimit_GiveTheLatestFirst(int since, int limit, string expected)
    {
        await SaveAsync(Exchange("a"), Exchange("b"), Exchange("c"), Exchange("d"), Exchange("answered"));
        await AddAsync(("a", 1), ("b", 2), ("c", 3), ("d", 3));

        var unanswered = await Store.ListAsync(At(since), limit, Token);

        string.Join(' ', Ids(unanswered)).Should().Be(expected);
    }

    [Fact]
    public async Task AddAsync_SameExchangeAgain_IsKeptOnceAsAtFirst()
    {
        await SaveAsync(Exchange("a"), Exchange("b"));
        await AddAsync(("a", 1), ("b", 2), ("a", 3));

        var unanswered = await Store.ListAsync(At(0), 9, Token);

        Ids(unanswered).Should().Equal("b", "a");
    }

    [Fact]
    public async Task ListAsync_ExchangeIsGone_LeavesItOut()
    {
        await AddAsync(("gone", 1));

        var unanswered = await Store.ListAsync(At(0), 9, Token);

        unanswered.Should().BeEmpty();
    }

    [Fact]
    public async Task RequestAsync_EachPersonAndExchange_CountsOnce()
    {
        (await Store.RequestAsync(Request("a", "ada"), Token)).Should().BeTrue();
        (await Store.RequestAsync(Request("a", "ada"), Token)).Should().BeFalse();
        (await Store.RequestAsync(Request("a", "bo"), Token)).Should().BeTrue();
        (await Store.RequestAsync(Request("b", "ada"), Token)).Should().BeTrue();
    }

    [Fact]
    public async Task RequestAsync_SamePersonManyTimesAtOnce_IsTrueOnce()
    {
        var taken = 0;

        await AtOnceAsync(50, async _ =>
        {
            if (await Store.RequestAsync(Request("a", "ada"), Token))
            {
                Interlocked.Increment(ref taken);
            }
        });

        taken.Should().Be(1);
    }

    [Fact]
    public async Task ListAsync_NegativeLimit_Throws()
    {
        var act = () => Store.ListAsync(Noon, -1, Token);

        await act.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public Task AnyCall_Cancelled_Throws() => AssertCancelledAsync(
        t => Store.AddAsync(new ExchangeId("a"), Noon, t),
        t => Store.RequestAsync(Request("a", "ada"), t),
        t => Store.ListAsync(Noon, 1, t));

    private static ModeratorRequest Request(string exchange, string person) =>
        new(new ExchangeId(exchange), new PersonKey(person), "discord", "chat 5", Noon);

    private async Task AddAsync(params (string Id, int Minutes)[] entries)
    {
        foreach (var (id, minutes) in entries)
        {
            await Store.AddAsync(new ExchangeId(id), At(minutes), Token);
        }
    }
}
