using System.Globalization;
using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Rest;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>Messages of channels.</summary>
internal static class MessageRoutes
{
    private const int MostListed = 100;

    private static readonly TimeSpan _nonceLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    public static RestAnswer List(RestCall call)
    {
        var channel = ChannelRoutes.Find(call);
        var limit = call.Query.TryGetValue("limit", out var text) ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0 : 50;
        if (limit is < 1 or > MostListed)
        {
            throw RestError.Invalid("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
        }

        var all = channel.State.Where(m => m.DeletedAt is null && m.VisibleTo is null).ToList();
        IEnumerable<MessageState> found;
        if (Asked(call, "after") is { } after)
        {
            found = all.Where(m => m.Id > after).Take(limit).Reverse();
        }
        else if (Asked(call, "before") is { } before)
        {
            found = all.Where(m => m.Id < before).TakeLast(limit).Reverse();
        }
        else if (Asked(call, "around") is { } around)
        {
            var older = all.Where(m => m.Id <= around).TakeLast((limit / 2) + 1);
            found = older.Concat(all.Where(m => m.Id > around).Take(limit / 2)).Take(limit).Reverse();
        }
        else
        {
            found = all.TakeLast(limit).Reverse();
        }

        return RestAnswer.Json(JsonReading.ToArray(found.Select(m => ContentRule.Tell(call.World, m, call.World.Options.HasMessageContent))));
    }

    public static RestAnswer Get(RestCall call) => Tell(call, Find(call));

    public static RestAnswer Create(RestCall call)
    {
        var channel = ChannelRoutes.Find(call, toWrite: true);
        var body = Body(call);
        if (Sent(call, channel, body) is { } same)
        {
            return Tell(call, same);
        }

        var replied = Referenced(call, channel, body);
        var kind = new BotMessageKind
        {
            Type = replied is null ? 0 : 19,
            RepliedTo = replied?.Author,
            Fields = replied is null ? [] : new JsonObject
            {
                ["message_reference"] = PeopleWriter.Reference(replied),
                ["referenced_message"] = replied.Json.DeepClone(),
            },
        };
        var message = new BotWriter(call.World).Create(channel, body, call.Files, kind);
        if (body.Get("nonce") is { } nonce)
        {
            channel.Nonces[nonce.ToString()] = (message, call.World.Now);
        }

        return Tell(call, message);
    }

    public static RestAnswer Edit(RestCall call)
    {
        var message = Find(call, toWrite: true);
        if (message.Author != call.World.Bot)
        {
            throw RestError.EditsAnother;
        }

        CountOldEdit(call.World, message);
        new BotWriter(call.World).Edit(message, Body(call), call.Files);
        return Tell(call, message);
    }

    public static RestAnswer Delete(RestCall call)
    {
        var message = Find(call);
        if (message.Author != call.World.Bot)
        {
            throw message.Channel.Guild is null ? new RestError(403, 50003, "Cannot execute action on a DM channel") : RestError.MissingPermissions;
        }

        MessageWriter.Delete(call.World, message);
        return RestAnswer.NoContent;
    }

    /// <exception cref="RestError">There is no body.</exception>
    public static JsonObject Body(RestCall call) => call.Body as JsonObject ?? throw RestError.BadJson;

    private static RestAnswer Tell(RestCall call, MessageState message) =>
        RestAnswer.Json(ContentRule.Tell(call.World, message, call.World.Options.HasMessageContent));

    private static MessageState Find(RestCall call, bool toWrite = false)
    {
        var channel = ChannelRoutes.Find(call, toWrite);
        var id = call.Id("message_id");
        return channel.State.Find(m => m.Id == id && m.DeletedAt is null && m.VisibleTo is null) ?? throw RestError.UnknownMessage;
    }

    private static ulong? Asked(RestCall call, string name) => call.Query.TryGetValue(name, out var text)
        ? Snowflakes.Read(text) ?? throw RestError.Invalid(name, "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake.")
        : null;

    /// <summary>What was sent before under the nonce, when the bot asked to look.</summary>
    private static MessageState? Sent(RestCall call, FakeChannel channel, JsonObject body) =>
        body.Flag("enforce_nonce") == true && body.Get("nonce") is { } nonce &&
        channel.Nonces.TryGetValue(nonce.ToString(), out var sent) && call.World.Now - sent.At < _nonceLifetime
            ? sent.Message
            : null;

    private static MessageState? Referenced(RestCall call, FakeChannel channel, JsonObject body)
    {
        if (body.Get("message_reference") is not { } reference)
        {
            return null;
        }

        var found = channel.State.Find(m => m.Id == reference.Id("message_id") && m.DeletedAt is null && m.VisibleTo is null);
        return found is not null || reference.Flag("fail_if_not_exists") == false
            ? found
            : throw RestError.Invalid("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    }

    private static void CountOldEdit(World world, MessageState message)
    {
        if (world.Now - message.SentAt < _hour)
        {
            return;
        }

        var edits = message.Channel.OldEdits;
        while (edits.TryPeek(out var oldest) && world.Now - oldest >= _hour)
        {
            edits.Dequeue();
        }

        if (edits.Count >= world.Options.OldEditQuota)
        {
            throw RestError.OldEdits;
        }

        edits.Enqueue(world.Now);
    }
}
