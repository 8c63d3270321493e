using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Gateway;

/// <summary>What was seen of one attempt to connect. It changes while the connection lives.</summary>
public sealed class ConnectionRecord
{
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _received = [];
    private readonly List<DateTimeOffset> _heartbeats = [];

    internal ConnectionRecord(int number, DateTimeOffset openedAt, string path, string query)
    {
        Number = number;
        OpenedAt = openedAt;
        Path = path;
        Query = query;
    }

    /// <summary>From 1.</summary>
    public int Number { get; }

    public DateTimeOffset OpenedAt { get; }

    public string Path { get; }

    /// <summary>As sent, without the question mark.</summary>
    public string Query { get; }

    public DateTimeOffset? ClosedAt { get; internal set; }

    /// <summary>Null while it is open.</summary>
    public ConnectionEnd? ClosedBy { get; internal set; }

    public int? CloseCode { get; internal set; }

    /// <summary>When it began to serve a session, new or resumed; null: it never did.</summary>
    public DateTimeOffset? ServedFrom { get; internal set; }

    /// <summary>When it served the session no more, because either ended; null: it does, or never did.</summary>
    public DateTimeOffset? ServedUntil { get; internal set; }

    public string? SessionId { get; internal set; }

    public int? Shard { get; internal set; }

    public bool HasIdentified { get; internal set; }

    public bool HasResumed { get; internal set; }

    /// <summary>All that the bot sent, heartbeats excepted; the token is left out.</summary>
    public IReadOnlyList<JsonObject> Received
    {
        get
        {
            lock (_gate)
            {
                return [.. _received];
            }
        }
    }

    public IReadOnlyList<DateTimeOffset> Heartbeats
    {
        get
        {
            lock (_gate)
            {
                return [.. _heartbeats];
            }
        }
    }

    internal void Add(JsonObject payload, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (payload.Number("op") == 1)
            {
                _heartbeats.Add(now);
                return;
            }

            var copy = payload.DeepClone().AsObject();
            (copy["d"] as JsonObject)?.Remove("token");
            _received.Add(copy);
        }
    }
}
