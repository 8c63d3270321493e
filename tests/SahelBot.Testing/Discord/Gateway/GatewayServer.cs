using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SahelBot.Testing.Discord.Gateway;

/// <summary>Web sockets from their opening to their end. Thread safe.</summary>
internal sealed class GatewayServer(World world, FakeGateway gateway)
{
    private const int MostBytes = 4096;
    private const int MostPerMinute = 120;

    private static readonly TimeSpan _minute = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _heartbeatGrace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _closeGrace = TimeSpan.FromSeconds(10);

    private readonly GatewayProtocol _protocol = new(world);

    public async Task AcceptAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var path = context.Request.Path.Value?.TrimEnd('/') ?? "";
        var record = gateway.Open(path, context.Request.QueryString.Value?.TrimStart('?') ?? "");
        if (gateway.RefusesConnections || !context.WebSockets.IsWebSocketRequest)
        {
            gateway.Refuse(record);
            context.Abort();
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var query = context.Request.Query.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}");
        var isCompressed = context.Request.Query["compress"] == "zlib-stream";
        using var connection = new GatewayConnection(socket, record, string.Join('&', query), isCompressed);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, connection.Cut);
        try
        {
            Greet(connection, context.Request.Query["v"].ToString());
            await ServeAsync(connection, ending);
        }
        finally
        {
            Leave(connection);
        }
    }

    private void Greet(GatewayConnection connection, string version)
    {
        lock (world.Gate)
        {
            connection.LastHeard = world.Now;
            world.Events.Connections.Add(connection);
            connection.Send(new JsonObject
            {
                ["op"] = 10,
                ["t"] = null,
                ["s"] = null,
                ["d"] = new JsonObject
                {
                    ["heartbeat_interval"] = (int)world.Options.HeartbeatInterval.TotalMilliseconds,
                    ["_trace"] = new JsonArray("[\"fake\",{}]"),
                },
            }.ToJsonString());
            if (version is not ("10" or "9"))
            {
                connection.Close(4012);
            }
        }
    }

    /// <summary>Until one side has had enough.</summary>
    private async Task ServeAsync(GatewayConnection connection, CancellationTokenSource ending)
    {
        var sending = GuardAsync(() => connection.SendAllAsync(ending.Token));
        var receiving = GuardAsync(() => ReceiveAllAsync(connection, ending.Token));
        var watching = GuardAsync(() => WatchAsync(connection, ending.Token));
        await Task.WhenAny(sending, receiving);
        if (connection.Record.ClosedBy == ConnectionEnd.Discord)
        {
            await Task.WhenAny(receiving, Task.Delay(_closeGrace, TimeProvider.System, ending.Token)); // the other side answers the close
        }

        await ending.CancelAsync();
        await Task.WhenAll(sending, receiving, watching);
        if (connection.Record.ClosedBy is null or ConnectionEnd.Cut)
        {
            connection.Kill();
        }
    }

    private async Task ReceiveAllAsync(GatewayConnection connection, CancellationToken cancellationToken)
    {
        while (await connection.ReceiveAsync(MostBytes, cancellationToken) is { } message)
        {
            lock (world.Gate)
            {
                Take(connection, message);
            }

            world.Changed.Raise();
        }

        if (connection.Record.ClosedBy is null)
        {
            connection.Record.ClosedBy = ConnectionEnd.Bot;
            connection.Record.CloseCode = connection.CodeOfOtherSide;
            using var grace = new CancellationTokenSource(_closeGrace);
            await connection.AnswerCloseAsync(grace.Token);
        }
    }

    private void Take(GatewayConnection connection, byte[] message)
    {
        if (connection.IsClosing)
        {
            return;
        }

        var now = world.Now;
        connection.LastHeard = now;
        while (connection.Sent.TryPeek(out var oldest) && now - oldest >= _minute)
        {
            connection.Sent.Dequeue();
        }

        connection.Sent.Enqueue(now);
        if (message.Length > MostBytes)
        {
            connection.Close(4002);
        }
        else if (connection.Sent.Count > MostPerMinute)
        {
            connection.Close(4008);
        }
        else if (Parse(message) is { } payload)
        {
            connection.Record.Add(payload, now);
            _protocol.Handle(connection, payload);
        }
        else
        {
            connection.Close(4002);
        }
    }

    /// <summary>A client that does not beat any more is put out, and its session ends.</summary>
    private async Task WatchAsync(GatewayConnection connection, CancellationToken cancellationToken)
    {
        var patience = (world.Options.HeartbeatInterval * 2) + _heartbeatGrace;
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(patience, world.Clock, cancellationToken);
            lock (world.Gate)
            {
                if (world.Now - connection.LastHeard >= patience && !connection.IsClosing)
                {
                    connection.Session?.End(world.Now);
                    connection.Close(4009);
                }
            }
        }
    }

    private void Leave(GatewayConnection connection)
    {
        lock (world.Gate)
        {
            connection.Record.ClosedBy ??= ConnectionEnd.Cut;
            connection.Record.ClosedAt = world.Now;
            world.Events.Connections.Remove(connection);
            if (connection.Session is { HasEnded: false } session && session.Connection == connection)
            {
                if (connection.Record is { ClosedBy: ConnectionEnd.Bot, CloseCode: 1000 or 1001 or 1005 or null })
                {
                    session.End(world.Now);
                }
                else
                {
                    session.Detach(world.Now);
                }
            }
        }

        world.Changed.Raise();
    }

    private static JsonObject? Parse(byte[] message)
    {
        try
        {
            return JsonNode.Parse(Encoding.UTF8.GetString(message)) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // the connection is over: its record says how
        }
    }
}
