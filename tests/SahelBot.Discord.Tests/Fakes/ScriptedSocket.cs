using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using SahelBot.Discord.Gateway;

namespace SahelBot.Discord.Tests.Fakes;

/// <summary>A gateway socket in memory, played by a test.</summary>
internal sealed class ScriptedSocket : IGatewaySocket
{
    public const int Interval = 40_000;

    private readonly Channel<GatewayFrame> _frames = System.Threading.Channels.Channel.CreateUnbounded<GatewayFrame>();
    private readonly ConcurrentQueue<JsonElement> _sent = new();

    public Uri? Address { get; private set; }

    public bool RefusesConnection { get; init; }

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
    }

    public ValueTask<GatewayFrame> ReceiveAsync(CancellationToken cancellationToken) => _frames.Reader.ReadAsync(cancellationToken);

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

    public void Say(string json) => _frames.Writer.TryWrite(new GatewayFrame(Encoding.UTF8.GetBytes(json), false));

    public void SayBinary(ReadOnlyMemory<byte> bytes) => _frames.Writer.TryWrite(new GatewayFrame(bytes, true));

    public void Hello() => Say($$$"""{"op":10,"d":{"heartbeat_interval":{{{Interval}}} },"s":null,"t":null}""");

    public void Ack() => Say("""{"op":11}""");

    public void Ready(string session = "abc", string resume = "ws://resume.test") => Say(
        $$$"""
        {"op":0,"s":1,"t":"READY","d":{"v":10,"user":{"id":"7","username":"sahel","bot":true},"guilds":[{"id":"9","unavailable":true}],
        "session_id":"{{{session}}}","resume_gateway_url":"{{{resume}}}","shard":[0,1],"application":{"id":"8","flags":0} } }
        """);

    public void Resumed(long sequence) => Say($$$"""{"op":0,"s":{{{sequence}}},"t":"RESUMED","d":{"_trace":[]}}""");

    public void Message(long sequence, long id) => Say(
        $$$"""
        {"op":0,"s":{{{sequence}}},"t":"MESSAGE_CREATE","d":{"id":"{{{id}}}","channel_id":"5","guild_id":"9","content":"hi",
        "timestamp":"2026-03-01T12:00:00+00:00","author":{"id":"3","username":"ada"},"unknown":{"new":true} } }
        """);

    public void Close(int? code) => _frames.Writer.TryWrite(new GatewayFrame(default, false, IsClose: true, code));

    /// <summary>The connection breaks without a word.</summary>
    public void Drop() => _frames.Writer.TryComplete(new WebSocketException("dropped"));
}
