using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using SahelBot.Discord.Gateway;

namespace SahelBot.Discord.Tests.Fakes;

/// <summary>
/// A gateway socket in memory, played by a test. As with Discord, what answers an identify or a resume (ready, resumed, invalid session)
/// is heard after the client has sent one, and not before; what was said later waits behind it.
/// </summary>
internal sealed class ScriptedSocket : IGatewaySocket
{
    public const int Interval = 40_000;

    private readonly Channel<(GatewayFrame Frame, bool IsAnswer)> _frames =
        System.Threading.Channels.Channel.CreateUnbounded<(GatewayFrame Frame, bool IsAnswer)>();

    private readonly TaskCompletionSource _hasBegun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<JsonElement> _sent = new();

    public Uri? Address { get; private set; }

    public bool RefusesConnection { get; init; }

    /// <summary>Acknowledges each heartbeat by itself.</summary>
    public bool AnswersHeartbeats { get; init; }

    /// <summary>Never comes back from sending.</summary>
    public bool HangsOnSend { get; set; }

    public int? ClosedWith { get; private set; }

    public bool IsAborted { get; private set; }

    public IReadOnlyList<JsonElement> Sent => [.. _sent];

    public IReadOnlyList<JsonElement> SentOf(int op) => [.. _sent.Where(m => m.GetProperty("op").GetInt32() == op)];

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        Address = address;
        return RefusesConnection ? throw new WebSocketException("Unable to connect") : Task.CompletedTask;
    }

    public async Task SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        if (HangsOnSend)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        using var document = JsonDocument.Parse(text);
        _sent.Enqueue(document.RootElement.Clone());
        var op = document.RootElement.GetProperty("op").GetInt32();
        if (op is GatewayOp.Identify or GatewayOp.Resume)
        {
            _hasBegun.TrySetResult();
        }
        else if (op == GatewayOp.Heartbeat && AnswersHeartbeats)
        {
            Ack();
        }
    }

    public async ValueTask<GatewayFrame> ReceiveAsync(CancellationToken cancellationToken)
    {
        var (frame, isAnswer) = await _frames.Reader.ReadAsync(cancellationToken);
        if (isAnswer)
        {
            await _hasBegun.Task.WaitAsync(cancellationToken);
        }

        return frame;
    }

    public Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        ClosedWith = code;
        return Task.CompletedTask;
    }

    public void Abort()
    {
        IsAborted = true;
        _frames.Writer.TryComplete(new WebSocketException("aborted"));
    }

    public void Dispose() => Abort();

    public void Say(string json) => Put(new GatewayFrame(Encoding.UTF8.GetBytes(json), false));

    public void SayBinary(ReadOnlyMemory<byte> bytes) => Put(new GatewayFrame(bytes, true));

    public void Hello() => Say($$$"""{"op":10,"d":{"heartbeat_interval":{{{Interval}}} },"s":null,"t":null}""");

    public void Ack() => Say("""{"op":11}""");

    public void Ready(string session = "abc", string resume = "ws://resume.test") => Answer(
        $$$"""
        {"op":0,"s":1,"t":"READY","d":{"v":10,"user":{"id":"7","username":"sahel","bot":true},"guilds":[{"id":"9","unavailable":true}],
        "session_id":"{{{session}}}","resume_gateway_url":"{{{resume}}}","shard":[0,1],"application":{"id":"8","flags":0} } }
        """);

    public void Resumed(long sequence) => Answer($$$"""{"op":0,"s":{{{sequence}}},"t":"RESUMED","d":{"_trace":[]}}""");

    public void InvalidSession(bool canBeResumed) => Answer($$"""{"op":9,"d":{{(canBeResumed ? "true" : "false")}}}""");

    public void Message(long sequence, long id) => Say(
        $$$"""
        {"op":0,"s":{{{sequence}}},"t":"MESSAGE_CREATE","d":{"id":"{{{id}}}","channel_id":"5","guild_id":"9","content":"hi",
        "timestamp":"2026-03-01T12:00:00+00:00","author":{"id":"3","username":"ada"},"unknown":{"new":true} } }
        """);

    public void Close(int? code) => Put(new GatewayFrame(default, false, IsClose: true, code));

    /// <summary>The connection breaks without a word.</summary>
    public void Drop() => _frames.Writer.TryComplete(new WebSocketException("dropped"));

    private void Answer(string json) => Put(new GatewayFrame(Encoding.UTF8.GetBytes(json), false), isAnswer: true);

    private void Put(GatewayFrame frame, bool isAnswer = false) => _frames.Writer.TryWrite((frame, isAnswer));
}
