using System.Collections.Concurrent;
using SahelBot.Chat.Events;
using SahelBot.Discord.Dispatch;
using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Mapping;

/// <summary>
/// What the bot knows of the places that it is in, from what Discord tells: which are threads of its own, which server a channel
/// belongs to, and what was last heard there. In memory only. Safe to use from many threads at once.
/// </summary>
internal sealed class PlaceBook
{
    public const string Platform = "discord";

    private const char PersonMark = '@';
    private const int MostOwnMessages = 20_000;
    private const int MostChannels = 20_000;

    private readonly RecentIds _own = new(MostOwnMessages);
    private readonly ConcurrentDictionary<Snowflake, Snowflake> _lastSeen = new();
    private readonly ConcurrentDictionary<Snowflake, Snowflake> _guilds = new();
    private readonly ConcurrentDictionary<Snowflake, bool> _ownThreads = new();

    /// <summary>The bot itself; set by the first session.</summary>
    public Snowflake Self { get; set; }

    public static string IdOf(Snowflake id) => id.ToString();

    /// <summary>Of somebody's direct messages with the bot, whose channel is not known yet.</summary>
    public static string AddressOf(Snowflake person) => PersonMark + IdOf(person);

    /// <returns>Null when the address is not that of somebody's direct messages.</returns>
    public static Snowflake? PersonOf(string address) =>
        address.StartsWith(PersonMark) && Snowflake.TryParse(address[1..], out var person) ? person : null;

    /// <summary>True when the message is the bot's, as far as it remembers.</summary>
    public bool IsOwn(Snowflake message) => _own.Contains(message);

    public void NoteOwn(Snowflake message) => _own.Add(message);

    /// <summary>A thread is about a conversation with the bot when the bot began it, or it was begun on a message of the bot.</summary>
    public void NoteThread(Channel thread)
    {
        if (IsThread(thread.Type))
        {
            _ownThreads[thread.Id] = thread.OwnerId == Self || _own.Contains(thread.Id); // a thread has the id of its first message
        }
    }

    public void NoteMessage(Message message)
    {
        if (message.Author.Id == Self)
        {
            _own.Add(message.Id);
        }

        if (message.GuildId is { } guild)
        {
            NoteGuild(message.ChannelId, guild);
        }

        if (_lastSeen.Count < MostChannels || _lastSeen.ContainsKey(message.ChannelId))
        {
            _lastSeen.AddOrUpdate(message.ChannelId, message.Id, (_, before) => before > message.Id ? before : message.Id);
        }
    }

    public void NoteGuild(Snowflake channel, Snowflake guild)
    {
        if (_guilds.Count < MostChannels || _guilds.ContainsKey(channel))
        {
            _guilds[channel] = guild;
        }
    }

    /// <returns>Null when the channel is not known to belong to a server.</returns>
    public Snowflake? GuildOf(Snowflake channel) => _guilds.TryGetValue(channel, out var guild) ? guild : null;

    /// <summary>The latest message of each channel that anything was heard in, at this moment.</summary>
    public IReadOnlyDictionary<Snowflake, Snowflake> AllSeen() => _lastSeen.ToArray().ToDictionary();

    public Place PlaceOf(Snowflake channel, bool isPrivate)
    {
        var kind = isPrivate ? PlaceKind.Private
            : _ownThreads.GetValueOrDefault(channel) || _own.Contains(channel) ? PlaceKind.Thread
            : PlaceKind.Group;
        return new Place(Platform, IdOf(channel), kind) { Address = IdOf(channel) };
    }

    private static bool IsThread(ChannelType type) =>
        type is ChannelType.PublicThread or ChannelType.PrivateThread or ChannelType.AnnouncementThread;
}
