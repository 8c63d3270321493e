using System.Text.Json;
using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Chats;

namespace SahelBot.Testing.Telegram.Methods;

internal static class ChatFinder
{
    /// <param name="id">A number, or @name of a supergroup or channel.</param>
    /// <exception cref="ApiException">Empty, unknown to the bot, or moved.</exception>
    public static FakeChat FindChat(this World world, JsonNode? id)
    {
        var text = id?.ToString() ?? "";
        if (text.Length == 0)
        {
            throw new ApiException(400, "Bad Request: chat_id is empty");
        }

        var chat = id!.GetValueKind() == JsonValueKind.Number // not null: it has a text
            ? world.Chats.GetValueOrDefault(id.GetValue<long>())
            : world.Chats.Values.FirstOrDefault(c => c.Kind is not (ChatKind.Private or ChatKind.Group) &&
                text.StartsWith('@') && text[1..].Equals(c.UserName, StringComparison.OrdinalIgnoreCase));
        if (chat is null || (chat.Kind == ChatKind.Private && !world.Users[chat.Id].IsKnownToBot))
        {
            throw new ApiException(400, "Bad Request: chat not found");
        }

        return chat.MigratedTo is { } supergroup
            ? throw new ApiException(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                new JsonObject { ["migrate_to_chat_id"] = supergroup })
            : chat;
    }
}
