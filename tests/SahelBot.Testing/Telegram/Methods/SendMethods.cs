using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Chats;
using SahelBot.Testing.Telegram.Entities;

namespace SahelBot.Testing.Telegram.Methods;

internal static class SendMethods
{
    private static readonly string[] _actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ];

    private static readonly string[] _unsupported =
        ["business_connection_id", "direct_messages_topic_id", "suggested_post_parameters", "message_effect_id"];

    public static JsonNode SendMessage(MethodCall call)
    {
        EnsureSupported(call);
        var chat = call.WritableChat();
        var content = ContentReader.ReadText(call.Text("text"), call.Parameters["parse_mode"]?.ToString(), call.Array("entities"));
        return Send(call, chat, Draft(call, chat) with
        {
            Content = content,
            LinkPreviewOptions = call.Object("link_preview_options")?.DeepClone().AsObject(),
        });
    }

    public static JsonNode SendPhoto(MethodCall call)
    {
        EnsureSupported(call);
        var chat = call.WritableChat();
        var caption = ContentReader.ReadCaption(
            call.Text("caption"), call.Parameters["parse_mode"]?.ToString(), call.Array("caption_entities"));
        return Send(call, chat, Draft(call, chat) with { Content = caption, Photo = PhotoReader.Read(call, call.Text("photo")) });
    }

    public static JsonNode SendChatAction(MethodCall call)
    {
        var chat = call.WritableChat();
        EnsureThread(call, chat);
        var action = call.Text("action");
        if (!_actions.Contains(action))
        {
            throw new ApiException(400, "Bad Request: wrong parameter action in request");
        }

        chat.ActionState = (action, call.World.Clock.GetUtcNow());
        call.World.Changed.Raise();
        return true;
    }

    /// <summary>A text that grows before the person's eyes; the message itself replaces it.</summary>
    public static JsonNode SendMessageDraft(MethodCall call)
    {
        var chat = call.WritableChat();
        if (chat.Kind != ChatKind.Private)
        {
            throw new ApiException(400, "Bad Request: TEXTDRAFT_PEER_INVALID");
        }

        if (call.Number("draft_id") is not { } id || id == 0)
        {
            throw new ApiException(400, "Bad Request: TEXTDRAFT_ID_INVALID");
        }

        EnsureThread(call, chat);
        var content = ContentReader.Read(call.Text("text"), call.Parameters["parse_mode"]?.ToString(), call.Array("entities"));
        if (content.Text.Length > MessageLimits.Text)
        {
            throw new ApiException(400, "Bad Request: message is too long");
        }

        var changes = chat.DraftState?.Id == id ? chat.DraftState.Changes + 1 : 1;
        chat.DraftState = new ChatDraft(id, content, call.World.Clock.GetUtcNow(), changes);
        call.World.Changed.Raise();
        return true;
    }

    private static JsonObject Send(MethodCall call, FakeChat chat, FakeMessage draft)
    {
        // the id is taken last: a refused message uses none up
        var message = draft with { Id = call.World.NextMessageId(chat) };
        chat.DraftState = null;
        chat.ActionState = null;
        chat.Add(message);
        return MessageWriter.ToJson(call.World, message);
    }

    private static void EnsureSupported(MethodCall call)
    {
        if (Array.Find(_unsupported, name => call.Parameters.ContainsKey(name)) is { } name)
        {
            throw new ApiException(400, $"Bad Request: {name} is unsupported by the fake");
        }
    }

    private static FakeMessage Draft(MethodCall call, FakeChat chat)
    {
        var thread = EnsureThread(call, chat);
        var (replyTo, quote) = ReadReply(call, chat);
        var markup = KeyboardChecker.Check(call.Object("reply_markup"));
        var repliedThread = replyTo is { } id ? chat.Find(id)?.ThreadId : null;
        return new FakeMessage
        {
            Id = 0,
            ChatId = chat.Id,
            From = call.World.Bot,
            Date = call.World.Clock.GetUtcNow(),
            ThreadId = thread ?? repliedThread ?? (chat.Kind == ChatKind.Supergroup && !chat.IsForum ? replyTo : null),
            IsTopicMessage = chat.IsForum && (thread ?? repliedThread) is not null,
            ReplyTo = replyTo,
            Quote = quote,
            ReplyMarkup = markup,
            IsSilent = call.Flag("disable_notification"),
            IsProtected = call.Flag("protect_content"),
        };
    }

    /// <summary>Only a topic's id will do: the thread ids that replies carry in ordinary supergroups are none.</summary>
    private static int? EnsureThread(MethodCall call, FakeChat chat)
    {
        if (call.Number("message_thread_id") is not { } thread || thread == 0)
        {
            return null;
        }

        var isTopic = chat.IsForum && chat.Find((int)thread)?.Service?.ContainsKey("forum_topic_created") == true;
        return isTopic ? (int)thread : throw new ApiException(400, "Bad Request: message thread not found");
    }

    private static (int? ReplyTo, string? Quote) ReadReply(MethodCall call, FakeChat chat)
    {
        if (call.Object("reply_parameters") is not { } reply)
        {
            return (null, null);
        }

        if (reply["chat_id"] is { } other && call.World.FindChat(other) != chat)
        {
            throw new ApiException(400, "Bad Request: replies to another chat are unsupported by the fake");
        }

        var id = (int)reply["message_id"]!.GetValue<long>(); // required by the contract
        if (chat.Find(id) is not { } replied)
        {
            return reply["allow_sending_without_reply"]?.GetValue<bool>() == true
                ? (null, null)
                : throw new ApiException(400, "Bad Request: message to be replied not found");
        }

        if (reply["quote"]?.ToString() is not { Length: > 0 } raw)
        {
            return (id, null);
        }

        // exact in its letters and in its formatting, as far as a person could have marked it
        var quote = ContentReader.Read(raw, reply["quote_parse_mode"]?.ToString(), reply["quote_entities"] as JsonArray);
        return quote.Text.Length <= MessageLimits.Quote && Holds(replied.Content, quote)
            ? (id, quote.Text)
            : throw new ApiException(400, "Bad Request: QUOTE_TEXT_INVALID");
    }

    private static bool Holds(FormattedText message, FormattedText quote)
    {
        string[] counted = ["bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji"];
        for (var at = message.Text.IndexOf(quote.Text, StringComparison.Ordinal);
            at >= 0;
            at = message.Text.IndexOf(quote.Text, at + 1, StringComparison.Ordinal))
        {
            var begin = at;
            var expected = message.Entities
                .Where(e => counted.Contains(e.Type) && e.Offset < begin + quote.Text.Length && e.End > begin)
                .Select(e => (e.Type, From: Math.Max(0, e.Offset - begin), To: Math.Min(quote.Text.Length, e.End - begin)));
            if (expected.SequenceEqual(quote.Entities.Where(e => counted.Contains(e.Type)).Select(e => (e.Type, e.Offset, e.End))))
            {
                return true;
            }
        }

        return false;
    }
}
