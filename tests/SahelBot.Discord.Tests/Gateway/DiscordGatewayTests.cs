using System.Collections.Concurrent;
using AwesomeAssertions;
using Microsoft.Extensions.Logging.Testing;
using SahelBot.Chat;
using SahelBot.Discord.Gateway;
using SahelBot.Discord.Models;
using SahelBot.Discord.Tests.Fakes;
using Xunit;

namespace SahelBot.Discord.Tests.Gateway;

public sealed class DiscordGatewayTests : IDisposable
{
    private const string Secret = "very.secret-token";

    private readonly TestTime _time = new();
    private readonly GatewayOnlyRest _rest = new();
    private readonly MemoryBudget _budget = new();
    private readonly FakeLogger<DiscordGateway> _log = new();
    private readonly ConcurrentQueue<ScriptedSocket> _sockets = new();
    private readonly ConcurrentQueue<TimeSpan> _connectedAt = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly MonotonicClock _clock;
    private Func<ScriptedSocket> _newSocket = () => new ScriptedSocket();

    public DiscordGatewayTests() => _clock = new MonotonicClock(_time);

    public void Dispose() => _stop.Dispose();

    [Fact]
    public async Task Run_ConnectionLost_ResumesThereWithTheSameQuery()
    {
        var gateway = Gateway();
        var running = gateway.RunAsync(_stop.Token);

        var first = await SocketAsync(1);
        first.Hello();
        first.Ready(resume: "ws://resume.test/path");
        first.Message(2, 1);
        await TestTime.UntilAsync(() => gateway.Status.IsReady);
        first.Drop();
        var second = await SocketAsync(2);
        second.Hello();
        await TestTime.UntilAsync(() => second.SentOf(GatewayOp.Resume).Count == 1);
        second.Resumed(3);
        await TestTime.UntilAsync(() => gateway.Status.IsReady);

        first.Address.Should().Be(new Uri("ws://gateway.test/?v=10&encoding=json&compress=zlib-stream"));
        second.Address.Should().Be(new Uri("ws://resume.test/path?v=10&encoding=json&compress=zlib-stream"));
        second.SentOf(GatewayOp.Resume)[0].GetProperty("d").GetProperty("seq").GetInt64().Should().Be(2);
        _budget.Taken.Should().ContainSingle();
        await StopAsync(running);
        second.ClosedWith.Should().Be(1000);
        gateway.Status.IsReady.Should().BeFalse();
    }

    [Fact]
    public async Task Run_SessionLost_BeginsANewOneAndSaysSinceWhen()
    {
        var gateway = Gateway();
        var running = gateway.RunAsync(_stop.Token);

        var first = await SocketAsync(1);
        first.Hello();
        first.Ready();
        await TestTime.UntilAsync(() => gateway.Status.IsReady);
        _time.Advance(TimeSpan.FromSeconds(10));
        var lastHeard = _time.GetUtcNow();
        first.Message(2, 1);
        var events = await EventsAsync(gateway, 2); // else time would move on before it is read
        first.Drop();
        var second = await SocketAsync(2);
        second.Hello();
        second.InvalidSession(canBeResumed: false);
        var third = await SocketAsync(3);
        third.Hello();
        third.Ready("new");
        await TestTime.UntilAsync(() => gateway.Status.IsReady);
        events.AddRange(await EventsAsync(gateway, 2));

        events.Select(e => e.GetType().Name).Should().Equal("Ready", "MessageCreated", "Ready", "SessionLost");
        events[3].Should().Be(new DiscordEvent.SessionLost(0, lastHeard));
        third.SentOf(GatewayOp.Identify).Should().ContainSingle();
        (_connectedAt.ElementAt(2) - _connectedAt.ElementAt(1)).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        await StopAsync(running);
    }

    [Theory]
    [InlineData(4004, "Discord__Token")]
    [InlineData(4014, "developer portal")]
    public async Task Run_RefusedForGood_StopsAndSaysWhatToChange(int code, string advice)
    {
        var running = Gateway().RunAsync(_stop.Token);

        var socket = await SocketAsync(1);
        socket.Hello();
        socket.Close(code);
        var refused = () => running;

        (await refused.Should().ThrowAsync<PlatformException>()).Which.Message.Should().Contain(advice);
        await _time.PassAsync(TimeSpan.FromHours(1), TimeSpan.FromMinutes(5));
        _sockets.Should().ContainSingle();
    }

    [Fact]
    public async Task Run_TokenRefusedOverHttp_StopsAndSaysWhatToChange()
    {
        _rest.Failure = new DiscordException("no") { Failure = DiscordFailure.Unauthorized };

        var run = () => Gateway().RunAsync(_stop.Token);

        (await run.Should().ThrowAsync<PlatformException>()).Which.Message.Should().Contain("Discord__Token");
    }

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(1, 0.5)]
    [InlineData(4, 0.0)]
    public async Task Run_ServerIsDead_AtMostSixAttemptsInTheFirstMinute(int shards, double chance)
    {
        _rest.Shards = shards;
        _newSocket = () => new ScriptedSocket { RefusesConnection = true };
        var running = Gateway(chance).RunAsync(_stop.Token);

        await _time.PassAsync(TimeSpan.FromSeconds(59), TimeSpan.FromMilliseconds(500));
        var inAMinute = _sockets.Count;
        await _time.PassAsync(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(2));

        inAMinute.Should().BeInRange(2, 6);
        _sockets.Count.Should().BeLessThanOrEqualTo(36);
        _budget.Taken.Should().BeEmpty();
        await StopAsync(running);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Run_ServerDiesAfterItServed_AtMostSixAttemptsInTheFirstMinute(int shards)
    {
        _rest.Shards = shards;
        _rest.Limit = new SessionStartLimit(1000, 1000, 0, 16);
        _newSocket = Willing;
        var gateway = Gateway(0);
        var running = gateway.RunAsync(_stop.Token);
        await _time.AdvanceUntilAsync(() => gateway.Status.IsReady, TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(1));
        await _time.PassAsync(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1));

        _newSocket = () => new ScriptedSocket { RefusesConnection = true };
        foreach (var socket in _sockets)
        {
            socket.Drop();
        }

        await _time.PassAsync(TimeSpan.FromSeconds(59), TimeSpan.FromMilliseconds(500));

        (_sockets.Count - shards).Should().BeInRange(2, 6);
        await StopAsync(running);
    }

    [Fact]
    public async Task Run_ServerTakesAndCutsEachConnection_ResumesEverMoreRarely()
    {
        _newSocket = () =>
        {
            var isFirst = _sockets.IsEmpty;
            var socket = new ScriptedSocket();
            socket.Hello();
            if (isFirst)
            {
                socket.Ready();
            }
            else
            {
                socket.Resumed(2);
            }

            socket.Drop();
            return socket;
        };
        var running = Gateway(0.5).RunAsync(_stop.Token);

        await _time.PassAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(500), AllHaveEnded);
        var inAMinute = _sockets.Count;
        await _time.PassAsync(TimeSpan.FromMinutes(9), TimeSpan.FromSeconds(2), AllHaveEnded);

        inAMinute.Should().BeInRange(6, 13);
        (_sockets.Count - inAMinute).Should().BeLessThan(25); // half a minute apart
        _budget.Taken.Should().ContainSingle();
        await StopAsync(running);

        // else it would be service, which earns connections
        bool AllHaveEnded() =>
            _log.Collector.GetSnapshot().Count(r => r.Message.Contains("the connection ended", StringComparison.Ordinal)) == _sockets.Count;
    }

    [Fact]
    public async Task Run_ConnectionLost_IsBackWithinAQuarterOfASecond()
    {
        _newSocket = Willing;
        var gateway = Gateway(1);
        var running = gateway.RunAsync(_stop.Token);
        await TestTime.UntilAsync(() => gateway.Status.IsReady);

        _sockets.Single().Say("""{"op":7,"d":null}""");
        await _time.UntilAskedAsync(ReconnectPolicy.LongestAtOnce);
        _time.Advance(ReconnectPolicy.LongestAtOnce);
        await TestTime.UntilAsync(() => _sockets.Count == 2 && _sockets.Last().SentOf(GatewayOp.Resume).Count == 1);

        _sockets.First().ClosedWith.Should().Be(GatewayConnection.CloseToResume);
        await StopAsync(running);
    }

    [Fact]
    public async Task Run_HttpIsDead_AtMostSixAttemptsInTheFirstMinute()
    {
        _rest.Failure = new DiscordException("no connection");
        var gateway = Gateway(0);
        var running = gateway.RunAsync(_stop.Token);

        await _time.PassAsync(TimeSpan.FromSeconds(59), TimeSpan.FromMilliseconds(500));
        var inAMinute = _rest.Calls;
        var waiting = gateway.Status.Waiting;
        _rest.Failure = null;
        var socket = await SocketAsync(1);

        inAMinute.Should().BeInRange(2, 6);
        waiting.Should().NotBeEmpty();
        socket.Should().NotBeNull();
        await StopAsync(running);
    }

    [Fact]
    public async Task Run_EachConnectionDiesAtOnce_IdentifiesEverMoreRarely()
    {
        _newSocket = () =>
        {
            var socket = new ScriptedSocket();
            socket.Hello();
            socket.Ready();
            socket.Close(4009);
            return socket;
        };
        var running = Gateway(0.5).RunAsync(_stop.Token);

        await _time.PassAsync(TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(2));

        _sockets.Count.Should().BeLessThan(20);
        await StopAsync(running);
    }

    [Fact]
    public async Task Run_ResumeAddressIsDead_TriesTheMainOne()
    {
        var gateway = Gateway();
        var running = gateway.RunAsync(_stop.Token);

        var first = await SocketAsync(1);
        first.Hello();
        first.Ready();
        await TestTime.UntilAsync(() => gateway.Status.IsReady);
        _newSocket = () => new ScriptedSocket { RefusesConnection = true };
        first.Drop();
        await SocketAsync(5);

        _sockets.Select(s => s.Address!.Host).Should()
            .StartWith(["gateway.test", "resume.test", "resume.test", "resume.test", "gateway.test"]);
        await StopAsync(running);
    }

    [Theory]
    [InlineData(1, 4, 16.5)]
    [InlineData(2, 4, 5.5)]
    [InlineData(16, 4, 0)]
    public async Task Run_Shards_IdentifyInGroupsFiveSecondsApart(int atOnce, int shards, double seconds)
    {
        _rest.Shards = shards;
        _rest.Limit = new SessionStartLimit(1000, 1000, 0, atOnce);
        _newSocket = Willing;
        var gateway = Gateway();
        var running = gateway.RunAsync(_stop.Token);

        await _time.AdvanceUntilAsync(
            () => gateway.Status.IsReady && _sockets.Sum(s => s.SentOf(GatewayOp.Identify).Count) == shards,
            TimeSpan.FromMilliseconds(500),
            TimeSpan.FromMinutes(1),
            MayGoOn);

        gateway.Status.Shards.Should().Be(shards);
        _sockets.SelectMany(s => s.SentOf(GatewayOp.Identify)).Select(i => i.GetProperty("d").GetProperty("shard").GetRawText())
            .Should().BeEquivalentTo(Enumerable.Range(0, shards).Select(i => $"[{i},{shards}]"));
        var from = _budget.Taken.Min();
        (_budget.Taken.Max() - from).TotalSeconds.Should().BeInRange(seconds, seconds + 3);
        await StopAsync(running);

        // the first of each group begins at once, and who begins has done so within no time
        bool MayGoOn() =>
            _sockets.Count >= Math.Min(atOnce, shards) && _sockets.All(s => s.SentOf(GatewayOp.Identify).Count == 1);
    }

    [Fact]
    public async Task Run_ShardsAreSet_GoBeforeWhatDiscordRecommends()
    {
        _rest.Shards = 1;
        _rest.Limit = new SessionStartLimit(1000, 1000, 0, 16);
        _newSocket = Willing;
        var gateway = Gateway(shards: 3);
        var running = gateway.RunAsync(_stop.Token);

        await _time.AdvanceUntilAsync(() => gateway.Status.IsReady, TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(1));

        _sockets.Should().HaveCount(3);
        await StopAsync(running);
    }

    [Fact]
    public async Task Run_DiscordSaysNoneIsLeft_WaitsAndSaysSo()
    {
        _rest.Limit = new SessionStartLimit(1000, 0, 30 * 60_000, 1);
        var gateway = Gateway();
        var running = gateway.RunAsync(_stop.Token);

        await TestTime.UntilAsync(() => gateway.Status.Waiting.Length > 0);
        var waiting = gateway.Status.Waiting;
        await _time.PassAsync(TimeSpan.FromMinutes(25), TimeSpan.FromMinutes(1));
        var before = _sockets.Count;
        _rest.Limit = new SessionStartLimit(1000, 1000, 0, 1);
        await SocketAsync(1, TimeSpan.FromMinutes(15));

        waiting.Should().Contain("30 min");
        before.Should().Be(0);
        await StopAsync(running);
    }

    [Fact]
    public async Task Run_OwnCountIsAtTheLimit_WaitsAlthoughDiscordSaysThereAreMore()
    {
        var limit = IdentifyGate.Limit(1000);
        _budget.Taken.AddRange(Enumerable.Repeat(_time.GetUtcNow() - TimeSpan.FromHours(23), limit));
        var running = Gateway().RunAsync(_stop.Token);

        await _time.PassAsync(TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(1));
        var before = _sockets.Count;
        await SocketAsync(1, TimeSpan.FromMinutes(20));

        before.Should().Be(0);
        limit.Should().Be(950);
        await StopAsync(running);
    }

    [Fact]
    public async Task Status_Connections_NoSecretInLogsOrStatus()
    {
        var gateway = Gateway();
        var running = gateway.RunAsync(_stop.Token);
        var first = await SocketAsync(1);
        first.Hello();
        first.Ready();
        await TestTime.UntilAsync(() => gateway.Status.IsReady);
        first.Say("]");
        first.Drop();
        (await SocketAsync(2)).Hello();
        (await SocketAsync(2)).Close(4004);
        var refused = () => running;
        var told = (await refused.Should().ThrowAsync<PlatformException>()).Which.ToString();

        var all = _log.Collector.GetSnapshot().Select(r => r.Message + r.Exception).Append(told).Append(gateway.Status.ToString());

        all.Should().NotContain(t => t.Contains(Secret, StringComparison.Ordinal)).And.HaveCountGreaterThan(6);
    }

    [Fact]
    public async Task ReadEvents_NobodyReads_ConnectionsGoOnAndDropsAreCounted()
    {
        var gateway = Gateway();
        var running = gateway.RunAsync(_stop.Token);
        var socket = await SocketAsync(1);
        socket.Hello();
        socket.Ready();
        for (var i = 0; i < EventQueue.Capacity + 5; i++)
        {
            socket.Message(i + 2, i + 1);
        }

        await TestTime.UntilAsync(() => gateway.Status.Dropped > 0);

        gateway.Status.Connected.Should().Be(1);
        await StopAsync(running);
    }

    private static ScriptedSocket Willing()
    {
        var socket = new ScriptedSocket { AnswersHeartbeats = true };
        socket.Hello();
        socket.Ready();
        return socket;
    }

    private DiscordGateway Gateway(double chance = 0.5, int shards = 0) => new(
        new DiscordOptions { Token = new DiscordToken(Secret), Shards = shards },
        _rest,
        _budget,
        () =>
        {
            var socket = _newSocket();
            _connectedAt.Enqueue(_clock.Now);
            _sockets.Enqueue(socket);
            return socket;
        },
        _clock,
        new FixedRandom(chance),
        _log);

    /// <summary>Moves time until the connection with this number, from 1, was begun, and its address is known.</summary>
    private async Task<ScriptedSocket> SocketAsync(int number, TimeSpan? most = null)
    {
        var step = most is null ? TimeSpan.FromMilliseconds(250) : TimeSpan.FromSeconds(30);
        await _time.AdvanceUntilAsync(
            () => _sockets.ElementAtOrDefault(number - 1)?.Address is not null, step, most ?? TimeSpan.FromMinutes(2));
        return _sockets.ElementAt(number - 1);
    }

    private static async Task<List<DiscordEvent>> EventsAsync(DiscordGateway gateway, int count)
    {
        var events = new List<DiscordEvent>();
        await foreach (var happened in gateway.ReadEventsAsync(TestContext.Current.CancellationToken))
        {
            events.Add(happened);
            if (events.Count == count)
            {
                break;
            }
        }

        return events;
    }

    private async Task StopAsync(Task running)
    {
        await _stop.CancelAsync();
        await running;
    }
}
