using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Chats;
using SahelBot.Testing.Telegram.Entities;
using SahelBot.Testing.Telegram.Methods;

namespace SahelBot.Testing.Telegram.Updates;

/// <summary>What people do, and which updates come of it. Whoever calls holds the gate of the world.</summary>
internal static class Incoming
{
    public static FakeMessage Say(
        World world, FakeUser from, FakeChat chat, string text, int? replyTo, int? thread, string? quote)
    {
        var content = ToContent(text);
        if (content.Text.Length is 0 or > MessageLimits.Text)
        {
            throw new ArgumentException($"A client sends 1 to {MessageLimits.Text} characters.", nameof(text));
        }

        return Send(world, chat, new FakeMessage
        {
            Id = 0,
            ChatId = chat.Id,
            From = from,
            Date = world.Clock.GetUtcNow(),
            Content = content,
            ReplyTo = replyTo,
            Quote = quote,
            ThreadId = thread ?? (chat.IsForum ? null : RootOf(chat, replyTo)),
            IsTopicMessage = thread is not null,
        });
    }

    public static FakeMessage SendPhoto(World world, FakeUser from, FakeChat chat, string caption)
    {
        var photo = new FakePhoto(world.NextFileId(), 90, 60, [], null);
        world.Photos.Add(photo.FileId, photo);
        return Send(world, chat, new FakeMessage
        {
            Id = 0,
            ChatId = chat.Id,
            From = from,
            Date = world.Clock.GetUtcNow(),
            Content = ToContent(caption),
            Photo = photo,
        });
    }

    public static FakeMessage SendDocument(
        World world, FakeUser from, FakeChat chat, (string? Name, byte[] Content, bool TellsSize) file, string caption)
    {
        var document = new FakeDocument(world.NextFileId(), file.Name, file.Content, file.TellsSize);
        world.Documents.Add(document.FileId, document);
        return Send(world, chat, new FakeMessage
        {
            Id = 0,
            ChatId = chat.Id,
            From = from,
            Date = world.Clock.GetUtcNow(),
            Content = ToContent(caption),
            Document = document,
        });
    }

    public static FakeMessage Edit(World world, FakeUser by, FakeMessage message, string text)
    {
        var chat = world.ChatOf(message.ChatId);
        var current = chat.Message(message.Id);
        if (current.From != by)
        {
            throw new InvalidOperationException("People edit only what they wrote.");
        }

        var edited = current with
        {
            Content = ToContent(text),
            EditCount = current.EditCount + 1,
            EditDate = world.Clock.GetUtcNow(),
        };
        chat.Replace(edited);
        if (Privacy.Lets(world, chat, edited))
        {
            var type = chat.Kind == ChatKind.Channel ? "edited_channel_post" : "edited_message";
            world.Updates.Add(type, MessageWriter.ToJson(world, edited), chat.Id);
        }

        return edited;
    }

    public static PressedButton Press(World world, FakeUser by, FakeMessage message, string data)
    {
        by.IsKnownToBot = true;
        var press = new PressedButton(world, world.NextQueryId(), world.Clock.GetUtcNow());
        world.Presses.Add(press.Id, press);
        var query = new JsonObject { ["id"] = press.Id, ["from"] = MessageWriter.ToJson(by) };
        if (message.InlineMessageId is { } inline)
        {
            query["inline_message_id"] = inline;
        }
        else
        {
            query["message"] = MessageWriter.ToJson(world, message);
        }

        query["chat_instance"] = FormattableString.Invariant($"{message.ChatId ^ 0x5DEECE66D}");
        query["data"] = data;
        world.Updates.Add("callback_query", query, message.ChatId);
        return press;
    }

    public static AskedInline AskInline(World world, FakeUser by, string query, string offset, string chatType)
    {
        var asked = new AskedInline(world, world.NextQueryId(), by, query, world.Clock.GetUtcNow());
        world.InlineQueries.Add(asked.Id, asked);
        world.Updates.Add("inline_query", new JsonObject
        {
            ["id"] = asked.Id,
            ["from"] = MessageWriter.ToJson(by),
            ["chat_type"] = chatType,
            ["query"] = query,
            ["offset"] = offset,
        }, by.Id);
        return asked;
    }

    public static FakeMessage Choose(World world, FakeUser by, AskedInline asked, string resultId, FakeChat chat)
    {
        var result = asked.Results.FirstOrDefault(r => r["id"]?.ToString() == resultId)
            ?? throw new InvalidOperationException($"The bot offered no result {resultId}.");
        var markup = result["reply_markup"]?.DeepClone() as JsonObject;
        var inlineId = markup is null ? null : "inline-" + world.NextQueryId();
        var message = Send(world, chat, new FakeMessage
        {
            Id = 0,
            ChatId = chat.Id,
            From = by,
            Date = world.Clock.GetUtcNow(),
            Content = QueryMethods.ContentOf(result),
            Photo = QueryMethods.PhotoOf(world, result),
            ReplyMarkup = markup,
            IsViaBot = true,
            InlineMessageId = inlineId,
            LinkPreviewOptions = result["input_message_content"]?["link_preview_options"]?.DeepClone() as JsonObject,
        });
        if (inlineId is not null)
        {
            world.InlineMessages.Add(inlineId, (chat.Id, message.Id));
        }

        if (world.Options.InlineFeedback)
        {
            var chosen = new JsonObject { ["result_id"] = resultId, ["from"] = MessageWriter.ToJson(by), ["query"] = asked.Query };
            if (inlineId is not null)
            {
                chosen["inline_message_id"] = inlineId;
            }

            world.Updates.Add("chosen_inline_result", chosen, by.Id);
        }

        return message;
    }

    /// <summary>Bots hear of reactions only where they are administrators, and in private chats.</summary>
    public static void React(World world, FakeUser by, FakeMessage message, string emoji)
    {
        var chat = world.ChatOf(message.ChatId);
        if (chat.Kind != ChatKind.Private && chat.Members[world.Bot.Id] != Membership.Administrator)
        {
            return;
        }

        world.Updates.Add("message_reaction", new JsonObject
        {
            ["chat"] = MessageWriter.ToJson(chat),
            ["message_id"] = message.Id,
            ["user"] = MessageWriter.ToJson(by),
            ["date"] = world.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["old_reaction"] = new JsonArray(),
            ["new_reaction"] = emoji.Length == 0 ? [] : new JsonArray(new JsonObject { ["type"] = "emoji", ["emoji"] = emoji }),
        }, chat.Id);
    }

    public static void Join(World world, FakeUser user, FakeChat chat)
    {
        var old = chat.Members.GetValueOrDefault(user.Id, Membership.Left);
        chat.Members[user.Id] = Membership.Member;
        AddService(world, chat, user, new JsonObject { ["new_chat_members"] = new JsonArray(MessageWriter.ToJson(user)) });
        AddMemberUpdate(world, "chat_member", chat, user, user, old);
    }

    public static void Leave(World world, FakeUser user, FakeChat chat)
    {
        var old = chat.Members.GetValueOrDefault(user.Id, Membership.Left);
        AddService(world, chat, user, new JsonObject { ["left_chat_member"] = MessageWriter.ToJson(user) });
        chat.Members[user.Id] = Membership.Left;
        AddMemberUpdate(world, "chat_member", chat, user, user, old);
    }

    public static void ChangeBot(World world, FakeChat chat, FakeUser by, Membership to)
    {
        by.IsKnownToBot = true;
        var old = chat.Members[world.Bot.Id];
        chat.Members[world.Bot.Id] = to;
        AddMemberUpdate(world, "my_chat_member", chat, by, world.Bot, old);
        if (chat.Kind != ChatKind.Private && old is Membership.Left or Membership.Kicked && to == Membership.Member)
        {
            AddService(world, chat, by, new JsonObject { ["new_chat_members"] = new JsonArray(MessageWriter.ToJson(world.Bot)) });
        }

        world.Changed.Raise();
    }

    public static void AddService(World world, FakeChat chat, FakeUser by, JsonObject service, int? id = null, int? thread = null) =>
        Send(world, chat, new FakeMessage
        {
            Id = id ?? 0,
            ChatId = chat.Id,
            From = by,
            Date = world.Clock.GetUtcNow(),
            Service = service,
            ThreadId = thread,
            IsTopicMessage = thread is not null,
        });

    private static FakeMessage Send(World world, FakeChat chat, FakeMessage message)
    {
        if (chat.MigratedTo is not null)
        {
            throw new InvalidOperationException("The group is a supergroup now.");
        }

        StartPrivateChat(world, chat, message.From);
        chat.Members.TryAdd(message.From.Id, Membership.Member);
        var numbered = message with { Id = message.Id == 0 ? world.NextMessageId(chat) : message.Id };
        chat.Add(numbered);
        if (Privacy.Lets(world, chat, numbered))
        {
            message.From.IsKnownToBot = true;
            world.Updates.Add(
                chat.Kind == ChatKind.Channel ? "channel_post" : "message", MessageWriter.ToJson(world, numbered), chat.Id);
        }

        return numbered;
    }

    /// <summary>Writing to a bot opens the chat, and unblocks it.</summary>
    private static void StartPrivateChat(World world, FakeChat chat, FakeUser from)
    {
        if (chat.Kind != ChatKind.Private)
        {
            return;
        }

        var old = chat.Members[world.Bot.Id];
        chat.Members[world.Bot.Id] = Membership.Member;
        if (old == Membership.Kicked)
        {
            AddMemberUpdate(world, "my_chat_member", chat, from, world.Bot, old);
        }
    }

    private static void AddMemberUpdate(World world, string type, FakeChat chat, FakeUser by, FakeUser who, Membership old) =>
        world.Updates.Add(type, new JsonObject
        {
            ["chat"] = MessageWriter.ToJson(chat),
            ["from"] = MessageWriter.ToJson(by),
            ["date"] = world.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["old_chat_member"] = ChatMethods.MemberOf(who, old),
            ["new_chat_member"] = ChatMethods.MemberOf(who, chat.Members[who.Id]),
        }, chat.Id);

    private static int? RootOf(FakeChat chat, int? replyTo) =>
        chat.Kind == ChatKind.Supergroup && replyTo is { } id && chat.Find(id) is { } replied ? replied.ThreadId ?? id : null;

    private static FormattedText ToContent(string text)
    {
        var cleaned = TextCleaner.Clean(text, []);
        return cleaned with { Entities = EntityFinder.AddFound(cleaned.Text, []) };
    }
}
