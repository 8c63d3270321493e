using System.Globalization;
using SahelBot.Chat.Events;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SahelBot.Telegram.Mapping;

/// <summary>Translates updates of Telegram into what they mean to the bot. Pure.</summary>
/// <param name="me">The bot itself.</param>
/// <param name="commands">Names of the commands that the bot has.</param>
/// <param name="attach">Makes a file that can be opened of what Telegram says about it.</param>
internal sealed class UpdateMapper(BotIdentity me, IReadOnlySet<string> commands, Func<Document, Attachment> attach)
{
    /// <summary>A question that was rewritten later than this after it was asked keeps its answer.</summary>
    public static readonly TimeSpan EditableFor = TimeSpan.FromHours(1);

    /// <summary>Sent by Telegram's clients when somebody opens the bot.</summary>
    private const string StartCommand = "start";

    private const string HelpCommand = "help";

    public MappedUpdate Map(Update update) => update switch
    {
        { Message: { } message } => MapMessage(message, isEdited: false),
        { EditedMessage: { } message } => MapMessage(message, isEdited: true),
        { CallbackQuery: { } query } => MapPress(query),
        { InlineQuery: { } query } => new MappedUpdate.Typed(query.Id, PersonOf(query.From), query.Query.Trim())
        {
            Queue = string.Create(CultureInfo.InvariantCulture, $"inline {query.From.Id}"),
        },
        { MyChatMember: { } change } => MapMembership(change),
        _ => new MappedUpdate.Nothing { Queue = "" },
    };

    private MappedUpdate MapMessage(Message message, bool isEdited)
    {
        var queue = QueueOf(message.Chat.Id);
        var nothing = new MappedUpdate.Nothing { Queue = queue };
        if (PersonOf(message) is not { } person || IsIgnored(message) || (isEdited && !IsFresh(message)))
        {
            return nothing;
        }

        var spot = SpotOf(message);
        if (MessageText.Of(message) is not { } text)
        {
            return !spot.IsGroup && !isEdited && IsWordless(message) ? new MappedUpdate.Wordless(spot) { Queue = queue } : nothing;
        }

        return MapText(message, text, person, spot, isEdited) is { } happened
            ? new MappedUpdate.Said(happened, spot, isEdited) { Queue = queue }
            : nothing;
    }

    /// <returns>Null when the message is not meant for the bot.</returns>
    private ChatEvent? MapText(Message message, MessageText text, Person person, Spot spot, bool isEdited)
    {
        var repliesTo = RepliedTo(message) is { From: { } author } replied && author.Id == me.Id
            ? Spot.MessageId(message.Chat.Id, replied.Id)
            : null;
        if (text.Command() is { } command)
        {
            return IsMine(command.Name, command.AddressedTo, spot.IsGroup)
                ? Commanded(command.Name, command.Typed, person, spot, repliesTo) with { Attachment = AttachmentOf(message) }
                : null;
        }

        if (spot.IsGroup && repliesTo is null && !text.Mentions(me))
        {
            return null;
        }

        var words = text.Without(me);
        var quoted = repliesTo is null ? Quoted(message) : null;
        if (words.Length == 0)
        {
            (words, quoted) = (quoted ?? "", null); // "@bot" in reply to a question: that is the question
        }

        return words.Length == 0
            ? Commanded(HelpCommand, "", person, spot, repliesTo)
            : new ChatEvent.Asked(words)
            {
                Person = person,
                Place = spot.Place,
                RepliesTo = repliesTo,
                Quoted = quoted,
                IsEdited = isEdited,
            };
    }

    private static ChatEvent.Commanded Commanded(string name, string typed, Person person, Spot spot, string? repliesTo) =>
        new(name, new Dictionary<string, string>(StringComparer.Ordinal))
        {
            Person = person,
            Place = spot.Place,
            Typed = typed,
            RepliesTo = repliesTo,
        };

    /// <summary>The file that the command is the caption of, or that the command replies to.</summary>
    private Attachment? AttachmentOf(Message message) =>
        (message.Document ?? RepliedTo(message)?.Document) is { } document ? attach(document) : null;

    /// <summary>In a group a command without a name behind it may be another bot's: only those that this bot has are taken.</summary>
    private bool IsMine(string command, string? addressedTo, bool isGroup) => addressedTo is null
        ? !isGroup || commands.Contains(command) || command == StartCommand
        : string.Equals(addressedTo, me.UserName, StringComparison.OrdinalIgnoreCase);

    private static MappedUpdate.Pressed MapPress(CallbackQuery query)
    {
        if (query is not { Message: { } message, Data.Length: > 0 })
        {
            return new MappedUpdate.Pressed(query.Id, null, null, PressedCarrier.Inaccessible)
            {
                Queue = string.Create(CultureInfo.InvariantCulture, $"press {query.From.Id}"),
            };
        }

        var spot = SpotOf(message);
        var carrier = message switch
        {
            _ when message.Date == default => PressedCarrier.Inaccessible,
            { Text: null } => PressedCarrier.Picture,
            _ => PressedCarrier.Text,
        };
        var happened = new ChatEvent.Pressed(query.Data) { Person = PersonOf(query.From), Place = spot.Place };
        return new MappedUpdate.Pressed(query.Id, happened, spot, carrier) { Queue = QueueOf(message.Chat.Id) };
    }

    private static MappedUpdate MapMembership(ChatMemberUpdated change)
    {
        var queue = QueueOf(change.Chat.Id);
        var isIn = IsIn(change.NewChatMember);
        if (!isIn)
        {
            return new MappedUpdate.ShutOut(change.Chat.Id) { Queue = queue };
        }

        return IsGroup(change.Chat.Type) && !IsIn(change.OldChatMember) && !IsIgnored(change.Chat.Type)
            ? new MappedUpdate.Joined(new Spot(change.Chat.Id, null, null, true)) { Queue = queue }
            : new MappedUpdate.Nothing { Queue = queue };
    }

    private static bool IsIn(ChatMember member) => member.Status
        is ChatMemberStatus.Creator or ChatMemberStatus.Administrator or ChatMemberStatus.Member or ChatMemberStatus.Restricted;

    private static bool IsIgnored(Message message) =>
        IsIgnored(message.Chat.Type) || message.IsAutomaticForward || message.ViaBot is not null;

    private static bool IsIgnored(ChatType type) => type is not (ChatType.Private or ChatType.Group or ChatType.Supergroup);

    /// <summary>Telegram also tells of edits that nobody made, long after the message.</summary>
    private static bool IsFresh(Message message) => message.EditDate is { } edited && edited - message.Date <= EditableFor;

    /// <summary>Things that may hold a question which the bot cannot read; a sticker is none.</summary>
    private static bool IsWordless(Message message) =>
        message is { MediaGroupId: null } and ({ Voice: not null } or { VideoNote: not null } or { Audio: not null } or
        { Photo: not null } or { Video: not null } or { Document: not null, Animation: null });

    private static Spot SpotOf(Message message) => new(
        message.Chat.Id,
        message.IsTopicMessage ? message.MessageThreadId : null,
        message.Id,
        IsGroup(message.Chat.Type));

    private static bool IsGroup(ChatType type) => type is not ChatType.Private;

    /// <returns>Whom the message replies to. Null when it replies to none; the head of its forum topic does not count.</returns>
    private static Message? RepliedTo(Message message) =>
        message.ReplyToMessage is { ForumTopicCreated: null } replied &&
        !(message.IsTopicMessage && replied.Id == message.MessageThreadId)
            ? replied
            : null;

    private static string? Quoted(Message message)
    {
        var replied = RepliedTo(message);
        var text = message.Quote?.Text ?? replied?.Text ?? replied?.Caption;
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    /// <returns>Null for other bots. Who writes as a group or a channel is known by that alone.</returns>
    private static Person? PersonOf(Message message) => message switch
    {
        { SenderChat: { } sender } => new Person(Spot.Platform, sender.Id.ToString(CultureInfo.InvariantCulture)),
        { From: { IsBot: false } from } => PersonOf(from),
        _ => null,
    };

    private static Person PersonOf(User user) => new(Spot.Platform, user.Id.ToString(CultureInfo.InvariantCulture))
    {
        ClientLanguage = user.LanguageCode is { Length: >= 2 } code ? code[..2].ToLowerInvariant() : null,
    };

    private static string QueueOf(long chat) => chat.ToString(CultureInfo.InvariantCulture);
}
