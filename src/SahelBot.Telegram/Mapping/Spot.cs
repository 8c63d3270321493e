using System.Globalization;
using SahelBot.Chat.Events;

namespace SahelBot.Telegram.Mapping;

/// <summary>Where an answer belongs.</summary>
/// <param name="Chat">Telegram's id of the chat.</param>
/// <param name="Thread">The forum topic. Null outside of topics.</param>
/// <param name="Message">What the answer replies to. Null when it replies to nothing.</param>
internal sealed record Spot(long Chat, int? Thread, int? Message, bool IsGroup)
{
    public const string Platform = "telegram";

    /// <summary>Chats below this id are supergroups and channels; their messages have numbers of their own.</summary>
    private const long FirstSupergroup = -1_000_000_000_000;

    /// <summary>Private chats and basic groups of a bot share one sequence of message numbers.</summary>
    private const string SharedSpace = "private";

    public Place Place
    {
        get
        {
            var id = Thread is { } thread ? string.Create(CultureInfo.InvariantCulture, $"{Chat}/{thread}") : Text(Chat);
            return new Place(Platform, id, IsGroup ? PlaceKind.Group : PlaceKind.Private) { Address = id, IsOverheard = IsGroup };
        }
    }

    /// <summary>Reads what <see cref="SahelBot.Chat.Events.Place.Address"/> is for a place.</summary>
    /// <returns>Null when it is no address of this platform.</returns>
    public static Spot? Read(string address)
    {
        var parts = address.Split('/');
        var thread = 0;
        return parts.Length is 1 or 2
            && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat) && chat != 0
            && (parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out thread))
                ? new Spot(chat, parts.Length == 1 ? null : thread, null, chat < 0)
                : null;
    }

    /// <summary>Reads what <see cref="MessageId"/> writes.</summary>
    /// <returns>Null when it names no message of the chat.</returns>
    public int? MessageOf(string? id) =>
        id?.Split('/') is [var chat, var message] && chat == Text(Chat)
        && int.TryParse(message, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Names a message as <see cref="SahelBot.Chat.IChatService.ShownAsync"/> and the mapping do.</summary>
    public static string MessageId(long chat, long message) => string.Create(CultureInfo.InvariantCulture, $"{chat}/{message}");

    /// <summary>Within what Telegram numbers the messages of a chat.</summary>
    public static string SpaceOf(long chat) => IsShared(chat) ? SharedSpace : Text(chat);

    /// <summary>True when the messages of a chat are numbered together with those of others.</summary>
    public static bool IsShared(long chat) => chat > FirstSupergroup;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
