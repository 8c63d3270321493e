using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Gateway;

/// <summary>The web socket side: what was seen of it, and what can be done to it. Thread safe.</summary>
public sealed class FakeGateway
{
    private readonly World _world;
    private readonly List<ConnectionRecord> _records = [];
    private readonly CancellationToken _stopping;

    internal FakeGateway(World world, CancellationToken stopping)
    {
        _world = world;
        _stopping = stopping;
    }

    /// <summary>Every attempt so far, refused ones as well.</summary>
    public IReadOnlyList<ConnectionRecord> Connections => Locked(() => _records.ToList());

    public IReadOnlyList<SessionRecord> Sessions => Locked(() => _world.Events.Sessions
        .Select(s => new SessionRecord(
            s.Id, s.Shard, s.Shards, s.Intents, s.StartedAt, s.LastSequence, s.Connection is not null, s.HasEnded, s.Resumes))
        .ToList());

    /// <summary>Since the day of the limit began.</summary>
    public int Identifies => Locked(() => _world.Events.Identifies.Used);

    /// <summary>
    /// When no connection served the shard, from one session or connection to the next: nobody was told anything then. Without the times
    /// before the first and after the last.
    /// </summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Gaps(int shard = 0)
    {
        lock (_world.Gate)
        {
            var served = _records.Where(r => r.Shard == shard && r.ServedFrom is not null).OrderBy(r => r.ServedFrom).ToList();
            return [.. served.Zip(served.Skip(1))
                .Where(p => p.First.ServedUntil < p.Second.ServedFrom)
                .Select(p => (p.First.ServedUntil!.Value, p.Second.ServedFrom!.Value))]; // compared just now
        }
    }

    /// <summary>False after an identify beyond the limit: nothing works with the token any more.</summary>
    public bool IsTokenValid => Locked(() => _world.IsTokenValid);

    /// <summary>Each attempt to connect is cut off from now on.</summary>
    public bool RefusesConnections { get; set; }

    /// <summary>Does it to all connections, or those of one shard.</summary>
    public void Make(GatewayTrouble trouble, int? shard = null)
    {
        lock (_world.Gate)
        {
            foreach (var connection in Open(shard))
            {
                Make(connection, trouble);
            }
        }

        _world.Changed.Raise();
    }

    /// <summary>Again and again, until the fake is disposed of.</summary>
    public void MakeEvery(TimeSpan interval, GatewayTrouble trouble, int? shard = null) => _ = RepeatAsync(interval, trouble, shard);

    /// <param name="code">Of the web socket; 4009 and such as forbid a resume end the sessions too.</param>
    public void Close(int code, int? shard = null)
    {
        lock (_world.Gate)
        {
            foreach (var connection in Open(shard))
            {
                if (code is 4003 or 4004 or 4007 or 4009 or (>= 4010 and <= 4014))
                {
                    connection.Session?.End(_world.Now);
                }

                connection.Close(code);
            }
        }
    }

    /// <summary>The connections that are open now take everything and say nothing any more: no acknowledgement, no event, no close.</summary>
    public void GoSilent(int? shard = null)
    {
        lock (_world.Gate)
        {
            foreach (var connection in Open(shard))
            {
                connection.IsSilent = true;
            }
        }
    }

    /// <summary>Op 1: the bot shall beat at once.</summary>
    public void AskForHeartbeat() => SendRaw(new JsonObject { ["op"] = 1, ["t"] = null, ["s"] = null, ["d"] = null }.ToJsonString());

    /// <summary>Whatever it is, as it is.</summary>
    public void SendRaw(string text, int? shard = null)
    {
        lock (_world.Gate)
        {
            foreach (var connection in Open(shard))
            {
                connection.Send(text);
            }
        }
    }

    /// <summary>Waits until so many sessions have a connection.</summary>
    public Task WaitForReadyAsync(int sessions = 1, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitAsync(() => _world.Events.Connected.Count() >= sessions, FormattableString.Invariant($"{sessions} sessions"), timeout, cancellationToken);

    /// <summary>Waits until something is true of the connections.</summary>
    public Task WaitForAsync(
        Func<IReadOnlyList<ConnectionRecord>, bool> isSo, string what, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitAsync(() => isSo(_records), what, timeout, cancellationToken);

    internal ConnectionRecord Open(string path, string query)
    {
        lock (_world.Gate)
        {
            var record = new ConnectionRecord(_records.Count + 1, _world.Now, path, query);
            _records.Add(record);
            _world.Changed.Raise();
            return record;
        }
    }

    internal void Refuse(ConnectionRecord record)
    {
        lock (_world.Gate)
        {
            record.ClosedBy = ConnectionEnd.Refused;
            record.ClosedAt = _world.Now;
        }
    }

    private void Make(GatewayConnection connection, GatewayTrouble trouble)
    {
        switch (trouble)
        {
            case GatewayTrouble.Cut:
                connection.Abort();
                break;
            case GatewayTrouble.Close:
                connection.Close(4000);
                break;
            case GatewayTrouble.Reconnect:
                connection.Send(new JsonObject { ["op"] = 7, ["t"] = null, ["s"] = null, ["d"] = null }.ToJsonString());
                break;
            default:
                var canResume = trouble == GatewayTrouble.InvalidSession;
                connection.FormerSession = canResume ? connection.Session : null;
                if (canResume)
                {
                    connection.Session?.Detach(_world.Now);
                }
                else
                {
                    connection.Session?.End(_world.Now);
                }

                connection.Session = null; // the bot may begin anew on the same socket
                connection.Send(GatewayProtocol.InvalidSession(canResume));
                break;
        }
    }

    private List<GatewayConnection> Open(int? shard) =>
        [.. _world.Events.Connections.Where(c => !c.IsClosing && (shard is null || c.Session?.Shard == shard))];

    private async Task RepeatAsync(TimeSpan interval, GatewayTrouble trouble, int? shard)
    {
        using var timer = new PeriodicTimer(interval, _world.Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping))
            {
                Make(trouble, shard);
            }
        }
        catch (OperationCanceledException)
        {
            // the fake stops
        }
    }

    private Task<FakeGateway> WaitAsync(Func<bool> isSo, string what, TimeSpan? timeout, CancellationToken cancellationToken) => _world.Changed.WaitAsync(
        () => isSo() ? this : null,
        () => what + "; the connections are:\n" + string.Join('\n', _records.Select(r =>
            FormattableString.Invariant($"{r.Number}. {r.Path} shard {r.Shard} {r.ClosedBy} {r.CloseCode} resumed: {r.HasResumed}"))),
        timeout,
        cancellationToken);

    private T Locked<T>(Func<T> read)
    {
        lock (_world.Gate)
        {
            return read();
        }
    }
}
