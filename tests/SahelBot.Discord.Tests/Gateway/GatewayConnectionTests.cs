using System.IO.Compression;
using System.Text;
using AwesomeAssertions;
using Microsoft.Extensions.Logging.Testing;
using SahelBot.Discord.Gateway;
using SahelBot.Discord.Tests.Fakes;
using Xunit;

namespace SahelBot.Discord.Tests.Gateway;

public sealed class GatewayConnectionTests : IDisposable
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(ScriptedSocket.Interval);

    private readonly TestTime _time = new();
    private readonly ScriptedSocket _socket = new();
    private readonly RecordingSink _sink = new();
    private readonly FakeLogger _log = new();
    private readonly CancellationTokenSource _stop = new();

    public void Dispose()
    {
        _socket.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task Run_Hello_IdentifiesWithTheThreeIntentsAndTheShard()
    {
        var running = Run();

        _socket.Hello();
        await TestTime.UntilAsync(() => _socket.SentOf(GatewayOp.Identify).Count == 1);
        var data = _socket.SentOf(GatewayOp.Identify)[0].GetProperty("d");

        data.GetProperty("token").GetString().Should().Be("secret-token");
        data.GetProperty("intents").GetInt32().Should().Be(4609);
        data.GetProperty("shard").GetRawText().Should().Be("[0,1]");
        data.TryGetProperty("compress", out _).Should().BeFalse();
        _socket.Address.Should().Be(new Uri("ws://gateway.test/?v=10&encoding=json&compress=zlib-stream"));
        await StopAsync(running);
    }

    [Fact]
    public async Task Run_ReadyAndEvents_ComeInOrderAndMoveTheSession()
    {
        var running = Run();

        _socket.Hello();
        _socket.Ready();
        for (var i = 2; i < 50; i++)
        {
            _socket.Message(i, i);
        }

        _socket.Say("""{"op":7,"d":null}""");
        var end = await running;

        end.Reason.Should().Be(EndReason.ReconnectAsked);
        end.Session.Should().BeEquivalentTo(new { Id = "abc", ResumeUrl = new Uri("ws://resume.test"), Sequence = 49L });
        end.ReadyFor.Should().NotBeNull();
        _sink.Events[0].Should().BeOfType<DiscordEvent.Ready>().Which.ApplicationId.Value.Should().Be(8);
        _sink.Events.OfType<DiscordEvent.MessageCreated>().Select(e => (int)e.Message.Id.Value).Should().Equal(Enumerable.Range(2, 48));
        _socket.ClosedWith.Should().Be(GatewayConnection.CloseToResume);
        _socket.IsAborted.Should().BeTrue();
    }

    [Fact]
    public async Task Run_WithSession_ResumesAndTakesWhatWasMissed()
    {
        var running = Run(Session(41));

        _socket.Hello();
        await TestTime.UntilAsync(() => _socket.SentOf(GatewayOp.Resume).Count == 1);
        _socket.Message(42, 100);
        _socket.Resumed(43);
        _socket.Drop();
        var end = await running;

        var data = _socket.SentOf(GatewayOp.Resume)[0].GetProperty("d");
        data.GetRawText().Should().Be("""{"token":"secret-token","session_id":"abc","seq":41}""");
        _socket.SentOf(GatewayOp.Identify).Should().BeEmpty();
        _sink.Events.Select(e => e.GetType().Name).Should().Equal("MessageCreated", "Resumed");
        end.Should().BeEquivalentTo(new { Reason = EndReason.Dropped, HasIdentified = false });
        end.Session!.Sequence.Should().Be(43);
    }

    [Fact]
    public async Task Run_SessionWasLostBefore_SaysSoRightAfterReady()
    {
        var lostAt = _time.GetUtcNow() - TimeSpan.FromMinutes(3);
        var running = Run(lostAt: lostAt);

        _socket.Hello();
        _socket.Ready();
        _socket.Message(2, 1);
        await TestTime.UntilAsync(() => _sink.Events.Count == 3);

        _sink.Events[1].Should().Be(new DiscordEvent.SessionLost(0, lostAt));
        await StopAsync(running);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_InvalidSession_KeepsTheSessionOnlyWhenDiscordSaysSo(bool isKept)
    {
        var running = Run(Session(41));

        _socket.Hello();
        _socket.InvalidSession(isKept);
        var end = await running;

        end.Reason.Should().Be(isKept ? EndReason.SessionRefused : EndReason.SessionInvalid);
        (end.Session is not null).Should().Be(isKept);
    }

    [Theory]
    [InlineData(null, true, false)]
    [InlineData(1001, true, false)]
    [InlineData(4000, true, false)]
    [InlineData(4008, true, false)]
    [InlineData(4007, false, false)]
    [InlineData(4009, false, false)]
    [InlineData(4004, false, true)]
    [InlineData(4014, false, true)]
    public async Task Run_Closed_GoesByTheTable(int? code, bool isKept, bool isForGood)
    {
        var running = Run();

        _socket.Hello();
        _socket.Ready();
        _socket.Close(code);
        var end = await running;

        end.Should().BeEquivalentTo(new { Reason = EndReason.Closed, CloseCode = code });
        (end.Session is not null).Should().Be(isKept);
        (end.Advice is not null).Should().Be(isForGood);
    }

    [Fact]
    public async Task Run_Heartbeats_BeginWithinTheIntervalAndCarryTheLastNumber()
    {
        var running = Run(random: new FixedRandom(0.75));

        _socket.Hello();
        await _time.UntilAskedAsync(_interval * 0.75);
        await TestTime.UntilAsync(() => _socket.SentOf(GatewayOp.Identify).Count == 1); // else the wait for hello may still be on, and ends
        _time.Advance(_interval * 0.75);
        await TestTime.UntilAsync(() => _socket.SentOf(GatewayOp.Heartbeat).Count == 1);
        _socket.Ack();
        _socket.Ready();
        _socket.Message(7, 1);
        await TestTime.UntilAsync(() => _sink.Events.Count == 2);
        await _time.UntilAskedAsync(_interval);
        _time.Advance(_interval);
        await TestTime.UntilAsync(() => _socket.SentOf(GatewayOp.Heartbeat).Count == 2);

        _socket.SentOf(GatewayOp.Heartbeat).Select(h => h.GetProperty("d").GetRawText()).Should().Equal("null", "7");
        await StopAsync(running);
    }

    [Fact]
    public async Task Run_HeartbeatNotAnswered_IsAZombieThatCanBeResumed()
    {
        var running = Run(random: new FixedRandom(0));

        _socket.Hello();
        _socket.Ready();
        await TestTime.UntilAsync(() => _sink.Events.Count == 1 && _socket.SentOf(GatewayOp.Heartbeat).Count == 1);
        await _time.UntilAskedAsync(_interval);
        _time.Advance(_interval);
        var end = await running;

        end.Reason.Should().Be(EndReason.Zombie);
        end.Session.Should().NotBeNull();
        _socket.ClosedWith.Should().NotBe(1000).And.NotBe(1001);
        _socket.SentOf(GatewayOp.Heartbeat).Should().ContainSingle();
    }

    [Fact]
    public async Task Run_DiscordAsksForHeartbeats_SendsAtOnceButNeverMoreThanItMay()
    {
        var running = Run(random: new FixedRandom(0.9));

        _socket.Hello();
        for (var i = 0; i < 1000; i++)
        {
            _socket.Say("""{"op":1,"d":null}""");
            if (i % 10 == 0)
            {
                await Task.Yield();
            }
        }

        await TestTime.UntilAsync(() => _socket.SentOf(GatewayOp.Heartbeat).Count >= 1);
        await TestTime.SettleAsync();

        _socket.Sent.Count.Should().BeLessThanOrEqualTo(GatewayConnection.OutgoingPerMinute);
        await StopAsync(running);
    }

    [Fact]
    public async Task Run_Compressed_OneStreamOverTheWholeConnection()
    {
        using var compressed = new MemoryStream();
        await using var zlib = new ZLibStream(compressed, CompressionMode.Compress, leaveOpen: true);
        var running = Run();

        foreach (var json in (string[])[
            """{"op":10,"d":{"heartbeat_interval":41250}}""",
            """{"op":0,"s":1,"t":"READY","d":{"user":{"id":"7"},"session_id":"abc","resume_gateway_url":"ws://r.test","application":{"id":"8"}}}""",
            """{"op":0,"s":2,"t":"MESSAGE_CREATE","d":{"id":"1","channel_id":"5","author":{"id":"3"},"content":"Тінзауатен"}}"""])
        {
            var frame = Compress(zlib, compressed, json);
            _socket.SayBinary(frame.AsMemory(0, frame.Length / 2)); // in two pieces, as a message may come
            _socket.SayBinary(frame.AsMemory(frame.Length / 2));
        }

        await TestTime.UntilAsync(() => _sink.Events.Count == 2);

        _sink.Events[1].Should().BeOfType<DiscordEvent.MessageCreated>().Which.Message.Content.Should().Be("Тінзауатен");
        await StopAsync(running);
    }

    [Fact]
    public async Task Run_CompressedStreamIsBroken_EndsTheConnectionAndKeepsTheSession()
    {
        var running = Run(Session(41));

        _socket.SayBinary(new byte[] { 1, 2, 3, 4, 5, 6, 0, 0, 0xFF, 0xFF });
        var end = await running;

        end.Reason.Should().Be(EndReason.Corrupt);
        end.Session.Should().NotBeNull();
    }

    [Fact]
    public async Task Run_EventCannotBeRead_IsPassedOverCountedAndNotAskedForAgain()
    {
        var running = Run();

        _socket.Hello();
        _socket.Ready();
        _socket.Say("""{"op":0,"s":2,"t":"MESSAGE_CREATE","d":{"id":"not a number"}}""");
        _socket.Say("{ this is no JSON");
        _socket.Say("""{"op":0,"s":3,"t":"SOMETHING_NEW","d":[1,2]}""");
        _socket.Message(4, 1);
        _socket.Say("""{"op":0,"s":5,"t":"MESSAGE_CREATE","d":{"channel_id":"1"}}""");
        _socket.Drop();
        var end = await running;

        _sink.Malformed.Should().Be(3);
        _sink.Events.Should().HaveCount(2);
        end.Session!.Sequence.Should().Be(5);
    }

    [Fact]
    public async Task Run_FiveInARowCannotBeRead_TheConnectionIsCorrupt()
    {
        var running = Run();

        _socket.Hello();
        _socket.Ready();
        for (var i = 0; i < GatewayConnection.MalformedInARow; i++)
        {
            _socket.Say("]");
        }

        (await running).Reason.Should().Be(EndReason.Corrupt);
    }

    [Fact]
    public async Task Run_NoHello_Ends()
    {
        var running = Run();

        await _time.UntilAskedAsync(TimeSpan.FromSeconds(20));
        _time.Advance(TimeSpan.FromSeconds(20));

        (await running).Reason.Should().Be(EndReason.NoHello);
    }

    [Fact]
    public async Task Run_NeitherReadyNorRefused_Ends()
    {
        var running = Run(random: new FixedRandom(0.99));

        _socket.Hello();
        await _time.UntilAskedAsync(TimeSpan.FromSeconds(60));
        _socket.Ack();
        await _time.AdvanceUntilAsync(
            () =>
            {
                _socket.Ack();
                return running.IsCompleted;
            },
            TimeSpan.FromSeconds(5),
            TimeSpan.FromMinutes(3));

        (await running).Should().BeEquivalentTo(new { Reason = EndReason.NotReady, HasIdentified = true });
    }

    [Fact]
    public async Task Run_SendingHangs_Ends()
    {
        _socket.HangsOnSend = true;
        var running = Run(random: new FixedRandom(0.99));

        _socket.Hello();
        await _time.UntilAskedAsync(TimeSpan.FromSeconds(10));
        _time.Advance(TimeSpan.FromSeconds(10));

        (await running).Reason.Should().Be(EndReason.SendFailed);
    }

    [Fact]
    public async Task Run_NoIdentifyLeft_DoesNotIdentify()
    {
        var running = Run(permit: new FakePermit(hasRoom: false));

        _socket.Hello();
        var end = await running;

        end.Should().BeEquivalentTo(new { Reason = EndReason.BudgetSpent, HasIdentified = false });
        _socket.SentOf(GatewayOp.Identify).Should().BeEmpty();
    }

    [Fact]
    public async Task Run_Cancelled_EndsTheSessionSoThatTheBotShowsAsOffline()
    {
        var running = Run();

        _socket.Hello();
        _socket.Ready();
        await TestTime.UntilAsync(() => _sink.Events.Count == 1);
        await _stop.CancelAsync();
        var end = await running;

        end.Should().BeEquivalentTo(new { Reason = EndReason.Cancelled, Session = (GatewaySession?)null });
        _socket.ClosedWith.Should().Be(1000);
    }

    [Fact]
    public async Task Run_AfterItsEnd_NothingOfItTouchesAnything()
    {
        var running = Run();

        _socket.Hello();
        _socket.Ready();
        _socket.Say("""{"op":7,"d":null}""");
        _socket.Message(2, 1);
        var end = await running;
        _socket.Message(3, 2);
        _time.Advance(TimeSpan.FromHours(1));
        await TestTime.SettleAsync();

        _sink.Events.Should().ContainSingle();
        end.Session!.Sequence.Should().Be(1);
        _socket.SentOf(GatewayOp.Heartbeat).Should().BeEmpty();
    }

    [Fact]
    public async Task Run_ResumeAddressIsLessSafe_StaysWhereItIs()
    {
        var plan = new ConnectionPlan(
            new DiscordToken("secret-token"), 0, 1, new Uri("wss://gateway.test"), null, new FakePermit(), null);
        var running = new GatewayConnection(plan, _socket, _sink, new MonotonicClock(_time), new FixedRandom(0.5), _log)
            .RunAsync(_stop.Token);

        _socket.Hello();
        _socket.Ready(resume: "ws://elsewhere.test");
        _socket.Drop();

        (await running).Session!.ResumeUrl.Should().Be(new Uri("wss://gateway.test"));
    }

    private Task<ConnectionEnd> Run(
        GatewaySession? session = null, DateTimeOffset? lostAt = null, Random? random = null, IIdentifyPermit? permit = null)
    {
        var plan = new ConnectionPlan(
            new DiscordToken("secret-token"), 0, 1, new Uri("ws://gateway.test"), session,
            session is null ? permit ?? new FakePermit() : null, lostAt);
        return new GatewayConnection(plan, _socket, _sink, new MonotonicClock(_time), random ?? new FixedRandom(0.5), _log)
            .RunAsync(_stop.Token);
    }

    private async Task StopAsync(Task<ConnectionEnd> running)
    {
        await _stop.CancelAsync();
        await running;
    }

    private static GatewaySession Session(long sequence) => new("abc", new Uri("ws://resume.test"), sequence, TimeSpan.Zero);

    private static byte[] Compress(ZLibStream zlib, MemoryStream into, string json)
    {
        into.SetLength(0);
        zlib.Write(Encoding.UTF8.GetBytes(json));
        zlib.Flush();
        return into.ToArray();
    }
}
