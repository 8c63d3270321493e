using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Gateway;
using SahelBot.Testing.Discord.Messages;

namespace SahelBot.Testing.Discord.Guilds;

/// <summary>A channel as its people see it, and what can happen to it. Thread safe.</summary>
public sealed class FakeChannel
{
    private static readonly TimeSpan _typingLifetime = TimeSpan.FromSeconds(10);

    private readonly World _world;

    internal FakeChannel(World world, ulong id, ChannelKind kind, string name)
    {
        _world = world;
        Id = id;
        Kind = kind;
        Name = name;
    }

    public ulong Id { get; }

    public ChannelKind Kind { get; }

    public string Name { get; }

    /// <summary>Null outside of guilds.</summary>
    public FakeGuild? Guild { get; internal init; }

    /// <summary>Of a thread.</summary>
    public FakeChannel? Parent { get; internal init; }

    /// <summary>Of direct messages with the bot.</summary>
    public FakeUser? Recipient { get; internal init; }

    /// <summary>What everybody here sees, in the order in which it came; without deleted messages.</summary>
    public IReadOnlyList<FakeMessage> Messages => Locked(() => Seen(m => m.VisibleTo is null));

    /// <summary>Those of <see cref="Messages"/> that the bot sent, such as still say that it is thinking too.</summary>
    public IReadOnlyList<FakeMessage> BotMessages => Locked(() => Seen(m => m.VisibleTo is null && m.Author.IsBot));

    public IReadOnlyList<FakeMessage> DeletedMessages => Locked(() =>
        State.Where(m => m.DeletedAt is not null).Select(FakeMessage.Of).ToList());

    /// <summary>Whether people see that the bot writes.</summary>
    public bool IsBotTyping => Locked(() => TypingAt is { } at && _world.Now - at < _typingLifetime);

    internal List<MessageState> State { get; } = [];

    internal bool IsDeleted { get; private set; }

    internal bool BotCanSee { get; private set; } = true;

    internal bool BotCanSend { get; private set; } = true;

    internal DateTimeOffset? TypingAt { get; set; }

    /// <summary>The message that was sent under a nonce, and when.</summary>
    internal Dictionary<string, (MessageState Message, DateTimeOffset At)> Nonces { get; } = new(StringComparer.Ordinal);

    internal Queue<DateTimeOffset> OldEdits { get; } = new();

    /// <summary>Of this channel; the same one each time.</summary>
    public FakeChannel Thread(string name)
    {
        lock (_world.Gate)
        {
            var thread = _world.Channels.Values.FirstOrDefault(c => c.Parent == this && c.Name == name && !c.IsDeleted);
            if (thread is null)
            {
                thread = new FakeChannel(_world, _world.Ids.Next(), ChannelKind.Thread, name) { Guild = Guild, Parent = this };
                _world.Channels.Add(thread.Id, thread);
                _world.Events.Publish("THREAD_CREATE", Guild?.Id, Intents.Guilds, _ =>
                {
                    var json = thread.ToJson();
                    json["newly_created"] = true;
                    return json;
                });
            }

            return thread;
        }
    }

    public void Deletes()
    {
        lock (_world.Gate)
        {
            IsDeleted = true;
            var name = Kind == ChannelKind.Thread ? "THREAD_DELETE" : "CHANNEL_DELETE";
            _world.Events.Publish(name, Guild?.Id, Intents.Guilds, _ => ToJson());
        }
    }

    /// <param name="canSee">False: calls give 50001.</param>
    /// <param name="canSend">False: sending gives 50013.</param>
    public void AllowsBot(bool canSee, bool canSend)
    {
        lock (_world.Gate)
        {
            BotCanSee = canSee;
            BotCanSend = canSend;
        }
    }

    /// <summary>All that one person sees here: also what only they see.</summary>
    public IReadOnlyList<FakeMessage> SeenBy(FakeUser user) => Locked(() => Seen(m => m.VisibleTo is null || m.VisibleTo == user));

    /// <exception cref="InvalidOperationException">There is none, not even one that only one person sees.</exception>
    public FakeMessage Message(ulong id) => Locked(() => State.Find(m => m.Id == id && m.DeletedAt is null) is { } found ? FakeMessage.Of(found) : null)
        ?? throw new InvalidOperationException(FormattableString.Invariant($"Channel {Name} has no message {id}."));

    /// <summary>Waits until so many messages of the bot stand here that say something.</summary>
    /// <param name="seenBy">Null: those that everybody sees.</param>
    /// <returns>The bot's messages.</returns>
    /// <exception cref="TimeoutException">It has not, after two minutes or the time given.</exception>
    public Task<IReadOnlyList<FakeMessage>> WaitForMessagesAsync(
        int count, FakeUser? seenBy = null, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _world.Changed.WaitAsync<IReadOnlyList<FakeMessage>>(
            () => OfBot(seenBy) is { } sent && sent.Count >= count ? sent : null,
            () => FormattableString.Invariant($"{count} messages of the bot in #{Name}; it shows:\n{ChannelView.Show(this, seenBy)}"),
            timeout,
            cancellationToken);

    /// <summary>Waits for a message of the bot of which something is true, such as its text after an edit.</summary>
    public Task<FakeMessage> WaitForMessageAsync(
        Func<FakeMessage, bool> isIt, FakeUser? seenBy = null, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _world.Changed.WaitAsync(
            () => OfBot(seenBy).FirstOrDefault(isIt),
            () => $"a message of the bot in #{Name}; it shows:\n{ChannelView.Show(this, seenBy)}",
            timeout,
            cancellationToken);

    /// <summary>The channel as a person sees it, as text.</summary>
    /// <param name="last">Of the messages, only so many.</param>
    public string Show(FakeUser? seenBy = null, int last = int.MaxValue) => Locked(() => ChannelView.Show(this, seenBy, last));

    public override string ToString() => "#" + Name;

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(Id),
            ["type"] = (int)Kind,
            ["flags"] = 0,
            ["last_message_id"] = State.Count > 0 ? Snowflakes.Text(State[^1].Id) : null,
        };
        if (Recipient is not null)
        {
            json["recipients"] = new JsonArray(Recipient.ToJson());
            return json;
        }

        json["name"] = Name;
        if (Guild is not null)
        {
            json["guild_id"] = Snowflakes.Text(Guild.Id);
            json["parent_id"] = Parent is null ? null : Snowflakes.Text(Parent.Id);
            json["rate_limit_per_user"] = 0;
            json["nsfw"] = false;
            AddKind(json);
        }

        return json;
    }

    internal JsonObject ToInteractionJson()
    {
        var json = ToJson();
        if (Guild is not null)
        {
            json["permissions"] = Permissions.All;
        }

        return json;
    }

    private void AddKind(JsonObject json)
    {
        if (Kind != ChannelKind.Thread)
        {
            json["position"] = 0;
            json["topic"] = null;
            json["permission_overwrites"] = new JsonArray();
            return;
        }

        json["owner_id"] = "1";
        json["message_count"] = State.Count;
        json["total_message_sent"] = State.Count;
        json["member_count"] = 1;
        json["thread_metadata"] = new JsonObject
        {
            ["archived"] = false,
            ["auto_archive_duration"] = 1440,
            ["archive_timestamp"] = Snowflakes.TimeOf(Id).Iso(),
            ["create_timestamp"] = Snowflakes.TimeOf(Id).Iso(),
            ["locked"] = false,
        };
    }

    private List<FakeMessage> OfBot(FakeUser? seenBy) =>
        Seen(m => m.Author.IsBot && !m.IsThinking && (m.VisibleTo is null || m.VisibleTo == seenBy));

    private List<FakeMessage> Seen(Func<MessageState, bool> isSeen) =>
        [.. State.Where(m => m.DeletedAt is null && isSeen(m)).Select(FakeMessage.Of)];

    private T Locked<T>(Func<T> read)
    {
        lock (_world.Gate)
        {
            return read();
        }
    }
}
