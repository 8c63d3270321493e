using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SahelBot.Intake.Tests.Fakes;

/// <summary>Sends whatever the test says to whoever connects, HTTP or not, and hangs up.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;

    public RawServer(string answer, Func<Stream, CancellationToken, Task>? then = null)
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync(Encoding.Latin1.GetBytes(answer), then);
    }

    public int Port { get; }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _serving; // it may be about to ask for the next client, which a listener that is stopped refuses
        _stopping.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync(byte[] answer, Func<Stream, CancellationToken, Task>? then)
    {
        var buffer = new byte[4096];
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                await using var stream = client.GetStream();
                _ = await stream.ReadAsync(buffer, _stopping.Token);
                await stream.WriteAsync(answer, _stopping.Token);
                if (then is not null)
                {
                    await then(stream, _stopping.Token);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // the client hung up, or the test is over
            }
        }
    }
}
