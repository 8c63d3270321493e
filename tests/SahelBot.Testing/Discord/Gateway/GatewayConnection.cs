using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace SahelBot.Testing.Discord.Gateway;

/// <summary>One web socket: bytes in, bytes out, and what was seen of it. Its sending side is thread safe.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private readonly WebSocket _socket;
    private readonly Channel<Outgoing> _outgoing = Channel.CreateUnbounded<Outgoing>();
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream? _compressor; // one over the life of the connection
    private readonly CancellationTokenSource _cut = new();

    public GatewayConnection(WebSocket socket, ConnectionRecord record, string query, bool isCompressed)
    {
        _socket = socket;
        Record = record;
        Query = query;
        _compressor = isCompressed ? new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true) : null;
    }

    public ConnectionRecord Record { get; }

    /// <summary>In an order of its own, to be compared.</summary>
    public string Query { get; }

    public GatewaySession? Session { get; set; }

    /// <summary>The session that was put off this connection by an invalid-session message that allows to resume.</summary>
    public GatewaySession? FormerSession { get; set; }

    /// <summary>Takes everything and says nothing.</summary>
    public bool IsSilent { get; set; }

    public bool IsClosing { get; private set; }

    public Queue<DateTimeOffset> Sent { get; } = new();

    public DateTimeOffset LastHeard { get; set; }

    public CancellationToken Cut => _cut.Token;

    /// <param name="told">Called when it was written.</param>
    public void Send(string payload, Action<ConnectionRecord>? told = null) => _outgoing.Writer.TryWrite(new Outgoing(payload, 0, told));

    /// <summary>After what waits to be sent.</summary>
    public void Close(int code)
    {
        IsClosing = true;
        Record.ClosedBy ??= ConnectionEnd.Discord;
        Record.CloseCode ??= code;
        _outgoing.Writer.TryWrite(new Outgoing(null, code, null));
        _outgoing.Writer.TryComplete();
    }

    /// <summary>Without a word.</summary>
    public void Abort()
    {
        IsClosing = true;
        Record.ClosedBy ??= ConnectionEnd.Cut;
        _outgoing.Writer.TryComplete();
        _cut.Cancel();
    }

    /// <returns>When there is nothing to be sent any more.</returns>
    public async Task SendAllAsync(CancellationToken cancellationToken)
    {
        await foreach (var (text, code, told) in _outgoing.Reader.ReadAllAsync(cancellationToken))
        {
            if (text is null)
            {
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, Reason(code), cancellationToken);
            }
            else if (!IsSilent)
            {
                await SendAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
                told?.Invoke(Record);
            }
        }
    }

    /// <returns>Null: the other side closed.</returns>
    public async Task<byte[]?> ReceiveAsync(int most, CancellationToken cancellationToken)
    {
        var buffer = new byte[most + 1];
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += part.Count;
            if (part.EndOfMessage || length == buffer.Length)
            {
                return buffer[..length];
            }
        }
    }

    public int? CodeOfOtherSide => _socket.CloseStatus is { } status ? (int)status : null;

    public void Kill() => _socket.Abort();

    public async Task AnswerCloseAsync(CancellationToken cancellationToken)
    {
        if (_socket.State == WebSocketState.CloseReceived)
        {
            await _socket.CloseOutputAsync(_socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, "", cancellationToken);
        }
    }

    public void Dispose()
    {
        _compressor?.Dispose();
        _compressed.Dispose();
        _cut.Dispose();
    }

    private async Task SendAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        if (_compressor is null)
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            return;
        }

        _compressed.SetLength(0);
        await _compressor.WriteAsync(bytes, cancellationToken);
        await _compressor.FlushAsync(cancellationToken); // ends with 00 00 FF FF
        await _socket.SendAsync(_compressed.ToArray(), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
    }

    private static string Reason(int code) => code switch
    {
        4000 => "Unknown error.",
        4001 => "Unknown opcode.",
        4002 => "Error while decoding payload.",
        4003 => "Not authenticated.",
        4004 => "Authentication failed.",
        4005 => "Already authenticated.",
        4007 => "Invalid seq.",
        4008 => "Rate limited.",
        4009 => "Session timed out.",
        4010 => "Invalid shard.",
        4011 => "Sharding required.",
        4012 => "Invalid API version.",
        4013 => "Invalid intent(s).",
        4014 => "Disallowed intent(s).",
        _ => "",
    };

    /// <param name="Text">Null: it is closed with the code.</param>
    private sealed record Outgoing(string? Text, int Code, Action<ConnectionRecord>? Told);
}
