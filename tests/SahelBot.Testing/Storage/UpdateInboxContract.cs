using AwesomeAssertions;
using SahelBot.Core.Platforms;
using Xunit;

namespace SahelBot.Testing.Storage;

/// <summary>What every <see cref="IUpdateInbox"/> promises.</summary>
public abstract class UpdateInboxContract : StorageContract
{
    private IUpdateInbox Inbox => Ports.Inbox;

    [Fact]
    public async Task AddAsync_SomeKnown_GivesTheNewOnesInTheOrderGiven()
    {
        await AddAsync(5, 7);

        var added = await AddAsync(8, 5, 6, 7, 4);

        added.Should().Equal(Update(8), Update(6), Update(4));
    }

    [Fact]
    public async Task AddAsync_SameIdTwiceInACall_TakesTheFirst()
    {
        var added = await Inbox.AddAsync("t", [new InboxUpdate(5, "first"), new InboxUpdate(5, "second")], Noon, Token);

        added.Should().Equal(new InboxUpdate(5, "first"));
        (await Inbox.PendingAsync("t", Token)).Should().Equal(new InboxUpdate(5, "first"));
    }

    [Fact]
    public async Task AddAsync_Nothing_GivesNothing()
    {
        (await AddAsync()).Should().BeEmpty();
        (await Inbox.HighestAsync("t", Token)).Should().BeNull();
    }

    [Fact]
    public async Task AddAsync_KnownAndDone_StaysDone()
    {
        await AddAsync(5);
        await Inbox.CompleteAsync("t", 5, At(1), Token);

        (await AddAsync(5)).Should().BeEmpty();
        (await Inbox.PendingAsync("t", Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task PendingAsync_SomeDone_GivesTheRestByIdWithTheirPayload()
    {
        await AddAsync(30, 10, 20, 9_000_000_000);
        await Inbox.CompleteAsync("t", 20, At(1), Token);

        var pending = await Inbox.PendingAsync("t", Token);

        pending.Should().Equal(Update(10), Update(30), Update(9_000_000_000));
    }

    [Fact]
    public async Task CompleteAsync_TwiceOrUnknown_ChangesNothing()
    {
        await AddAsync(5, 6);
        await Inbox.CompleteAsync("t", 5, At(1), Token);
        await Inbox.CompleteAsync("t", 5, At(2), Token);
        await Inbox.CompleteAsync("t", 99, At(3), Token);

        (await Inbox.PendingAsync("t", Token)).Should().Equal(Update(6));
        (await AddAsync(99)).Should().Equal(Update(99));
    }

    [Fact]
    public async Task HighestAsync_AddedInAnyOrder_IsTheHighest()
    {
        await AddAsync(5, 12, 7);
        await AddAsync(3);
        await Inbox.CompleteAsync("t", 12, At(1), Token);

        (await Inbox.HighestAsync("t", Token)).Should().Be(12);
    }

    [Fact]
    public async Task EachPlatform_HasUpdatesOfItsOwn()
    {
        await AddAsync(5);

        (await Inbox.AddAsync("other", [Update(5)], Noon, Token)).Should().Equal(Update(5));
        await Inbox.CompleteAsync("other", 5, Noon, Token);

        (await Inbox.PendingAsync("t", Token)).Should().Equal(Update(5));
        (await Inbox.PendingAsync("other", Token)).Should().BeEmpty();
        (await Inbox.HighestAsync("third", Token)).Should().BeNull();
    }

    [Fact]
    public async Task AddAsync_SameUpdatesManyTimesAtOnce_EachIsNewOnce()
    {
        var ids = Enumerable.Range(1, 20).Select(i => (long)i).ToArray();
        var added = new System.Collections.Concurrent.ConcurrentBag<long>();

        await AtOnceAsync(20, async _ =>
        {
            foreach (var update in await AddAsync(ids))
            {
                added.Add(update.Id);
            }
        });

        added.Order().Should().Equal(ids);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"text\":\"Привіт \\u0000 🇲🇱\"}")]
    public async Task PendingAsync_AnyPayload_ComesBackLetterByLetter(string payload)
    {
        await Inbox.AddAsync("t", [new InboxUpdate(1, payload)], Noon, Token);

        (await Inbox.PendingAsync("t", Token)).Should().Equal(new InboxUpdate(1, payload));
    }

    [Fact]
    public async Task PendingAsync_LargePayload_ComesBackLetterByLetter()
    {
        var payload = string.Concat(Enumerable.Repeat("Тінзауатен ", 50_000));
        await Inbox.AddAsync("t", [new InboxUpdate(1, payload)], Noon, Token);

        (await Inbox.PendingAsync("t", Token))[0].Payload.Should().Be(payload);
    }

    [Fact]
    public async Task AnyCall_Cancelled_ThrowsAndChangesNothing()
    {
        await AddAsync(1);

        await AssertCancelledAsync(
            t => Inbox.AddAsync("t", [Update(2)], Noon, t),
            t => Inbox.AddAsync("t", [], Noon, t),
            t => Inbox.PendingAsync("t", t),
            t => Inbox.HighestAsync("t", t),
            t => Inbox.CompleteAsync("t", 1, Noon, t));

        (await Inbox.PendingAsync("t", Token)).Should().Equal(Update(1));
    }

    private static InboxUpdate Update(long id) => new(id, $"payload {id}");

    private Task<IReadOnlyList<InboxUpdate>> AddAsync(params long[] ids) =>
        Inbox.AddAsync("t", [.. ids.Select(Update)], Noon, Token);
}
