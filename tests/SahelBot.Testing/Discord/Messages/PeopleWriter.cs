using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Guilds;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>What people write.</summary>
internal static class PeopleWriter
{
    public static MessageState Say(World world, FakeUser user, FakeChannel channel, string text, FakeMessage? replyTo, bool pings)
    {
        var id = world.Ids.Next();
        var json = MessageWriter.Blank(world, id, channel, user, replyTo is null ? 0 : 19);
        json["content"] = WithMentions(world, text);
        json["nonce"] = Snowflakes.Text(id);
        var replied = replyTo is null ? null : world.Messages[replyTo.Id];
        if (replied is not null)
        {
            json["message_reference"] = Reference(replied);
            json["referenced_message"] = replied.DeletedAt is null ? replied.Json.DeepClone() : null;
        }

        var message = new MessageState(id, channel, user, json) { SentAt = world.Now, RepliedTo = replied?.Author };
        return MessageWriter.Add(world, message, Mentions.Read(json), pings);
    }

    public static MessageState Edit(World world, FakeUser user, MessageState message, string text)
    {
        if (message.Author != user)
        {
            throw new InvalidOperationException($"{user} did not write that message.");
        }

        message.Json["content"] = WithMentions(world, text);
        MessageWriter.Changed(world, message, Mentions.Read(message.Json), pingsReplied: false);
        return message;
    }

    public static JsonObject Reference(MessageState message)
    {
        var json = new JsonObject
        {
            ["type"] = 0,
            ["message_id"] = Snowflakes.Text(message.Id),
            ["channel_id"] = Snowflakes.Text(message.Channel.Id),
        };
        if (message.Channel.Guild is { } guild)
        {
            json["guild_id"] = Snowflakes.Text(guild.Id);
        }

        return json;
    }

    /// <summary>What the client makes of a name that somebody picked from its list.</summary>
    private static string WithMentions(World world, string text)
    {
        text = text.Replace("@bot", world.Bot.Mention, StringComparison.Ordinal);
        foreach (var user in world.Users.Values.OrderByDescending(u => u.Name.Length))
        {
            text = text.Replace("@" + user.Name, user.Mention, StringComparison.Ordinal);
        }

        return text.Trim();
    }
}
