using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Rest;

namespace SahelBot.Testing.Discord.Gateway;

/// <summary>Sessions, and what each of them is told. Whoever touches it holds the world's gate.</summary>
internal sealed class EventFeed(World world)
{
    private readonly List<GatewaySession> _sessions = [];

    public IdentifyBudget Identifies { get; } = new(world.Options);

    public List<GatewayConnection> Connections { get; } = [];

    public IReadOnlyList<GatewaySession> Sessions => _sessions;

    public string Url => FormattableString.Invariant($"ws://127.0.0.1:{world.Port}/gateway");

    /// <summary>Sessions that a connection serves.</summary>
    public IEnumerable<GatewaySession> Connected => _sessions.Where(s => s.Connection is not null);

    /// <summary>Each session that wants to know is told, or will be when it is resumed.</summary>
    /// <param name="guildId">Null: what happens outside of guilds, which the first shard is told.</param>
    /// <param name="intent">None: everybody is told.</param>
    /// <param name="data">A new object each time.</param>
    /// <param name="told">Called each time that it was written to a connection; not under the world's gate.</param>
    public void Publish(
        string name, ulong? guildId, int intent, Func<GatewaySession, JsonObject> data, Action<ConnectionRecord>? told = null)
    {
        Expire();
        foreach (var session in _sessions.Where(s => !s.HasEnded && s.Serves(guildId) && (intent == Intents.None || (s.Intents & intent) != 0)))
        {
            var (twice, delay) = world.Faults.NextEvent();
            if (delay > TimeSpan.Zero)
            {
                _ = DispatchLateAsync(session, name, data(session), told, delay);
            }
            else
            {
                session.Dispatch(name, data(session), told);
            }

            if (twice)
            {
                session.Dispatch(name, data(session), told);
            }
        }
    }

    public GatewaySession Begin(GatewayConnection connection, int intents, int shard, int shards)
    {
        var number = _sessions.Count + 1;
        var seed = FormattableString.Invariant($"{world.Options.Seed} {world.Port} {number}");
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed))[..16]); // unlike any other
        var path = FormattableString.Invariant($"/gateway/of-session-{number}");
        var session = new GatewaySession(id, path, connection.Query, intents, shard, shards, world.Now);
        _sessions.Add(session);
        session.Attach(connection, world.Now);
        var guilds = world.Guilds.Values.Where(g => g.HasBot && session.Serves(g.Id)).ToList();
        session.Dispatch("READY", Ready(session, [.. guilds.Select(g => g.Id)]));
        if ((intents & Intents.Guilds) != 0)
        {
            foreach (var guild in guilds)
            {
                session.Dispatch("GUILD_CREATE", guild.ToEvent());
            }
        }

        return session;
    }

    /// <returns>Null: no session that could be resumed.</returns>
    public GatewaySession? Find(string? id)
    {
        Expire();
        return _sessions.Find(s => s.Id == id && !s.HasEnded);
    }

    private void Expire()
    {
        foreach (var session in _sessions.Where(s => !s.HasEnded && s.IsExpired(world.Now, world.Options.ResumeWindow)))
        {
            session.End(world.Now);
        }
    }

    private async Task DispatchLateAsync(
        GatewaySession session, string name, JsonObject data, Action<ConnectionRecord>? told, TimeSpan delay)
    {
        await Task.Delay(delay, world.Clock, CancellationToken.None);
        lock (world.Gate)
        {
            session.Dispatch(name, data, told);
        }
    }

    private JsonObject Ready(GatewaySession session, IReadOnlyList<ulong> guilds)
    {
        var self = world.Bot.ToJson();
        self["verified"] = true;
        self["mfa_enabled"] = true;
        self["email"] = null;
        return new JsonObject
        {
            ["v"] = 10,
            ["user"] = self,
            ["user_settings"] = new JsonObject(),
            ["session_type"] = "normal",
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = FormattableString.Invariant($"ws://127.0.0.1:{world.Port}{session.Path}"),
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["guilds"] = JsonReading.ToArray(guilds.Select(g => new JsonObject { ["id"] = Snowflakes.Text(g), ["unavailable"] = true })),
            ["application"] = new JsonObject
            {
                ["id"] = Snowflakes.Text(world.Bot.Id),
                ["flags"] = StartRoutes.ApplicationFlags(world.Options),
            },
            ["private_channels"] = new JsonArray(),
            ["relationships"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guild_join_requests"] = new JsonArray(),
            ["geo_ordered_rtc_regions"] = new JsonArray(),
            ["_trace"] = new JsonArray("[\"fake\",{}]"),
        };
    }
}
