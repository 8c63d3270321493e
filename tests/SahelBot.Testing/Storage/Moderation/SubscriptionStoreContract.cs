using AwesomeAssertions;
using SahelBot.Core.Announcements;
using SahelBot.Core.Chats;
using Xunit;

namespace SahelBot.Testing.Storage.Moderation;

/// <summary>What every <see cref="ISubscriptionStore"/> promises.</summary>
public abstract class SubscriptionStoreContract : StorageContract
{
    private ISubscriptionStore Store => Ports.Subscriptions;

    [Fact]
    public async Task ListAsync_Added_ComesBackWhole()
    {
        (await Store.AddAsync(Subscription("here", 2), Token)).Should().BeTrue();
        (await Store.AddAsync(Subscription("there", 1), Token)).Should().BeTrue();

        (await Store.ListAsync(Token)).Should().BeEquivalentTo([Subscription("here", 2), Subscription("there", 1)]);
    }

    [Fact]
    public async Task AddAsync_SamePlaceAgain_HasTheLatestLanguageAndAddress()
    {
        await Store.AddAsync(Subscription("here", 1), Token);
        var second = Subscription("here", 1) with { Language = "fr", Address = "elsewhere" };

        (await Store.AddAsync(second, Token)).Should().BeFalse();

        (await Store.ListAsync(Token)).Should().Equal(second);
    }

    [Fact]
    public async Task RemoveAsync_Place_EndsThatOneOnce()
    {
        await Store.AddAsync(Subscription("here", 1), Token);
        await Store.AddAsync(Subscription("there", 1), Token);

        (await Store.RemoveAsync(new PlaceKey("here"), Token)).Should().BeTrue();
        (await Store.RemoveAsync(new PlaceKey("here"), Token)).Should().BeFalse();

        (await Store.ListAsync(Token)).Should().Equal(Subscription("there", 1));
    }

    [Fact]
    public async Task AddAsync_SamePlaceManyTimesAtOnce_IsNewOnce()
    {
        var added = 0;

        await AtOnceAsync(30, async i =>
        {
            if (await Store.AddAsync(Subscription("here", i), Token))
            {
                Interlocked.Increment(ref added);
            }
        });

        added.Should().Be(1);
        (await Store.ListAsync(Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task PurgeAsync_OldSubscription_Stays()
    {
        await Store.AddAsync(Subscription("here", -1_000_000), Token);

        await Ports.Retention.PurgeAsync(Noon, Noon, Token);

        (await Store.ListAsync(Token)).Should().ContainSingle();
    }

    [Fact]
    public Task AnyCall_Cancelled_Throws() => AssertCancelledAsync(
        t => Store.AddAsync(Subscription("here", 1), t),
        t => Store.RemoveAsync(new PlaceKey("here"), t),
        t => Store.ListAsync(t));

    private static Subscription Subscription(string place, int minutes) =>
        new(new PlaceKey(place), "telegram", $"-100123/{place}", "uk", At(minutes));
}
