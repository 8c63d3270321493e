using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Chats;

namespace SahelBot.Testing.Telegram.Methods;

/// <summary>Edits and deletions. An edit without reply_markup takes the keyboard away, as Telegram's does.</summary>
internal static class EditMethods
{
    private const string NotModified = "Bad Request: message is not modified: specified new message content and reply " +
        "markup are exactly the same as a current content and reply markup of the message";

    private static readonly TimeSpan _deletable = TimeSpan.FromHours(48);

    private static readonly string[] _reactions =
    [
        "❤", "👍", "👎", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩", "🙏", "👌", "🕊", "🤡",
        "🥱", "🥴", "😍", "🐳", "❤‍🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈",
        "😴", "😭", "🤓", "👻", "👨‍💻", "👀", "🎃", "🙈", "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪", "🗿",
        "🆒", "💘", "🙉", "🦄", "😘", "💊", "🙊", "😎", "👾", "🤷‍♂", "🤷", "🤷‍♀", "😡",
    ];

    public static JsonNode EditText(MethodCall call)
    {
        if (call.Parameters.ContainsKey("rich_message"))
        {
            throw new ApiException(400, "Bad Request: rich_message is unsupported by the fake");
        }

        var (chat, message) = Target(call);
        if (message.Photo is not null)
        {
            throw new ApiException(400, "Bad Request: there is no text in the message to edit");
        }

        var content = ContentReader.ReadText(call.Text("text"), call.Parameters["parse_mode"]?.ToString(), call.Array("entities"));
        return Change(call, chat, message, message with
        {
            Content = content,
            LinkPreviewOptions = call.Object("link_preview_options")?.DeepClone().AsObject(),
        });
    }

    public static JsonNode EditCaption(MethodCall call)
    {
        var (chat, message) = Target(call);
        if (message.Photo is null)
        {
            throw new ApiException(400, "Bad Request: there is no caption in the message to edit");
        }

        var caption = ContentReader.ReadCaption(
            call.Text("caption"), call.Parameters["parse_mode"]?.ToString(), call.Array("caption_entities"));
        return Change(call, chat, message, message with { Content = caption });
    }

    public static JsonNode EditMedia(MethodCall call)
    {
        var (chat, message) = Target(call);
        var media = call.Object("media")!; // required by the contract
        var caption = ContentReader.ReadCaption(
            media["caption"]?.ToString() ?? "", media["parse_mode"]?.ToString(), media["caption_entities"] as JsonArray);
        var photo = PhotoReader.Read(call, media["media"]!.ToString()); // required by the contract
        return Change(call, chat, message, message with { Content = caption, Photo = photo, LinkPreviewOptions = null });
    }

    public static JsonNode EditMarkup(MethodCall call)
    {
        var (chat, message) = Target(call);
        return Change(call, chat, message, message);
    }

    public static JsonNode Delete(MethodCall call)
    {
        var chat = call.OpenChat();
        if (chat.Find((int)(call.Number("message_id") ?? 0)) is not { } message)
        {
            throw new ApiException(400, "Bad Request: message to delete not found");
        }

        DeleteOne(call.World, chat, message);
        return true;
    }

    /// <summary>Messages that are not there are passed over.</summary>
    public static JsonNode DeleteMany(MethodCall call)
    {
        var chat = call.OpenChat();
        var ids = call.Array("message_ids")!.Select(id => (int)id!.GetValue<long>()).ToList(); // required by the contract
        foreach (var message in ids.Select(chat.Find).OfType<FakeMessage>())
        {
            DeleteOne(call.World, chat, message);
        }

        return true;
    }

    public static JsonNode React(MethodCall call)
    {
        var chat = call.OpenChat();
        if (chat.Find((int)(call.Number("message_id") ?? 0)) is not { } message)
        {
            throw new ApiException(400, "Bad Request: message to react not found");
        }

        var reactions = call.Array("reaction") ?? [];
        var emoji = reactions.Count == 0 ? null : reactions[0]?["emoji"]?.ToString() ?? "custom";
        if (reactions.Count > 1)
        {
            throw new ApiException(400, "Bad Request: REACTIONS_TOO_MANY");
        }

        if (emoji is not (null or "custom") && !_reactions.Contains(emoji))
        {
            throw new ApiException(400, "Bad Request: REACTION_INVALID");
        }

        chat.Replace(message with { BotReaction = emoji });
        return true;
    }

    private static void DeleteOne(World world, FakeChat chat, FakeMessage message)
    {
        var now = world.Clock.GetUtcNow();
        var isAllowed = message.From == world.Bot || chat.Kind == ChatKind.Private ||
            chat.Members[world.Bot.Id] == Membership.Administrator;
        if (!isAllowed)
        {
            throw new ApiException(400, "Bad Request: message can't be deleted");
        }

        if (now - message.Date > _deletable)
        {
            throw new ApiException(400, "Bad Request: message can't be deleted for everyone");
        }

        chat.Replace(message with { DeletedAt = now });
    }

    private static (FakeChat Chat, FakeMessage Message) Target(MethodCall call)
    {
        if (call.Parameters.ContainsKey("inline_message_id"))
        {
            return call.World.InlineMessages.TryGetValue(call.Text("inline_message_id"), out var where) &&
                call.World.ChatOf(where.ChatId) is var inlineChat && inlineChat.Find(where.MessageId) is { } inline
                ? (inlineChat, inline)
                : throw new ApiException(400, "Bad Request: MESSAGE_ID_INVALID");
        }

        var chat = call.OpenChat();
        if (call.Number("message_id") is not { } id)
        {
            throw new ApiException(400, "Bad Request: message identifier is not specified");
        }

        var message = chat.Find((int)id) ?? throw new ApiException(400, "Bad Request: message to edit not found");
        return message.From == call.World.Bot && message.Service is null
            ? (chat, message)
            : throw new ApiException(400, "Bad Request: message can't be edited");
    }

    /// <returns>The message; true for one that was sent inline.</returns>
    private static JsonNode Change(MethodCall call, FakeChat chat, FakeMessage old, FakeMessage changed)
    {
        var markup = KeyboardChecker.Check(call.Object("reply_markup"));
        var edited = changed with { ReplyMarkup = markup };
        if (IsSame(old, edited))
        {
            throw new ApiException(400, NotModified);
        }

        edited = edited with { EditCount = old.EditCount + 1, EditDate = call.World.Clock.GetUtcNow() };
        chat.Replace(edited);
        return call.Parameters.ContainsKey("inline_message_id") ? true : MessageWriter.ToJson(call.World, edited);
    }

    private static bool IsSame(FakeMessage old, FakeMessage edited) =>
        old.Content.IsSame(edited.Content) &&
        old.Photo == edited.Photo &&
        JsonNode.DeepEquals(old.InlineKeyboard, edited.InlineKeyboard) &&
        old.HasLinkPreview == edited.HasLinkPreview;
}
