using AwesomeAssertions;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Gaps;
using Xunit;

namespace SahelBot.Testing.Storage.Moderation;

/// <summary>What every <see cref="IGapStore"/> promises.</summary>
public abstract class GapStoreContract : StorageContract
{
    private IGapStore Store => Ports.Gaps;

    [Fact]
    public async Task ListAsync_UnansweredAndVotedDown_AreCountedLatestFirst()
    {
        await SaveAsync(Exchange("good", 1), Exchange("a", 2), Exchange("b", 4), Exchange("c", 3), Exchange("plain", 5));
        await Ports.Unanswered.AddAsync(new ExchangeId("a"), At(2), Token);
        await Ports.Unanswered.AddAsync(new ExchangeId("b"), At(4), Token);
        await Ports.Unanswered.AddAsync(new ExchangeId("gone"), At(4), Token);
        await RequestAsync("a", "ada", 3);
        await RequestAsync("a", "bo", 3);
        await RateAsync("good", "ada", Verdict.Good);
        await RateAsync("b", "ada", Verdict.Bad);
        await RateAsync("c", "ada", Verdict.Bad);
        await RateAsync("c", "bo", Verdict.Bad);
        await RateAsync("c", "cy", Verdict.Good);

        var gaps = await Store.ListAsync(Noon, 9, Token);

        gaps.Select(g => (g.Exchange.Id.Value, g.Requests, g.BadVerdicts)).Should().Equal(("b", 0, 1), ("c", 0, 2), ("a", 2, 0));
        gaps[2].Exchange.Should().BeEquivalentTo(Exchange("a", 2), o => o.WithStrictOrdering());
    }

    [Theory]
    [InlineData(0, 9, "c b a")]
    [InlineData(2, 9, "c b")]
    [InlineData(0, 1, "c")]
    [InlineData(0, 0, "")]
    [InlineData(4, 9, "")]
    public async Task ListAsync_SinceAndLimit_GiveTheLatest(int since, int limit, string expected)
    {
        await UnansweredAsync(("a", 1), ("b", 2), ("c", 3));

        var gaps = await Store.ListAsync(At(since), limit, Token);

        string.Join(' ', gaps.Select(g => g.Exchange.Id)).Should().Be(expected);
    }

    [Fact]
    public async Task FindAsync_Gap_IsFoundAlsoWhenDecided()
    {
        await UnansweredAsync(("a", 1));
        await SaveAsync(Exchange("plain"));
        await RequestAsync("a", "ada", 2);
        await DecideAsync(GapDecision.Drafted, "a");

        (await Store.FindAsync(new ExchangeId("a"), Token))!.Requests.Should().Be(1);
        (await Store.FindAsync(new ExchangeId("plain"), Token)).Should().BeNull();
        (await Store.FindAsync(new ExchangeId("gone"), Token)).Should().BeNull();
    }

    [Fact]
    public async Task FindAsync_VerdictTakenBack_IsNoGap()
    {
        await SaveAsync(Exchange("a"));
        await RateAsync("a", "ada", Verdict.Bad);
        await RateAsync("a", "ada", Verdict.Good);

        (await Store.FindAsync(new ExchangeId("a"), Token)).Should().BeNull();
        (await Store.ListAsync(Noon, 9, Token)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(GapDecision.OutOfScope, "gap out of scope")]
    [InlineData(GapDecision.Drafted, "gap drafted")]
    public async Task DecideAsync_SomeDecidedBefore_DecidesOnTheRestWithOneEntry(GapDecision decision, string action)
    {
        await UnansweredAsync(("a", 1), ("b", 2), ("c", 3), ("d", 4));
        await DecideAsync(GapDecision.OutOfScope, "b");

        var decided = await DecideAsync(decision, "c", "b", "a", "c");

        decided.Should().Be(2);
        (await Store.ListAsync(Noon, 9, Token)).Select(g => g.Exchange.Id.Value).Should().Equal("d");
        var audit = await Ports.Audit.ListAsync(9, before: null, Token);
        (audit[0] with { Number = 0 }).Should().Be(new AuditEntry(0, At(9), Moderator("ada"), action, "c a", AuditResult.Done, ""));
        audit.Should().HaveCount(2);
    }

    [Fact]
    public async Task DecideAsync_NothingLeft_WritesNoEntry()
    {
        await DecideAsync(GapDecision.OutOfScope, "a");

        (await DecideAsync(GapDecision.Drafted, "a")).Should().Be(0);
        (await DecideAsync(GapDecision.Drafted)).Should().Be(0);
        (await Ports.Audit.ListAsync(9, before: null, Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task DecideAsync_ManyModeratorsAtOnce_OneDecides()
    {
        await UnansweredAsync(("a", 1), ("b", 2));
        var counts = new System.Collections.Concurrent.ConcurrentBag<int>();

        await AtOnceAsync(30, async i => counts.Add(await DecideAsync((GapDecision)(i % 2), "a", "b")));

        counts.Order().Should().Equal([.. Enumerable.Repeat(0, 29), 2]);
        (await Ports.Audit.ListAsync(99, before: null, Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task OpenRequestsAsync_SomeClosed_GivesTheRestWholeOldestFirst()
    {
        var first = await RequestAsync("a", "bo", 1);
        var second = await RequestAsync("b", "ada", 2);
        await RequestAsync("a", "ada", 3);

        await Store.CloseRequestAsync(new ExchangeId("a"), new PersonKey("ada"), Token);
        await Store.CloseRequestAsync(new ExchangeId("a"), new PersonKey("ada"), Token);
        await Store.CloseRequestAsync(new ExchangeId("c"), new PersonKey("ada"), Token);

        (await Store.OpenRequestsAsync(Token)).Should().Equal(first, second);
    }

    [Fact]
    public async Task CloseRequestAsync_PersonWhoHadAsked_IsRememberedUntilForgotten()
    {
        await UnansweredAsync(("a", 1));
        var request = await RequestAsync("a", "ada", 1);
        await Store.CloseRequestAsync(request.Exchange, request.Person, Token);

        (await Ports.Unanswered.RequestAsync(request, Token)).Should().BeFalse();
        (await Store.OpenRequestsAsync(Token)).Should().BeEmpty();
        (await Store.FindAsync(request.Exchange, Token))!.Requests.Should().Be(1);
        (await Ports.People.ForgetAsync(request.Person, Token)).Should().Be(1);
        (await Ports.Unanswered.RequestAsync(request, Token)).Should().BeTrue();
    }

    [Fact]
    public async Task PurgeAsync_OldDecisions_AreGone()
    {
        await DecideAsync(GapDecision.OutOfScope, "a");

        (await Ports.Retention.PurgeAsync(At(9), At(9), Token)).Should().Be(0);
        (await Ports.Retention.PurgeAsync(At(10), At(10), Token)).Should().Be(1);
        (await DecideAsync(GapDecision.OutOfScope, "a")).Should().Be(1);
    }

    [Fact]
    public async Task ListAsync_NegativeLimit_Throws()
    {
        var act = () => Store.ListAsync(Noon, -1, Token);

        await act.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public Task AnyCall_Cancelled_Throws() => AssertCancelledAsync(
        t => Store.ListAsync(Noon, 1, t),
        t => Store.FindAsync(new ExchangeId("a"), t),
        t => Store.DecideAsync([new ExchangeId("a")], GapDecision.Drafted, Moderator("ada"), Noon, t),
        t => Store.OpenRequestsAsync(t),
        t => Store.CloseRequestAsync(new ExchangeId("a"), new PersonKey("ada"), t));

    private async Task UnansweredAsync(params (string Id, int Minutes)[] exchanges)
    {
        foreach (var (id, minutes) in exchanges)
        {
            await SaveAsync(Exchange(id, minutes));
            await Ports.Unanswered.AddAsync(new ExchangeId(id), At(minutes), Token);
        }
    }

    private Task RateAsync(string exchange, string person, Verdict verdict) =>
        Ports.Feedback.RateAsync(new ExchangeId(exchange), new PersonKey(person), verdict, Noon, Token);

    private async Task<ModeratorRequest> RequestAsync(string exchange, string person, int minutes)
    {
        var request = new ModeratorRequest(new ExchangeId(exchange), new PersonKey(person), "discord", $"chat of {person}", At(minutes));
        (await Ports.Unanswered.RequestAsync(request, Token)).Should().BeTrue();
        return request;
    }

    private Task<int> DecideAsync(GapDecision decision, params string[] exchanges) =>
        Store.DecideAsync([.. exchanges.Select(e => new ExchangeId(e))], decision, Moderator("ada"), At(9), Token);
}
