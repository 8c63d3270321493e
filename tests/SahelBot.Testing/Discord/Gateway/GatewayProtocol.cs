using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Gateway;

/// <summary>What a message of the bot brings about. Whoever calls holds the world's gate.</summary>
internal sealed class GatewayProtocol(World world)
{
    private static readonly string _acknowledgement = new JsonObject { ["op"] = 11, ["t"] = null, ["s"] = null, ["d"] = null }.ToJsonString();

    public void Handle(GatewayConnection connection, JsonObject payload)
    {
        switch (payload.Number("op"))
        {
            case 1:
                connection.Send(_acknowledgement);
                break;
            case 2:
                Identify(connection, payload["d"] as JsonObject ?? []);
                break;
            case 6:
                Resume(connection, payload["d"] as JsonObject ?? []);
                break;
            case 3 or 4 or 8 or 31 or 43:
                if (connection.Session is null)
                {
                    connection.Close(4003);
                }

                break;
            default:
                connection.Close(4001);
                break;
        }
    }

    public static string InvalidSession(bool canResume) =>
        new JsonObject { ["op"] = 9, ["t"] = null, ["s"] = null, ["d"] = canResume }.ToJsonString();

    private void Identify(GatewayConnection connection, JsonObject data)
    {
        var shard = data["shard"] is JsonArray { Count: 2 } pair ? (Id: pair[0].AsInt(), Count: pair[1].AsInt()) : (Id: 0, Count: 1);
        if (WhyNot(connection, data, shard) is { } code)
        {
            connection.Close(code);
            return;
        }

        if (world.Events.Identifies.Remaining == 0)
        {
            ResetToken();
            return;
        }

        connection.Record.HasIdentified = true;
        connection.Record.Shard = shard.Id;
        if (!world.Events.Identifies.Take(shard.Id))
        {
            connection.Send(InvalidSession(canResume: false));
            return;
        }

        var session = world.Events.Begin(connection, (int)data.Number("intents")!, shard.Id, shard.Count); // checked
        connection.Session = session;
        connection.Record.SessionId = session.Id;
    }

    private int? WhyNot(GatewayConnection connection, JsonObject data, (int Id, int Count) shard)
    {
        if (connection.Session is not null)
        {
            return 4005;
        }

        if (!IsToken(data))
        {
            return 4004;
        }

        if (data["properties"] is not JsonObject)
        {
            return 4002;
        }

        if (data.Number("intents") is not { } intents || intents < 0 || (intents & ~(long)Intents.Known) != 0)
        {
            return 4013;
        }

        if (!Intents.AreAllowed(intents, world.Options))
        {
            return 4014;
        }

        if (shard.Id < 0 || shard.Count < 1 || shard.Id >= shard.Count)
        {
            return 4010;
        }

        var guilds = world.Guilds.Values.Count(g => g.HasBot && (int)((g.Id >> 22) % (ulong)shard.Count) == shard.Id);
        return guilds > world.Options.GuildsPerShardLimit ? 4011 : null;
    }

    private void Resume(GatewayConnection connection, JsonObject data)
    {
        if (connection.Session is not null)
        {
            connection.Close(4005);
            return;
        }

        if (!IsToken(data))
        {
            connection.Close(4004);
            return;
        }

        if (world.Events.Find(data.Text("session_id")) is not { } session)
        {
            connection.Send(InvalidSession(canResume: false));
            return;
        }

        var isRightPlace = connection.FormerSession == session ||
            (connection.Record.Path == session.Path && connection.Query == session.Query);
        if (!isRightPlace)
        {
            connection.Close(4009); // Discord would let it go on, and cut it soon
            return;
        }

        if (data.Number("seq") is not { } sequence || sequence < 0 || sequence > session.LastSequence)
        {
            session.End(world.Now);
            connection.Close(4007);
            return;
        }

        session.Connection?.Close(4000); // one at a time
        Continue(connection, session, (int)sequence);
    }

    private void Continue(GatewayConnection connection, GatewaySession session, int after)
    {
        connection.Session = session;
        connection.Record.SessionId = session.Id;
        connection.Record.Shard = session.Shard;
        connection.Record.HasResumed = true;
        session.Attach(connection, world.Now);
        session.Resumes++;
        session.Replay(after);
        session.Dispatch("RESUMED", new JsonObject { ["_trace"] = new JsonArray("[\"fake\",{}]") });
    }

    /// <summary>What Discord does to a bot that identifies too often.</summary>
    private void ResetToken()
    {
        world.IsTokenValid = false;
        foreach (var other in world.Events.Connections)
        {
            other.Session?.End(world.Now);
            other.Close(4004);
        }
    }

    private bool IsToken(JsonObject data)
    {
        var token = data.Text("token") ?? "";
        return world.IsTokenValid && (token == world.Options.Token || token == "Bot " + world.Options.Token);
    }
}
