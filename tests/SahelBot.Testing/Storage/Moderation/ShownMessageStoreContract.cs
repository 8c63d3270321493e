using AwesomeAssertions;
using SahelBot.Core.Chats;
using SahelBot.Core.Knowledge;
using Xunit;

namespace SahelBot.Testing.Storage.Moderation;

/// <summary>What every <see cref="IShownMessageStore"/> promises.</summary>
public abstract class ShownMessageStoreContract : StorageContract
{
    private static readonly PassageId _letter = new("letter", "p2");
    private static readonly PassageId _break = new("break", "p1");

    private IShownMessageStore Store => Ports.Shown;

    [Fact]
    public async Task OfAsync_SomeMessages_ComeBackWholeOldestFirst()
    {
        await AddAsync(Message("m2", "a", 2), Message("m1", "a", 1), Message("m3", "b", 0));

        (await Store.OfAsync(new ExchangeId("a"), Token)).Should().Equal(Message("m1", "a", 1), Message("m2", "a", 2));
        (await Store.OfAsync(new ExchangeId("c"), Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task FindAsync_Message_ComesBackWholeOrNotAtAll()
    {
        await AddAsync(Message("m1", "a", 1), Message("m2", "b", 2), Message("m1", "c", 3), Message("m3", "a", 4) with { Address = "" });

        (await Store.FindAsync(new MessageKey("m1"), Token)).Should().Be(Message("m1", "c", 3));
        (await Store.FindAsync(new MessageKey("m3"), Token)).Should().Be(Unreachable("m3", "a", 4));
        (await Store.FindAsync(new MessageKey("m"), Token)).Should().BeNull();
    }

    [Fact]
    public async Task AddAsync_SameMessageAgain_TheLaterCallWins()
    {
        await SaveAsync(Exchange("a"), Exchange("b"));
        var second = Message("m", "b", 2) with { Address = "elsewhere", Message = "9" };
        await AddAsync(Message("m", "a", 1), second);

        (await Store.OfAsync(new ExchangeId("a"), Token)).Should().BeEmpty();
        (await Store.OfAsync(new ExchangeId("b"), Token)).Should().Equal(second);
        (await Ports.Exchanges.FindByMessageAsync(new MessageKey("m"), Token))!.Id.Value.Should().Be("b");
    }

    [Fact]
    public async Task AddAsync_WithoutAnAddress_KeepsTheExchangeButNoPlace()
    {
        await SaveAsync(Exchange("a"));
        await AddAsync(Message("m", "a", 1) with { Address = "" });

        var forgotten = await Store.ForgetAsync(new PlaceKey("here"), Token);

        forgotten.Should().Be(0);
        (await Store.OfAsync(new ExchangeId("a"), Token)).Should().Equal(Unreachable("m", "a", 1));
        (await CitingAsync(_letter)).Should().BeEmpty();
        (await Ports.Exchanges.FindByMessageAsync(new MessageKey("m"), Token)).Should().NotBeNull();
    }

    [Fact]
    public async Task AddAsync_MessageThatCouldBeReachedNowWithoutAnAddress_CanNoLonger()
    {
        await SaveAsync(Exchange("a"), Exchange("b"));
        await AddAsync(Message("m", "a", 1), Message("m", "b", 2) with { Address = "" });

        (await Store.OfAsync(new ExchangeId("b"), Token)).Should().Equal(Unreachable("m", "b", 2));
    }

    [Fact]
    public async Task CitingAsync_AnyOfThePassages_GivesEachMessageOnceOldestFirst()
    {
        await SaveAsync(
            Exchange("both"), Exchange("letter") with { Passages = [_letter, _letter] }, Exchange("other") with { Passages = [new("x", "p1")] },
            Exchange("none") with { Passages = [] });
        await AddAsync(
            Message("m1", "both", 4), Message("m2", "letter", 3), Message("m3", "other", 2), Message("m4", "none", 1),
            Message("m5", "gone", 1));

        (await CitingAsync(_letter, _break)).Should().Equal("m2", "m1");
        (await CitingAsync(_break)).Should().Equal("m1");
        (await CitingAsync(new PassageId("letter", "p"))).Should().BeEmpty("a part of an id is no id");
        (await CitingAsync([])).Should().BeEmpty();
    }

    [Theory]
    [InlineData("v1", 0, "")]
    [InlineData("v2", 0, "m1 m2")]
    [InlineData("v2", 2, "m2")]
    [InlineData("v2", 3, "")]
    public async Task CitingAsync_VersionAndSince_LeaveOutWhatIsCurrentOrOld(string version, int since, string expected)
    {
        await SaveAsync(Exchange("a"));
        await AddAsync(Message("m1", "a", 1), Message("m2", "a", 2));

        var citing = await Store.CitingAsync([_letter], version, At(since), Token);

        string.Join(' ', citing.Select(m => m.Key)).Should().Be(expected);
    }

    [Fact]
    public async Task CitingAsync_ExchangeSavedAgainWithOtherPassages_GoesByTheLatest()
    {
        await SaveAsync(Exchange("a"), Exchange("a") with { Passages = [_break] });
        await AddAsync(Message("m", "a", 1));

        (await CitingAsync(_letter)).Should().BeEmpty();
        (await CitingAsync(_break)).Should().Equal("m");
    }

    [Fact]
    public async Task CitingAsync_ManyPassages_AreAllLookedFor()
    {
        await SaveAsync(Exchange("a"));
        await AddAsync(Message("m", "a", 1));
        var many = Enumerable.Range(0, 5000).Select(i => new PassageId("long", $"p{i}")).Append(_break).ToArray();

        (await CitingAsync(many)).Should().Equal("m");
    }

    [Fact]
    public async Task ForgetAsync_Place_ForgetsHowToReachItsMessagesOnly()
    {
        await SaveAsync(Exchange("a"));
        await AddAsync(Message("m1", "a", 1), Message("m2", "a", 2), Message("m3", "a", 3) with { Place = new PlaceKey("there") });

        var forgotten = await Store.ForgetAsync(new PlaceKey("here"), Token);
        var again = await Store.ForgetAsync(new PlaceKey("here"), Token);

        (forgotten, again).Should().Be((2, 0));
        (await CitingAsync(_letter)).Should().Equal("m3");
        (await Store.OfAsync(new ExchangeId("a"), Token))[0].Should().Be(Unreachable("m1", "a", 1));
        (await Ports.Exchanges.FindByMessageAsync(new MessageKey("m1"), Token)).Should().NotBeNull("buttons still work");
    }

    [Fact]
    public async Task CitingAsync_ExchangePurged_IsEmpty()
    {
        await SaveAsync(Exchange("a", minutes: -1));
        await AddAsync(Message("m", "a", 1));

        await Ports.Retention.PurgeAsync(Noon, Noon, Token);

        (await CitingAsync(_letter)).Should().BeEmpty();
    }

    [Fact]
    public async Task AddAsync_ManyAtOnce_AreAllThere()
    {
        await SaveAsync(Exchange("a"));

        await AtOnceAsync(100, i => Store.AddAsync(Message($"m{i}", "a", 1), Token));

        (await CitingAsync(_letter)).Should().HaveCount(100);
    }

    [Fact]
    public Task AnyCall_Cancelled_Throws() => AssertCancelledAsync(
        t => Store.AddAsync(Message("m", "a", 1), t),
        t => Store.CitingAsync([_letter], "v", Noon, t),
        t => Store.FindAsync(new MessageKey("m"), t),
        t => Store.OfAsync(new ExchangeId("a"), t),
        t => Store.ForgetAsync(new PlaceKey("here"), t));

    private static ShownMessage Message(string key, string exchange, int minutes) => new(
        new MessageKey(key), new PlaceKey("here"), "telegram", "-100123/7", $"id of {key}", new ExchangeId(exchange), At(minutes));

    private static ShownMessage Unreachable(string key, string exchange, int minutes) => new(
        new MessageKey(key), new PlaceKey(""), "", "", "", new ExchangeId(exchange), At(minutes));

    private async Task AddAsync(params ShownMessage[] messages)
    {
        foreach (var message in messages)
        {
            await Store.AddAsync(message, Token);
        }
    }

    private async Task<IEnumerable<string>> CitingAsync(params PassageId[] passages) =>
        (await Store.CitingAsync(passages, "v2", Noon.AddYears(-1), Token)).Select(m => m.Key.Value);
}
