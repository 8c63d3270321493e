using System.Net.WebSockets;

namespace SahelBot.Discord.Gateway;

/// <summary>The framework's web socket.</summary>
internal sealed class GatewaySocket : IGatewaySocket
{
    public const int MaxMessageBytes = 32 * 1024 * 1024; // a large server is a few megabytes
    private const int FirstBufferBytes = 32 * 1024;

    private readonly ClientWebSocket _socket = new();
    private byte[] _buffer = new byte[FirstBufferBytes];

    public GatewaySocket() => _socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan; // the gateway has its own heartbeat

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken) => _socket.ConnectAsync(address, cancellationToken);

    public Task SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken) =>
        _socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, cancellationToken).AsTask();

    public async ValueTask<GatewayFrame> ReceiveAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return new GatewayFrame(default, false, IsClose: true, (int?)_socket.CloseStatus);
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                return new GatewayFrame(_buffer.AsMemory(0, length), part.MessageType == WebSocketMessageType.Binary);
            }

            if (length == _buffer.Length)
            {
                Grow();
            }
        }
    }

    public Task CloseAsync(int code, CancellationToken cancellationToken) =>
        _socket.State is WebSocketState.Open or WebSocketState.CloseReceived
            ? _socket.CloseOutputAsync((WebSocketCloseStatus)code, "", cancellationToken)
            : Task.CompletedTask;

    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();

    private void Grow()
    {
        if (_buffer.Length >= MaxMessageBytes)
        {
            throw new InvalidDataException("A message of the gateway is larger than any should be.");
        }

        Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
