using AwesomeAssertions;
using SahelBot.Core.Chats;
using Xunit;

namespace SahelBot.Testing.Storage;

/// <summary>What every <see cref="IConversationStore"/> promises.</summary>
public abstract class ConversationStoreContract : StorageContract
{
    private static readonly PlaceKey _here = new("here");
    private static readonly PlaceKey _there = new("there");

    private IConversationStore Store => Ports.Conversations;

    [Theory]
    [InlineData(0, "")]
    [InlineData(2, "c d")]
    [InlineData(9, "a b c d")]
    public async Task RecentAsync_Limit_GivesTheLatestOldestFirst(int limit, string expected)
    {
        await AppendAsync(_here, ("a", 1), ("b", 2), ("c", 3), ("d", 3));
        await AppendAsync(_there, ("e", 4));

        var recent = await Store.RecentAsync(_here, At(0), limit, Token);

        string.Join(' ', Ids(recent)).Should().Be(expected);
    }

    [Theory]
    [InlineData(2, "b c")]
    [InlineData(3, "c")]
    [InlineData(4, "")]
    public async Task RecentAsync_Since_IsInclusive(int since, string expected)
    {
        await AppendAsync(_here, ("a", 1), ("b", 2), ("c", 3));

        var recent = await Store.RecentAsync(_here, At(since), 9, Token);

        string.Join(' ', Ids(recent)).Should().Be(expected);
    }

    [Fact]
    public async Task AppendAsync_SameExchangeAgain_MovesItToTheEnd()
    {
        await AppendAsync(_here, ("a", 1), ("b", 2), ("a", 2));

        var recent = await Store.RecentAsync(_here, At(0), 9, Token);

        Ids(recent).Should().Equal("b", "a");
    }

    [Fact]
    public async Task RecentAsync_ExchangeIsGone_LeavesItOut()
    {
        await AppendAsync(_here, ("a", 1));
        await Store.AppendAsync(_here, new ExchangeId("gone"), At(2), Token);

        var recent = await Store.RecentAsync(_here, At(0), 9, Token);

        Ids(recent).Should().Equal("a");
    }

    [Fact]
    public async Task EndAsync_OnePlace_ForgetsThatOneAndKeepsExchanges()
    {
        await AppendAsync(_here, ("a", 1), ("b", 2));
        await AppendAsync(_there, ("c", 1));

        var ended = await Store.EndAsync(_here, Token);
        var again = await Store.EndAsync(_here, Token);

        (ended, again).Should().Be((2, 0));
        (await Store.RecentAsync(_here, At(0), 9, Token)).Should().BeEmpty();
        Ids(await Store.RecentAsync(_there, At(0), 9, Token)).Should().Equal("c");
        (await Ports.Exchanges.FindAsync(new ExchangeId("a"), Token)).Should().NotBeNull();
    }

    [Fact]
    public async Task AppendAsync_ManyPlacesAtOnce_EachKeepsItsOrder()
    {
        await SaveAsync([.. Enumerable.Range(0, 5).Select(i => Exchange($"x{i}"))]);

        await AtOnceAsync(30, async place =>
        {
            for (var i = 0; i < 5; i++)
            {
                await Store.AppendAsync(new PlaceKey($"place {place}"), new ExchangeId($"x{i}"), Noon, Token);
            }

            Ids(await Store.RecentAsync(new PlaceKey($"place {place}"), Noon, 9, Token)).Should().Equal("x0", "x1", "x2", "x3", "x4");
        });
    }

    [Fact]
    public async Task RecentAsync_NegativeLimit_Throws()
    {
        var act = () => Store.RecentAsync(_here, Noon, -1, Token);

        await act.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public Task AnyCall_Cancelled_Throws() => AssertCancelledAsync(
        t => Store.AppendAsync(_here, new ExchangeId("a"), Noon, t),
        t => Store.RecentAsync(_here, Noon, 1, t),
        t => Store.EndAsync(_here, t));

    private async Task AppendAsync(PlaceKey place, params (string Id, int Minutes)[] entries)
    {
        foreach (var (id, minutes) in entries)
        {
            await SaveAsync(Exchange(id));
            await Store.AppendAsync(place, new ExchangeId(id), At(minutes), Token);
        }
    }
}
