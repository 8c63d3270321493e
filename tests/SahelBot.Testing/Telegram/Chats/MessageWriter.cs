using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Entities;

namespace SahelBot.Testing.Telegram.Chats;

/// <summary>State in, JSON of the Bot API out. Each call gives objects of its own, so nothing is shared between answers.</summary>
internal static class MessageWriter
{
    /// <param name="withReply">A message that is replied to is shown without the one that it replies to.</param>
    public static JsonObject ToJson(World world, FakeMessage message, bool withReply = true)
    {
        var chat = world.ChatOf(message.ChatId);
        var json = new JsonObject
        {
            ["message_id"] = message.Id,
            ["date"] = message.Date.ToUnixTimeSeconds(),
            ["chat"] = ToJson(chat),
        };
        if (chat.Kind == ChatKind.Channel)
        {
            json["sender_chat"] = ToJson(chat);
        }
        else
        {
            json["from"] = ToJson(message.From);
        }

        AddWhere(world, chat, message, json, withReply);
        AddContent(world, message, json);
        foreach (var (name, value) in message.Service ?? [])
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    public static JsonObject ToJson(FakeUser user)
    {
        var json = new JsonObject { ["id"] = user.Id, ["is_bot"] = user.IsBot, ["first_name"] = user.FirstName };
        Set(json, "username", user.UserName);
        Set(json, "language_code", user.LanguageCode);
        return json;
    }

    public static JsonObject ToJson(FakeChat chat)
    {
        var json = new JsonObject { ["id"] = chat.Id };
        Set(json, chat.Kind == ChatKind.Private ? "first_name" : "title", chat.Title);
        Set(json, "username", chat.UserName);
        json["type"] = TypeOf(chat.Kind);
        if (chat.IsForum)
        {
            json["is_forum"] = true;
        }

        return json;
    }

    public static string TypeOf(ChatKind kind) => kind switch
    {
        ChatKind.Private => "private",
        ChatKind.Group => "group",
        ChatKind.Supergroup => "supergroup",
        _ => "channel",
    };

    public static JsonArray ToJson(World world, IEnumerable<TextEntity> entities)
    {
        var array = new JsonArray();
        foreach (var entity in entities)
        {
            var json = new JsonObject { ["offset"] = entity.Offset, ["length"] = entity.Length, ["type"] = entity.Type };
            Set(json, "url", entity.Url);
            Set(json, "language", entity.Language);
            Set(json, "custom_emoji_id", entity.CustomEmojiId);
            if (entity.UserId is { } userId && world.Users.TryGetValue(userId, out var user))
            {
                json["user"] = ToJson(user);
            }

            array.Add((JsonNode)json);
        }

        return array;
    }

    private static void AddWhere(World world, FakeChat chat, FakeMessage message, JsonObject json, bool withReply)
    {
        if (message.ThreadId is { } thread)
        {
            json["message_thread_id"] = thread;
        }

        if (message.IsTopicMessage)
        {
            json["is_topic_message"] = true;
        }

        // in a topic what replies to nothing replies to the topic's first message
        var replyTo = message.ReplyTo ?? (message.IsTopicMessage ? message.ThreadId : null);
        if (withReply && replyTo is { } id && id != message.Id && chat.Find(id) is { } replied)
        {
            json["reply_to_message"] = ToJson(world, replied, withReply: false);
        }

        if (message.Quote is { } quote)
        {
            var position = chat.Find(message.ReplyTo ?? 0)?.Text.IndexOf(quote, StringComparison.Ordinal) ?? 0;
            json["quote"] = new JsonObject { ["text"] = quote, ["position"] = Math.Max(0, position), ["is_manual"] = true };
        }

        if (message.EditDate is { } edited)
        {
            json["edit_date"] = edited.ToUnixTimeSeconds();
        }

        if (message.IsViaBot)
        {
            json["via_bot"] = ToJson(world.Bot);
        }

        if (message.IsProtected)
        {
            json["has_protected_content"] = true;
        }
    }

    private static void AddContent(World world, FakeMessage message, JsonObject json)
    {
        var isCaption = message.Photo is not null || message.Document is not null;
        if (message.Photo is { } photo)
        {
            json["photo"] = photo.ToJson();
        }

        if (message.Document is { } document)
        {
            json["document"] = document.ToJson();
        }

        if (message.Text.Length > 0)
        {
            json[isCaption ? "caption" : "text"] = message.Text;
            if (message.Entities.Count > 0)
            {
                json[isCaption ? "caption_entities" : "entities"] = ToJson(world, message.Entities);
            }
        }

        if (message.LinkPreviewOptions is { } preview)
        {
            json["link_preview_options"] = preview.DeepClone();
        }

        if (message.InlineKeyboard is { } keyboard)
        {
            json["reply_markup"] = keyboard.DeepClone();
        }
    }

    private static void Set(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
