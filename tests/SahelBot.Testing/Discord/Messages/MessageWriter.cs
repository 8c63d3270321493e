using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Gateway;
using SahelBot.Testing.Discord.Guilds;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>Makes, changes and deletes messages, and tells the sessions of it.</summary>
internal static class MessageWriter
{
    public static MessageState Add(World world, MessageState message, Mentions pings, bool pingsReplied)
    {
        ApplyMentions(world, message, pings, pingsReplied);
        message.Channel.State.Add(message);
        message.Channel.TypingAt = message.Author.IsBot ? null : message.Channel.TypingAt;
        world.Messages.Add(message.Id, message);
        Tell(world, message, "MESSAGE_CREATE");
        world.Changed.Raise();
        return message;
    }

    /// <summary>After <see cref="MessageState.Json"/> was changed.</summary>
    /// <param name="isFirstText">The thinking came to an end: people do not see that as an edit.</param>
    public static void Changed(World world, MessageState message, Mentions pings, bool pingsReplied, bool isFirstText = false)
    {
        message.EditCount += isFirstText ? 0 : 1;
        message.EditedAt = world.Now;
        message.Json["edited_timestamp"] = world.Now.Iso();
        ApplyMentions(world, message, pings, pingsReplied);
        Tell(world, message, "MESSAGE_UPDATE");
        world.Changed.Raise();
    }

    public static void Delete(World world, MessageState message)
    {
        message.DeletedAt = world.Now;
        if (message.VisibleTo is null && message.Channel.BotCanSee)
        {
            world.Events.Publish("MESSAGE_DELETE", message.Channel.Guild?.Id, Intent(message), _ =>
            {
                var json = new JsonObject
                {
                    ["id"] = Snowflakes.Text(message.Id),
                    ["channel_id"] = Snowflakes.Text(message.Channel.Id),
                };
                AddGuild(json, message);
                return json;
            });
        }

        world.Changed.Raise();
    }

    /// <summary>The bare fields that every message has.</summary>
    public static JsonObject Blank(World world, ulong id, FakeChannel channel, FakeUser author, int type = 0) => new()
    {
        ["id"] = Snowflakes.Text(id),
        ["channel_id"] = Snowflakes.Text(channel.Id),
        ["author"] = author.ToJson(),
        ["type"] = type,
        ["content"] = "",
        ["timestamp"] = world.Now.Iso(),
        ["edited_timestamp"] = null,
        ["tts"] = false,
        ["pinned"] = false,
        ["mention_everyone"] = false,
        ["mentions"] = new JsonArray(),
        ["mention_roles"] = new JsonArray(),
        ["attachments"] = new JsonArray(),
        ["embeds"] = new JsonArray(),
        ["components"] = new JsonArray(),
        ["flags"] = 0,
    };

    private static void Tell(World world, MessageState message, string name)
    {
        if (message.VisibleTo is not null || message.Channel is { BotCanSee: false } or { Kind: ChannelKind.PrivateGroup } ||
            message.Channel.Guild is { HasBot: false })
        {
            return;
        }

        world.Events.Publish(name, message.Channel.Guild?.Id, Intent(message), session =>
        {
            var json = ContentRule.Tell(
                world, message, world.Options.HasMessageContent && (session.Intents & Intents.MessageContent) != 0);
            AddGuild(json, message);
            json["channel_type"] = (int)message.Channel.Kind;
            if (message.Channel.Guild is { } guild)
            {
                json["member"] = guild.MemberJson(message.Author);
                foreach (var mentioned in json.Objects("mentions"))
                {
                    mentioned["member"] = guild.MemberJson(world.Users[mentioned.Id("id")!.Value]); // written by us, as known
                }
            }

            return json;
        });
    }

    private static int Intent(MessageState message) => message.Channel.Guild is null ? Intents.DirectMessages : Intents.GuildMessages;

    private static void AddGuild(JsonObject json, MessageState message)
    {
        if (message.Channel.Guild is { } guild)
        {
            json["guild_id"] = Snowflakes.Text(guild.Id);
        }
    }

    private static void ApplyMentions(World world, MessageState message, Mentions pings, bool pingsReplied)
    {
        var users = pings.Users.Where(world.Users.ContainsKey).ToList();
        if (pingsReplied && message.RepliedTo is { } replied && !users.Contains(replied.Id))
        {
            users.Add(replied.Id);
        }

        var pinged = pings with { Users = users };
        message.Json["mentions"] = JsonReading.ToArray(users.Select(u => world.Users[u].ToJson()));
        message.Json["mention_roles"] = JsonReading.ToArray(pinged.Roles.Select(r => (JsonNode)Snowflakes.Text(r)));
        message.Json["mention_everyone"] = pinged.Everyone.Count > 0;
        message.Pings.UnionWith(pinged.Pings);
    }
}
