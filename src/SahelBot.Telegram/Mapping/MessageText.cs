using System.Text;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace SahelBot.Telegram.Mapping;

/// <summary>The words of a message with what Telegram marked in them.</summary>
internal sealed record MessageText
{
    private static readonly char[] _afterMention = [' ', ',', ':', '\n', '\t', '—'];

    private readonly string _text;
    private readonly MessageEntity[] _entities;

    private MessageText(string text, MessageEntity[] entities)
    {
        _text = text;
        _entities = entities;
    }

    /// <returns>Null when the message has no words.</returns>
    public static MessageText? Of(Message message) => message switch
    {
        { Text: { } text } => new MessageText(text, message.Entities ?? []),
        { Caption: { } caption } => new MessageText(caption, message.CaptionEntities ?? []),
        _ => null,
    };

    public bool Mentions(BotIdentity me) => _entities.Any(e => IsMention(e, me));

    /// <summary>The text without mentions of the bot.</summary>
    public string Without(BotIdentity me)
    {
        var rest = new StringBuilder(_text);
        foreach (var mention in _entities.Where(e => IsMention(e, me)).OrderByDescending(e => e.Offset))
        {
            rest.Remove(mention.Offset, mention.Length);
            if (mention.Offset > 0 && mention.Offset < rest.Length && rest[mention.Offset - 1] == ' ' && rest[mention.Offset] == ' ')
            {
                rest.Remove(mention.Offset, 1);
            }
        }

        var text = rest.ToString();
        return rest.Length == _text.Length ? text.Trim() : text.TrimStart(_afterMention).TrimEnd();
    }

    /// <returns>The command at the start of the text. Null when there is none.</returns>
    public (string Name, string? AddressedTo, string Typed)? Command()
    {
        if (_entities.FirstOrDefault(e => e is { Type: MessageEntityType.BotCommand, Offset: 0 }) is not { } entity ||
            !IsInside(entity))
        {
            return null;
        }

        var parts = _text[1..entity.Length].Split('@', 2);
        return (parts[0].ToLowerInvariant(), parts.Length > 1 ? parts[1] : null, _text[entity.Length..].Trim());
    }

    private bool IsMention(MessageEntity entity, BotIdentity me) => IsInside(entity) && entity.Type switch
    {
        MessageEntityType.Mention => string.Equals(
            _text.Substring(entity.Offset, entity.Length), "@" + me.UserName, StringComparison.OrdinalIgnoreCase),
        MessageEntityType.TextMention => entity.User?.Id == me.Id,
        _ => false,
    };

    private bool IsInside(MessageEntity entity) =>
        entity is { Offset: >= 0, Length: > 0 } && entity.Offset <= _text.Length - entity.Length;
}
