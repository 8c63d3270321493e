using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Updates;

namespace SahelBot.Testing.Telegram.Chats;

/// <summary>A chat as its people see it, and what can happen to it. Thread safe.</summary>
public sealed class FakeChat
{
    private static readonly TimeSpan _actionLifetime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _draftLifetime = TimeSpan.FromSeconds(30);

    private readonly World _world;
    private readonly List<FakeMessage> _messages = [];
    private int _lastOwnMessageId;

    internal FakeChat(World world, long id, ChatKind kind, string title)
    {
        _world = world;
        Id = id;
        Kind = kind;
        Title = title;
        Members[world.Bot.Id] = kind == ChatKind.Private ? Membership.Left : Membership.Member;
    }

    public long Id { get; }

    public ChatKind Kind { get; }

    public string Title { get; internal set; }

    public string? UserName { get; internal set; }

    public bool IsForum { get; internal set; }

    /// <summary>In the order in which they came; without deleted ones.</summary>
    public IReadOnlyList<FakeMessage> Messages => Locked(() => _messages.Where(m => m.DeletedAt is null).ToList());

    /// <summary>Those of <see cref="Messages"/> that the bot sent.</summary>
    public IReadOnlyList<FakeMessage> BotMessages => [.. Messages.Where(m => m.From == _world.Bot && m.Service is null)];

    public IReadOnlyList<FakeMessage> DeletedMessages => Locked(() => _messages.Where(m => m.DeletedAt is not null).ToList());

    /// <summary>The bot's draft as the person sees it grow; null when there is none, and 30 seconds after its last change.</summary>
    public ChatDraft? Draft => Locked(() => DraftState is { } d && _world.Clock.GetUtcNow() - d.ChangedAt < _draftLifetime ? d : null);

    /// <summary>Such as <c>typing</c>; null when nothing is shown, at the latest after five seconds.</summary>
    public string? Action => Locked(() => ActionState is { } a && _world.Clock.GetUtcNow() - a.At < _actionLifetime ? a.Action : null);

    public Membership BotMembership => Locked(() => Members[_world.Bot.Id]);

    internal Dictionary<long, Membership> Members { get; } = [];

    internal ChatDraft? DraftState { get; set; }

    internal (string Action, DateTimeOffset At)? ActionState { get; set; }

    /// <summary>The group's new life as a supergroup.</summary>
    internal long? MigratedTo { get; set; }

    /// <summary>Which bot spoke last: bare commands go to that one.</summary>
    internal FakeUser? LastBot { get; set; }

    /// <summary>Whether the bot may send; null: yes.</summary>
    internal bool IsMuted { get; set; }

    /// <summary>Starts a topic; its id is its first message's.</summary>
    public int Topic(string name, FakeUser by)
    {
        lock (_world.Gate)
        {
            IsForum = true;
            var id = _world.NextMessageId(this);
            Incoming.AddService(_world, this, by, new JsonObject
            {
                ["forum_topic_created"] = new JsonObject { ["name"] = name, ["icon_color"] = 7322096 },
            }, id, id);
            return id;
        }
    }

    public void BotIsAdded(FakeUser by) => ChangeBot(by, Membership.Member);

    public void BotIsPromoted(FakeUser by) => ChangeBot(by, Membership.Administrator);

    public void BotIsKicked(FakeUser by) => ChangeBot(by, Membership.Kicked);

    /// <summary>The bot stays, but may not write any more.</summary>
    public void BotIsMuted(bool muted = true) => Locked(() => IsMuted = muted);

    /// <summary>A basic group becomes a supergroup: from now on calls that name the old id fail and tell the new one.</summary>
    public FakeChat Upgrades(long supergroupId, FakeUser by)
    {
        lock (_world.Gate)
        {
            var supergroup = new FakeChat(_world, supergroupId, ChatKind.Supergroup, Title);
            _world.Chats.Add(supergroupId, supergroup);
            Incoming.AddService(_world, this, by, new JsonObject { ["migrate_to_chat_id"] = supergroupId });
            Incoming.AddService(_world, supergroup, by, new JsonObject { ["migrate_from_chat_id"] = Id });
            MigratedTo = supergroupId;
            return supergroup;
        }
    }

    /// <summary>Waits until the bot has so many messages here.</summary>
    /// <returns>The bot's messages.</returns>
    /// <exception cref="TimeoutException">It has not, after two minutes or the time given.</exception>
    public Task<IReadOnlyList<FakeMessage>> WaitForMessagesAsync(
        int count, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _world.WaitAsync(
            () => BotMessages is { } sent && sent.Count >= count ? sent : null,
            FormattableString.Invariant($"{count} messages of the bot in chat {Id}; it shows:\n{ChatView.Show(this)}"),
            timeout,
            cancellationToken);

    /// <summary>Waits for a message of the bot of which something is true, such as its text after an edit.</summary>
    public Task<FakeMessage> WaitForMessageAsync(
        Func<FakeMessage, bool> isIt, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _world.WaitAsync(
            () => BotMessages.FirstOrDefault(isIt),
            FormattableString.Invariant($"a message of the bot in chat {Id}"),
            timeout,
            cancellationToken);

    public FakeMessage Message(int id) => Locked(() => Find(id)) ??
        throw new InvalidOperationException(FormattableString.Invariant($"Chat {Id} has no message {id}."));

    /// <summary>The chat as a person sees it, as text.</summary>
    public string Show() => ChatView.Show(this);

    public override string ToString() => FormattableString.Invariant($"{Title} ({Id})");

    internal int NextOwnMessageId() => ++_lastOwnMessageId;

    /// <summary>Not a deleted one.</summary>
    internal FakeMessage? Find(int id) => _messages.Find(m => m.Id == id && m.DeletedAt is null);

    internal bool WasDeleted(int id) => _messages.Exists(m => m.Id == id && m.DeletedAt is not null);

    internal void Add(FakeMessage message)
    {
        _messages.Add(message);
        LastBot = message.From.IsBot ? message.From : LastBot;
        _world.Changed.Raise();
    }

    internal void Replace(FakeMessage message)
    {
        _messages[_messages.FindIndex(m => m.Id == message.Id)] = message;
        _world.Changed.Raise();
    }

    internal bool BotSeesAll => !_world.Options.PrivacyMode || Members[_world.Bot.Id] is Membership.Administrator;

    private void ChangeBot(FakeUser by, Membership to)
    {
        lock (_world.Gate)
        {
            Incoming.ChangeBot(_world, this, by, to);
        }
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_world.Gate)
        {
            return read();
        }
    }
}
