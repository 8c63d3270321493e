using AwesomeAssertions;
using SahelBot.Core.Chats;
using SahelBot.Core.Platforms;
using Xunit;

namespace SahelBot.Testing.Storage;

/// <summary>What every <see cref="IRetention"/> promises.</summary>
public abstract class RetentionContract : StorageContract
{
    private static readonly DateTimeOffset _old = Noon.AddDays(-40);
    private static readonly DateTimeOffset _limit = Noon.AddDays(-30);
    private static readonly PlaceKey _place = new("place");
    private static readonly PersonKey _person = new("person");

    [Fact]
    public async Task PurgeAsync_EmptyStorage_DeletesNothing()
    {
        var purged = await Ports.Retention.PurgeAsync(Noon, Noon, Token);

        purged.Should().Be(0);
    }

    [Fact]
    public async Task PurgeAsync_OldRecords_AreGone()
    {
        await KeepAsync("old", 1, _old);

        var purged = await Ports.Retention.PurgeAsync(_limit, _limit, Token);

        purged.Should().Be(9, "there was one record of each kind");
        (await Ports.Exchanges.FindAsync(new ExchangeId("old"), Token)).Should().BeNull();
        (await Ports.People.ForgetAsync(_person, Token)).Should().Be(0);
        (await Ports.Conversations.EndAsync(_place, Token)).Should().Be(0);
        (await Ports.Outbox.ResultsAfterAsync("t", "", 0, Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task PurgeAsync_RecordsOfTheLimitOrLater_Stay()
    {
        await KeepAsync("new", 1, _limit);

        var purged = await Ports.Retention.PurgeAsync(_limit, _limit, Token);

        purged.Should().Be(0);
        Ids(await Ports.Conversations.RecentAsync(_place, _limit, 9, Token)).Should().Equal("new");
        Ids(await Ports.Unanswered.ListAsync(_limit, 9, Token)).Should().Equal("new");
    }

    [Fact]
    public async Task PurgeAsync_Conversations_HaveALimitOfTheirOwn()
    {
        await KeepAsync("a", 1, _limit);

        var purged = await Ports.Retention.PurgeAsync(Noon, _limit, Token);

        purged.Should().Be(1);
        (await Ports.Exchanges.FindAsync(new ExchangeId("a"), Token)).Should().NotBeNull();
        (await Ports.Conversations.EndAsync(_place, Token)).Should().Be(0);
    }

    [Fact]
    public async Task PurgeAsync_UpdatesOfTheLastDay_AreStillKnown()
    {
        var update = new InboxUpdate(7, "payload");
        await Ports.Inbox.AddAsync("t", [update], Noon.AddHours(-23), Token);
        await Ports.Inbox.CompleteAsync("t", 7, Noon.AddHours(-23), Token);

        await Ports.Retention.PurgeAsync(Noon, Noon, Token);

        (await Ports.Inbox.AddAsync("t", [update], Noon, Token)).Should().BeEmpty("a platform may bring it again for a day");
    }

    [Fact]
    public async Task PurgeAsync_OldUpdates_AreForgottenButNotTheHighestNumber()
    {
        await Ports.Inbox.AddAsync("t", [new InboxUpdate(7, "done"), new InboxUpdate(8, "left over")], _old, Token);
        await Ports.Inbox.CompleteAsync("t", 7, _old, Token);

        var purged = await Ports.Retention.PurgeAsync(_limit, _limit, Token);

        purged.Should().Be(2);
        (await Ports.Inbox.PendingAsync("t", Token)).Should().BeEmpty();
        (await Ports.Inbox.HighestAsync("t", Token)).Should().Be(8);
    }

    [Fact]
    public async Task PurgeAsync_OldCallThatIsStillOpen_IsGivenUp()
    {
        await Ports.Outbox.PlanAsync("t", 1, [Call(1)], _old, Token);

        await Ports.Retention.PurgeAsync(_limit, _limit, Token);

        (await Ports.Outbox.OpenAsync("t", Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task PurgeAsync_MoreThanFitsInOneStep_DeletesAll()
    {
        var updates = Enumerable.Range(1, 4500).Select(i => new InboxUpdate(i, "payload")).ToList();
        await Ports.Inbox.AddAsync("t", updates, _old, Token);

        var purged = await Ports.Retention.PurgeAsync(_limit, _limit, Token);

        purged.Should().Be(4500);
    }

    [Fact]
    public async Task PurgeAsync_WhileOthersWork_DisturbsNobody()
    {
        for (var i = 0; i < 20; i++)
        {
            await KeepAsync($"old{i}", i + 1, _old);
        }

        await AtOnceAsync(20, async i =>
        {
            await KeepAsync($"new{i}", i + 100, Noon);
            await Ports.Retention.PurgeAsync(_limit, _limit, Token);
            (await Ports.Exchanges.FindAsync(new ExchangeId($"new{i}"), Token)).Should().NotBeNull();
        });

        (await Ports.Exchanges.FindAsync(new ExchangeId("old5"), Token)).Should().BeNull();
    }

    [Fact]
    public Task PurgeAsync_Cancelled_Throws() => AssertCancelledAsync(t => Ports.Retention.PurgeAsync(Noon, Noon, t));

    /// <summary>One record of each of the nine kinds.</summary>
    private async Task KeepAsync(string id, long update, DateTimeOffset at)
    {
        var exchange = new ExchangeId(id);
        await SaveAsync(Exchange(id) with { At = at });
        await ShowAsync(id, id, at);
        await Ports.Conversations.AppendAsync(_place, exchange, at, Token);
        await Ports.People.SetLanguageAsync(_person, "en", at, Token);
        await Ports.Feedback.RateAsync(exchange, _person, Verdict.Good, at, Token);
        await Ports.Unanswered.AddAsync(exchange, at, Token);
        await Ports.Unanswered.RequestAsync(new ModeratorRequest(exchange, _person, "telegram", "chat", at), Token);
        await Ports.Inbox.AddAsync("t", [new InboxUpdate(update, "payload")], at, Token);
        await Ports.Outbox.PlanAsync("t", update, [Call(update)], at, Token);
        await Ports.Outbox.SettleAsync("t", update, 0, update, at, Token);
    }
}
