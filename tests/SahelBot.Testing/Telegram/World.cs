using System.Globalization;
using SahelBot.Testing.Telegram.Calls;
using SahelBot.Testing.Telegram.Chats;
using SahelBot.Testing.Telegram.Faults;
using SahelBot.Testing.Telegram.Methods;
using SahelBot.Testing.Telegram.Updates;

namespace SahelBot.Testing.Telegram;

/// <summary>All that the fake knows. Whoever touches it holds <see cref="Gate"/>; what has a lock of its own says so.</summary>
internal sealed class World
{
    private static readonly TimeSpan _defaultPatience = TimeSpan.FromMinutes(2);

    private readonly Random _random;
    private int _lastSharedMessageId;
    private long _lastQueryId;

    public World(FakeTelegramOptions options)
    {
        Options = options;
        _random = new Random(options.Seed);
        _lastQueryId = _random.NextInt64(1L << 40, 1L << 60);
        Calls = new CallLog(options.Clock);
        Faults = new FaultPlan(options.Seed);
        Flood = new FloodControl(options.Flood, options.Clock);
        Updates = new UpdateQueue(this, _random.Next(100_000_000, 900_000_000));
        var id = options.Token.Split(':')[0];
        Bot = new FakeUser(this, long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1, isBot: true)
        {
            FirstName = options.BotName,
            UserName = options.BotUserName,
        };
        Users.Add(Bot.Id, Bot);
    }

    public Lock Gate { get; } = new();

    public FakeTelegramOptions Options { get; }

    public TimeProvider Clock => Options.Clock;

    public Signal Changed { get; } = new();

    public CallLog Calls { get; }

    public FaultPlan Faults { get; }

    public FloodControl Flood { get; }

    public UpdateQueue Updates { get; }

    public BotProfile Profile { get; } = new();

    public FakeUser Bot { get; }

    public Dictionary<long, FakeUser> Users { get; } = [];

    public Dictionary<long, FakeChat> Chats { get; } = [];

    public Dictionary<string, PressedButton> Presses { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, AskedInline> InlineQueries { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (long ChatId, int MessageId)> InlineMessages { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FakePhoto> Photos { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FakeDocument> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths that the bot was told, and when.</summary>
    public Dictionary<string, (FakeDocument Document, DateTimeOffset At)> FilePaths { get; } = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">No such chat.</exception>
    public FakeChat ChatOf(long id) => Chats.TryGetValue(id, out var chat)
        ? chat
        : throw new InvalidOperationException(FormattableString.Invariant($"There is no chat {id}."));

    /// <summary>Private chats and basic groups share one sequence; a supergroup or a channel has its own.</summary>
    public int NextMessageId(FakeChat chat) => chat.Kind is ChatKind.Private or ChatKind.Group
        ? ++_lastSharedMessageId
        : chat.NextOwnMessageId();

    public string NextQueryId() => (_lastQueryId += 1 + _random.Next(1000)).ToString(CultureInfo.InvariantCulture);

    public string NextFileId() => "AgAC" + NextQueryId();

    /// <summary>Waits by the system's clock until <paramref name="probe"/> gives a value.</summary>
    /// <exception cref="TimeoutException">It gave none in time.</exception>
    public async Task<T> WaitAsync<T>(Func<T?> probe, string what, TimeSpan? timeout, CancellationToken cancellationToken)
        where T : class
    {
        using var patience = new CancellationTokenSource(timeout ?? _defaultPatience);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        while (true)
        {
            var changed = Changed.Next;
            lock (Gate)
            {
                if (probe() is { } value)
                {
                    return value;
                }
            }

            try
            {
                await changed.WaitAsync(both.Token);
            }
            catch (OperationCanceledException e) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"Waited in vain for {what}.", e);
            }
        }
    }
}
