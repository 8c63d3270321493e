using AwesomeAssertions;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Tests.Fakes;
using Xunit;
using static SahelBot.Discord.Tests.Rest.RestFixture;

namespace SahelBot.Discord.Tests.Rest;

public sealed class RateLimitTests : IDisposable
{
    private readonly RestFixture _it = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _it.Dispose();

    [Fact]
    public async Task Send_LimitNotYetKnown_OneGoesOutAtATime()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        _it.Http.Answers = asked => asked.Number == 1 ? answer.Task : Task.FromResult(ScriptedHttp.Ok());

        var calls = Enumerable.Range(0, 3).Select(_ => _it.Rest.SendMessageAsync(Channel(), Text(), Token)).ToArray();
        await TestTime.UntilAsync(() => _it.Http.All.Count == 1);
        await TestTime.SettleAsync();
        var before = _it.Http.All.Count;
        answer.SetResult(ScriptedHttp.Answer(200, Body, ScriptedHttp.Bucket("b", 5, 4, "2")));
        await Task.WhenAll(calls);

        before.Should().Be(1);
        _it.Http.All.Should().HaveCount(3);
    }

    [Fact]
    public async Task Send_BucketIsEmpty_WaitsForTheRelativeReset()
    {
        _it.Http.Answers = asked => Task.FromResult(
            ScriptedHttp.Answer(200, Body, ScriptedHttp.Bucket("b", 2, asked.Number % 2, "2.5")));

        await _it.Rest.SendMessageAsync(Channel(), Text(), Token);
        await _it.Rest.SendMessageAsync(Channel(), Text(), Token);
        var third = _it.Rest.SendMessageAsync(Channel(), Text(), Token);
        await _it.Time.UntilAskedAsync(TimeSpan.FromSeconds(2.5));
        _it.Time.Advance(TimeSpan.FromSeconds(2.4));
        await TestTime.SettleAsync();
        var before = _it.Http.All.Count;
        _it.Time.Advance(TimeSpan.FromSeconds(0.2));
        await third;

        before.Should().Be(2);
        _it.Http.All.Should().HaveCount(3);
    }

    [Fact]
    public async Task Send_WindowIsShorterThanBefore_TheAnswerCountsNotTheGuess()
    {
        _it.Http.Answers = asked => Task.FromResult(
            ScriptedHttp.Answer(200, Body, ScriptedHttp.Bucket("b", 1, 0, asked.Number == 1 ? "20" : "1")));

        await _it.Rest.SendMessageAsync(Channel(), Text(), Token);
        _it.Time.Advance(TimeSpan.FromSeconds(20));
        await _it.Rest.SendMessageAsync(Channel(), Text(), Token);
        var third = _it.Rest.SendMessageAsync(Channel(), Text(), Token);
        await _it.Time.UntilAskedAsync(TimeSpan.FromSeconds(1));
        _it.Time.Advance(TimeSpan.FromSeconds(1));
        await third;

        _it.Http.All.Should().HaveCount(3);
    }

    [Fact]
    public async Task Send_OtherChannel_DoesNotWait()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Answer(200, Body, ScriptedHttp.Bucket("b", 1, 0, "60")));

        await _it.Rest.SendMessageAsync(Channel(1), Text(), Token);
        await _it.Rest.SendMessageAsync(Channel(2), Text(), Token);

        _it.Http.All.Should().HaveCount(2);
    }

    [Fact]
    public async Task Send_TwoRoutesInOneBucket_ShareIt()
    {
        _it.Http.Answers = asked => Task.FromResult(
            ScriptedHttp.Answer(200, Body, ScriptedHttp.Bucket("shared-name", 3, 3 - asked.Number, "4")));

        await _it.Rest.SendMessageAsync(Channel(), Text(), Token);
        await _it.Rest.EditMessageAsync(Channel(), new(9), Text(), Token);
        await _it.Rest.SendMessageAsync(Channel(), Text(), Token);
        var fourth = _it.Rest.EditMessageAsync(Channel(), new(9), Text(), Token);
        await _it.Time.UntilAskedAsync(TimeSpan.FromSeconds(4));
        var before = _it.Http.All.Count;
        _it.Time.Advance(TimeSpan.FromSeconds(4));
        await fourth;

        before.Should().Be(3);
    }

    [Fact]
    public async Task Send_ManyAtOnce_NeverMoreThanTheGlobalLimitInASecond()
    {
        var calls = Enumerable.Range(1, 60).Select(i => _it.Rest.SendMessageAsync(Channel((ulong)i), Text(), Token)).ToArray();
        await TestTime.UntilAsync(() => _it.Http.All.Count == 45 && HaveAsked(TimeSpan.FromSeconds(1), 15)); // else time moves on without them
        await TestTime.SettleAsync();
        var inTheFirstSecond = _it.Http.All.Count;
        var toInteractions = _it.Rest.RespondAsync(Interaction(), new InteractionCallback.Defer(false), Token);
        await toInteractions;
        _it.Time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(calls);

        inTheFirstSecond.Should().Be(45);
        _it.Http.All.Should().HaveCount(61);
    }

    [Fact]
    public async Task Send_Limited_WaitsAsLongAsToldAndGoesAgain()
    {
        _it.Http.Answers = asked => Task.FromResult(asked.Number == 1 ? ScriptedHttp.Limited(1.25) : ScriptedHttp.Ok());

        var call = _it.Rest.SendMessageAsync(Channel(), Text(), Token);
        await _it.Time.UntilAskedAsync(TimeSpan.FromSeconds(1.25));
        _it.Time.Advance(TimeSpan.FromSeconds(1.25));
        await call;

        _it.Http.All.Should().HaveCount(2);
    }

    [Fact]
    public async Task Send_LimitedGlobally_OthersWaitTooButInteractionsDoNot()
    {
        _it.Http.Answers = asked => Task.FromResult(
            asked.Number == 1 ? ScriptedHttp.Limited(3, "global", global: true) : ScriptedHttp.Ok());

        var limited = _it.Rest.SendMessageAsync(Channel(1), Text(), Token);
        await TestTime.UntilAsync(() => _it.Http.All.Count == 1);
        await _it.Time.UntilAskedAsync(TimeSpan.FromSeconds(3));
        var other = _it.Rest.SendMessageAsync(Channel(2), Text(), Token);
        await TestTime.UntilAsync(() => HaveAsked(TimeSpan.FromSeconds(3), 2));
        await _it.Rest.RespondAsync(Interaction(), new InteractionCallback.Defer(false), Token);
        await TestTime.SettleAsync();
        var before = _it.Http.All.Count;
        _it.Time.Advance(TimeSpan.FromSeconds(3));
        await Task.WhenAll(limited, other);

        before.Should().Be(2);
    }

    [Fact]
    public async Task Send_LimitedBySomethingBeforeDiscord_EverythingWaits()
    {
        _it.Http.Answers = asked => Task.FromResult(asked.Number == 1
            ? ScriptedHttp.Answer(429, "<html>error code: 1015</html>", ("Retry-After", "20"))
            : ScriptedHttp.Ok());

        var limited = _it.Rest.SendMessageAsync(Channel(1), Text(), Token);
        await _it.Time.UntilAskedAsync(TimeSpan.FromSeconds(20));
        var interaction = () => _it.Rest.RespondAsync(Interaction(), new InteractionCallback.Defer(false), Token);

        (await interaction.Should().ThrowAsync<DiscordException>()).Which.Failure.Should().Be(DiscordFailure.RateLimited);
        _it.Time.Advance(TimeSpan.FromSeconds(20));
        await limited;
    }

    [Fact]
    public async Task Send_LimitedForLongerThanTheDeadline_SaysForHowLong()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Limited(600));

        var call = () => _it.Rest.SendMessageAsync(Channel(), Text(), Token);

        (await call.Should().ThrowAsync<DiscordException>()).Which.Should().BeEquivalentTo(
            new { Failure = DiscordFailure.RateLimited, RetryAfter = TimeSpan.FromSeconds(600) });
        _it.Http.All.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_ManyRefusals_StopsLongBeforeABan()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Answer(403, """{"code":50013,"message":"Missing Permissions"}"""));
        DiscordException? last = null;

        for (var i = 1; i <= 600; i++)
        {
            var call = () => _it.Rest.SendMessageAsync(Channel((ulong)i), Text(), Token);
            last = (await call.Should().ThrowAsync<DiscordException>()).Which;
            _it.Time.Advance(TimeSpan.FromMilliseconds(100));
        }

        _it.Http.All.Should().HaveCount(500);
        last!.Failure.Should().Be(DiscordFailure.RateLimited);
        last.RetryAfter.Should().BeGreaterThan(TimeSpan.FromMinutes(9));
        _it.Time.Advance(TimeSpan.FromMinutes(10));
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Ok());
        await _it.Rest.SendMessageAsync(Channel(9999), Text(), Token);
    }

    [Fact]
    public async Task Send_SharedLimits_DoNotCountAsRefusals()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Limited(3600, "shared"));

        for (var i = 1; i <= 600; i++)
        {
            var call = () => _it.Rest.SendMessageAsync(Channel((ulong)i), Text(), Token);
            await call.Should().ThrowAsync<DiscordException>();
            _it.Time.Advance(TimeSpan.FromMilliseconds(100));
        }

        _it.Http.All.Should().HaveCount(600);
    }

    [Fact]
    public async Task Send_ThousandsOfInteractions_LeaveNoBucketsBehind()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Answer(200, Body, ScriptedHttp.Bucket("webhook", 5, 4, "1")));
        for (ulong i = 1; i <= 3000; i++)
        {
            await _it.Rest.RespondAsync(Interaction(i), new InteractionCallback.Defer(false), Token);
            await _it.Rest.EditOriginalAsync(Interaction(i), Text(), Token);
            _it.Time.Advance(TimeSpan.FromMilliseconds(100));
        }

        _it.Pipeline.BucketCount.Should().BeLessThan(3000);
        _it.Time.Advance(TimeSpan.FromMinutes(2));
        await _it.Rest.GetSelfAsync(Token);

        _it.Pipeline.BucketCount.Should().BeLessThan(5);
    }

    private bool HaveAsked(TimeSpan delay, int times) => _it.Time.Asked.Count(d => d == delay) == times;

    private const string Body = """{"id":"1","channel_id":"2","author":{"id":"3"}}""";
}
