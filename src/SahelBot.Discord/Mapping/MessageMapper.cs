using System.Text.RegularExpressions;
using SahelBot.Chat.Events;
using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Mapping;

/// <summary>Translates messages into what they mean to the bot.</summary>
/// <param name="commands">Names of the commands that the bot has; they may be typed too.</param>
internal sealed partial class MessageMapper(PlaceBook places, IReadOnlySet<string> commands)
{
    /// <summary>A question that was rewritten later than this after it was asked keeps its answer.</summary>
    public static readonly TimeSpan EditableFor = TimeSpan.FromHours(1);

    private const int OrdinaryMessage = 0;
    private const int ReplyMessage = 19;
    private const string HelpCommand = "help";

    private static readonly char[] _afterMention = [' ', ',', ':', '\n', '\t', '—'];

    /// <returns>Null when the message is not meant for the bot, or it cannot be read.</returns>
    public ChatEvent? Map(Message message, bool isEdited)
    {
        var isPrivate = message.GuildId is null && places.GuildOf(message.ChannelId) is null;
        if (IsIgnored(message) || !(isPrivate || message.Mentions.Any(m => m.Id == places.Self)))
        {
            return null;
        }

        var person = new Person(PlaceBook.Platform, PlaceBook.IdOf(message.Author.Id))
        {
            Roles = [.. (message.Member?.Roles ?? []).Select(PlaceBook.IdOf)],
        };
        var place = places.PlaceOf(message.ChannelId, isPrivate);
        var repliesTo = RepliedTo(message);
        var words = Words(message);
        var quoted = repliesTo is null && message.ReferencedMessage is { Content.Length: > 0 } other ? Words(other) : null;
        if (words.Length == 0)
        {
            (words, quoted) = (quoted ?? "", null); // "@bot" in reply to a question: that is the question
        }

        if (words.Length == 0 || Command(words) is not null)
        {
            var (name, typed) = Command(words) ?? (HelpCommand, "");
            return new ChatEvent.Commanded(name, new Dictionary<string, string>(StringComparer.Ordinal))
            {
                Person = person,
                Place = place,
                Typed = typed,
                RepliesTo = repliesTo,
            };
        }

        return new ChatEvent.Asked(words)
        {
            Person = person,
            Place = place,
            RepliesTo = repliesTo,
            Quoted = quoted,
            IsEdited = isEdited,
        };
    }

    private static bool IsIgnored(Message message) =>
        message.Author.Bot || message.Author.System || message.WebhookId is not null
        || message.Type is not (OrdinaryMessage or ReplyMessage);

    private string? RepliedTo(Message message)
    {
        if (message.MessageReference?.MessageId is not { } replied || message.Type != ReplyMessage)
        {
            return null;
        }

        return places.IsOwn(replied) || message.ReferencedMessage?.Author.Id == places.Self ? PlaceBook.IdOf(replied) : null;
    }

    /// <summary>Without mentions of the bot; other people by their names, everything else that is only an id left out.</summary>
    private string Words(Message message)
    {
        var self = PlaceBook.IdOf(places.Self);
        var names = message.Mentions.ToDictionary(m => PlaceBook.IdOf(m.Id), m => m.GlobalName ?? m.Username, StringComparer.Ordinal);
        var text = Mention().Replace(message.Content, m =>
        {
            var id = m.Groups["user"].Value;
            return id == self || !names.TryGetValue(id, out var name) ? " " : name;
        });
        return Spaces().Replace(text, " ").TrimStart(_afterMention).TrimEnd();
    }

    private (string Name, string Typed)? Command(string words)
    {
        if (words is not ['/', ..])
        {
            return null;
        }

        var parts = words[1..].Split([' ', '\n', '\t'], 2);
        var name = parts[0].ToLowerInvariant();
        return commands.Contains(name) ? (name, parts.Length > 1 ? parts[1].Trim() : "") : null;
    }

    [GeneratedRegex(@"<(?:@[!]?(?<user>\d+)|@&\d+|\#\d+|a?:(?<emoji>\w+):\d+|t:-?\d+(?::\w)?|/[^>:]+:\d+)>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"[ \t]{2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
