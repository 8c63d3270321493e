using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Gateway;

/// <summary>What outlives a connection: the numbered events. Whoever touches it holds the world's gate.</summary>
internal sealed class GatewaySession(string id, string path, string query, int intents, int shard, int shards, DateTimeOffset startedAt)
{
    private readonly List<(string Payload, Action<ConnectionRecord>? Told)> _events = [];

    public string Id => id;

    /// <summary>Where alone it can be resumed, with the same query.</summary>
    public string Path => path;

    public string Query => query;

    public int Intents => intents;

    public int Shard => shard;

    public int Shards => shards;

    public DateTimeOffset StartedAt => startedAt;

    public GatewayConnection? Connection { get; private set; }

    public DateTimeOffset? DisconnectedAt { get; private set; }

    public bool HasEnded { get; private set; }

    public int Resumes { get; set; }

    public int LastSequence => _events.Count;

    public bool Serves(ulong? guildId) => guildId is { } guild ? (int)((guild >> 22) % (ulong)shards) == shard : shard == 0;

    /// <param name="told">Called each time that the event was written to a connection.</param>
    public void Dispatch(string name, JsonNode data, Action<ConnectionRecord>? told = null)
    {
        var payload = new JsonObject { ["op"] = 0, ["t"] = name, ["s"] = _events.Count + 1, ["d"] = data }.ToJsonString();
        _events.Add((payload, told));
        Connection?.Send(payload, told);
    }

    public void Replay(int after)
    {
        foreach (var (payload, told) in _events.Skip(after))
        {
            Connection?.Send(payload, told);
        }
    }

    public void Attach(GatewayConnection connection, DateTimeOffset now)
    {
        Unserved(now);
        Connection = connection;
        connection.Record.ServedFrom ??= now;
        DisconnectedAt = null;
    }

    /// <summary>The events go on being kept.</summary>
    public void Detach(DateTimeOffset now)
    {
        Unserved(now);
        Connection = null;
        DisconnectedAt = now;
    }

    public void End(DateTimeOffset now)
    {
        Unserved(now);
        HasEnded = true;
        Connection = null;
    }

    public bool IsExpired(DateTimeOffset now, TimeSpan window) => HasEnded || now - DisconnectedAt >= window;

    private void Unserved(DateTimeOffset now)
    {
        if (Connection is { } connection)
        {
            connection.Record.ServedUntil = now;
        }
    }
}
