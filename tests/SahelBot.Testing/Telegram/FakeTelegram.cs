using SahelBot.Testing.Telegram.Calls;
using SahelBot.Testing.Telegram.Chats;
using SahelBot.Testing.Telegram.Faults;
using SahelBot.Testing.Telegram.Methods;
using SahelBot.Testing.Telegram.Updates;

namespace SahelBot.Testing.Telegram;

/// <summary>
/// A Telegram of our own: speaks the Bot API over HTTP on the loopback interface to one bot, and lets a test (or a person)
/// act as everybody else. Thread safe.
/// </summary>
public sealed class FakeTelegram : IAsyncDisposable
{
    private readonly World _world;
    private readonly ApiServer _server;
    private readonly WebhookSender _sender;
    private readonly CancellationTokenSource _stopping = new();
    private Task _sending = Task.CompletedTask;

    private FakeTelegram(FakeTelegramOptions options)
    {
        _world = new World(options);
        var api = new BotApi(_world);
        _server = new ApiServer(_world, api);
        _sender = new WebhookSender(_world, api);
    }

    /// <summary>Such as <c>http://127.0.0.1:45678</c>, without a slash at the end.</summary>
    public string ApiBase { get; private set; } = "";

    public string Token => _world.Options.Token;

    public FakeUser Bot => _world.Bot;

    /// <summary>What goes wrong.</summary>
    public FaultPlan Faults => _world.Faults;

    /// <summary>Every call with a valid token, in the order of arrival.</summary>
    public IReadOnlyList<ApiCall> Calls => _world.Calls.All();

    /// <summary>Updates that the bot has not confirmed yet.</summary>
    public int PendingUpdates
    {
        get
        {
            lock (_world.Gate)
            {
                return _world.Updates.Pending.Count;
            }
        }
    }

    /// <returns>Started; the port is known.</returns>
    public static async Task<FakeTelegram> StartAsync(
        FakeTelegramOptions? options = null, CancellationToken cancellationToken = default)
    {
        var telegram = new FakeTelegram(options ?? new FakeTelegramOptions());
        var port = await telegram._server.StartAsync(telegram._world.Options.Port, cancellationToken);
        telegram.ApiBase = FormattableString.Invariant($"http://127.0.0.1:{port}");
        telegram._sending = telegram._sender.RunAsync(telegram._stopping.Token);
        return telegram;
    }

    /// <summary>A person, with a private chat in which nobody has said anything yet; the same one each time.</summary>
    public FakeUser User(long id, string? firstName = null, string? userName = null, string? languageCode = null, bool isBot = false)
    {
        lock (_world.Gate)
        {
            if (!_world.Users.TryGetValue(id, out var user))
            {
                user = new FakeUser(_world, id, isBot);
                _world.Users.Add(id, user);
                _world.Chats.Add(id, new FakeChat(_world, id, ChatKind.Private, ""));
            }

            user.FirstName = firstName ?? (user.FirstName.Length > 0 ? user.FirstName : FormattableString.Invariant($"User {id}"));
            user.UserName = userName ?? user.UserName;
            user.LanguageCode = languageCode ?? user.LanguageCode;
            _world.Chats[id].Title = user.FirstName;
            _world.Chats[id].UserName = user.UserName;
            return user;
        }
    }

    /// <summary>A basic group; the bot is a member.</summary>
    public FakeChat Group(long id, string title) => AddChat(id, ChatKind.Group, title, null, isForum: false);

    /// <summary>The bot is a member.</summary>
    public FakeChat Supergroup(long id, string title, string? userName = null, bool isForum = false) =>
        AddChat(id, ChatKind.Supergroup, title, userName, isForum);

    /// <summary>The bot is an administrator, as it has to be.</summary>
    public FakeChat Channel(long id, string title, string? userName = null)
    {
        var channel = AddChat(id, ChatKind.Channel, title, userName, isForum: false);
        lock (_world.Gate)
        {
            channel.Members[_world.Bot.Id] = Membership.Administrator;
        }

        return channel;
    }

    /// <exception cref="InvalidOperationException">No such chat.</exception>
    public FakeChat Chat(long id)
    {
        lock (_world.Gate)
        {
            return _world.ChatOf(id);
        }
    }

    public IReadOnlyList<ApiCall> CallsTo(string method) =>
        [.. Calls.Where(c => c.Method.Equals(method, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Waits until so many calls of the method have ended.</summary>
    /// <exception cref="TimeoutException">They have not, after two minutes or the time given.</exception>
    public Task<IReadOnlyList<ApiCall>> WaitForCallsAsync(
        string method, int count, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _world.WaitAsync(
            () => CallsTo(method).Where(c => c.EndedAt is not null).ToList() is { } ended && ended.Count >= count
                ? (IReadOnlyList<ApiCall>)ended
                : null,
            FormattableString.Invariant($"{count} calls of {method}"),
            timeout,
            cancellationToken);

    /// <summary>Waits until the bot has confirmed every update.</summary>
    public Task WaitForNoPendingUpdatesAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _world.WaitAsync(
            () => _world.Updates.Pending.Count == 0 ? this : null, "all updates to be confirmed", timeout, cancellationToken);

    /// <summary>Waits until the bot waits for updates.</summary>
    public Task WaitForPollAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _world.WaitAsync(() => _world.Updates.IsPolled ? this : null, "somebody to ask for updates", timeout, cancellationToken);

    /// <summary>Updates that the bot has confirmed already come once more, with the same ids.</summary>
    public void Redeliver(int lastUpdates)
    {
        lock (_world.Gate)
        {
            _world.Updates.Redeliver(lastUpdates);
        }
    }

    /// <summary>The command menu that a person finds in a chat, such as <c>/ask Ask a question</c>.</summary>
    public IReadOnlyList<string> CommandsSeenBy(FakeUser user, FakeChat? chat = null)
    {
        lock (_world.Gate)
        {
            return ProfileMethods.CommandsSeenBy(_world, user, chat ?? user.Chat);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _sending;
        await _server.DisposeAsync();
        _sender.Dispose();
        _stopping.Dispose();
    }

    private FakeChat AddChat(long id, ChatKind kind, string title, string? userName, bool isForum)
    {
        lock (_world.Gate)
        {
            var chat = new FakeChat(_world, id, kind, title) { UserName = userName, IsForum = isForum };
            _world.Chats.Add(id, chat);
            return chat;
        }
    }
}
