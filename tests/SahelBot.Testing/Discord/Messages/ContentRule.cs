using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Guilds;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>What a bot reads of a message when it was not granted to read all.</summary>
internal static class ContentRule
{
    /// <returns>A copy of the message as the bot is told of it.</returns>
    public static JsonObject Tell(World world, MessageState message, bool hasMessageContent)
    {
        var json = message.Json.DeepClone().AsObject();
        if (!hasMessageContent && !IsForBot(world, message))
        {
            Blank(json);
        }

        if (json["referenced_message"].Id("id") is { } id && world.Messages.TryGetValue(id, out var referenced))
        {
            json["referenced_message"] = referenced.DeletedAt is null ? Tell(world, referenced, hasMessageContent) : null;
        }

        return json;
    }

    /// <summary>Direct messages, its own, and those that mention it.</summary>
    private static bool IsForBot(World world, MessageState message) =>
        message.Channel.Kind == ChannelKind.DirectMessages || message.Author == world.Bot ||
        message.Json.Objects("mentions").Any(m => m.Id("id") == world.Bot.Id);

    private static void Blank(JsonObject json)
    {
        json["content"] = "";
        json["embeds"] = new JsonArray();
        json["attachments"] = new JsonArray();
        json["components"] = new JsonArray();
    }
}
