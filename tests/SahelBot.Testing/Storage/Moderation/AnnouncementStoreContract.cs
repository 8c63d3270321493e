using AwesomeAssertions;
using SahelBot.Core.Announcements;
using Xunit;

namespace SahelBot.Testing.Storage.Moderation;

/// <summary>What every <see cref="IAnnouncementStore"/> promises.</summary>
public abstract class AnnouncementStoreContract : StorageContract
{
    private IAnnouncementStore Store => Ports.Announcements;

    [Fact]
    public async Task DueAsync_Added_ComesBackWhole()
    {
        Announcement[] all =
        [
            .. Enum.GetValues<AnnouncementKind>().Select((k, i) => Announcement($"k{i}", i) with { Kind = k }),
            Announcement("about a message", 50) with { Message = "77", Subject = "" },
        ];
        await Store.AddAsync(all, Token);

        var due = await Store.DueAsync("telegram", At(60), 99, Token);

        due.Select(a => a with { Number = 0 }).Should().Equal(all);
        due.Select(a => a.Number).Should().OnlyHaveUniqueItems().And.OnlyContain(n => n > 0);
    }

    [Theory]
    [InlineData(0, 9, "")]
    [InlineData(1, 9, "b")]
    [InlineData(3, 9, "b c a")]
    [InlineData(3, 2, "b c")]
    [InlineData(3, 0, "")]
    public async Task DueAsync_NowAndLimit_GiveTheOldestOfThePlatform(int now, int limit, string expected)
    {
        await AddAsync(("a", 3), ("b", 1), ("c", 2), ("d", 4));
        await Store.AddAsync([Announcement("e", 0) with { Platform = "discord" }], Token);

        var due = await Store.DueAsync("telegram", At(now), limit, Token);

        string.Join(' ', due.Select(a => a.Key)).Should().Be(expected);
    }

    [Fact]
    public async Task AddAsync_KeyKnown_IsNotAddedWhateverBecameOfIt()
    {
        await AddAsync(("due", 1), ("taken", 1), ("closed", 1));
        await Store.TakeAsync(await NumberAsync("taken"), Token);
        await Store.CloseAsync(await NumberAsync("closed"), Token);

        var added = await Store.AddAsync(
            [Announcement("due", 2), Announcement("taken", 2), Announcement("new", 2), Announcement("closed", 2), Announcement("new", 3)], Token);

        added.Should().Be(1);
        (await DueAsync()).Should().Equal("due", "new");
        (await Store.AddAsync([], Token)).Should().Be(0);
    }

    [Fact]
    public async Task TakeAsync_ManyAtOnce_OneGetsIt()
    {
        await AddAsync(("a", 1));
        var number = await NumberAsync("a");
        var taken = 0;

        await AtOnceAsync(8, async _ =>
        {
            if (await Store.TakeAsync(number, Token))
            {
                Interlocked.Increment(ref taken);
            }
        });

        taken.Should().Be(1);
        (await DueAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task ReturnAsync_Taken_IsDueAgainFromThenOn()
    {
        await AddAsync(("a", 1));
        var number = await NumberAsync("a");
        await Store.TakeAsync(number, Token);

        await Store.ReturnAsync(number, At(5), Token);

        (await Store.DueAsync("telegram", At(4), 9, Token)).Should().BeEmpty();
        (await Store.DueAsync("telegram", At(5), 9, Token)).Should().Equal(Announcement("a", 5) with { Number = number });
        (await Store.TakeAsync(number, Token)).Should().BeTrue();
    }

    [Fact]
    public async Task CloseAsync_Closed_StaysClosed()
    {
        await AddAsync(("a", 1), ("b", 1));
        var number = await NumberAsync("a");
        await Store.TakeAsync(number, Token);
        await Store.CloseAsync(number, Token);

        await Store.ReturnAsync(number, At(1), Token);
        await Store.CloseAsync(number, Token);

        (await Store.TakeAsync(number, Token)).Should().BeFalse();
        (await DueAsync()).Should().Equal("b");
    }

    [Fact]
    public async Task AnyCall_UnknownNumber_ChangesNothing()
    {
        await AddAsync(("a", 1));

        (await Store.TakeAsync(9999, Token)).Should().BeFalse();
        await Store.ReturnAsync(9999, At(9), Token);
        await Store.CloseAsync(9999, Token);

        (await DueAsync()).Should().Equal("a");
    }

    [Fact]
    public async Task ReturnAsync_NotTaken_ChangesNothing()
    {
        await AddAsync(("a", 1));

        await Store.ReturnAsync(await NumberAsync("a"), At(500), Token);

        (await DueAsync()).Should().Equal("a");
    }

    [Fact]
    public async Task PurgeAsync_OldOnes_AreGoneWithTheirKeys()
    {
        await AddAsync(("closed", -1), ("never said", -1), ("new", 0));
        await Store.CloseAsync(await NumberAsync("closed"), Token);

        var purged = await Ports.Retention.PurgeAsync(Noon, Noon, Token);

        purged.Should().Be(2);
        (await DueAsync()).Should().Equal("new");
        (await Store.AddAsync([Announcement("closed", 1)], Token)).Should().Be(1);
    }

    [Fact]
    public async Task DueAsync_NegativeLimit_Throws()
    {
        var act = () => Store.DueAsync("telegram", Noon, -1, Token);

        await act.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public Task AnyCall_Cancelled_Throws() => AssertCancelledAsync(
        t => Store.AddAsync([Announcement("a", 1)], t),
        t => Store.AddAsync([], t),
        t => Store.DueAsync("telegram", Noon, 1, t),
        t => Store.TakeAsync(1, t),
        t => Store.ReturnAsync(1, Noon, t),
        t => Store.CloseAsync(1, t));

    private static Announcement Announcement(string key, int minutes) => new()
    {
        Kind = AnnouncementKind.Correction,
        Subject = "e1",
        Key = key,
        Platform = "telegram",
        Address = "-100123/7",
        Language = "uk",
        At = At(minutes),
    };

    private Task<int> AddAsync(params (string Key, int Minutes)[] announcements) =>
        Store.AddAsync([.. announcements.Select(a => Announcement(a.Key, a.Minutes))], Token);

    private async Task<long> NumberAsync(string key) =>
        (await Store.DueAsync("telegram", At(99), 99, Token)).Single(a => a.Key == key).Number;

    private async Task<IEnumerable<string>> DueAsync() => (await Store.DueAsync("telegram", At(99), 99, Token)).Select(a => a.Key);
}
