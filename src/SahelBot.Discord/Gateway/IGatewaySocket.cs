namespace SahelBot.Discord.Gateway;

/// <summary>One web socket, used once: connected, talked through, thrown away.</summary>
internal interface IGatewaySocket : IDisposable
{
    Task ConnectAsync(Uri address, CancellationToken cancellationToken);

    Task SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken);

    /// <returns>A whole message, good until the next call; or how the other side closed.</returns>
    ValueTask<GatewayFrame> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Says goodbye without waiting for an answer.</summary>
    Task CloseAsync(int code, CancellationToken cancellationToken);

    /// <summary>Cuts the connection; whatever waits on it fails.</summary>
    void Abort();
}
