using AwesomeAssertions;
using SahelBot.Core.Answers;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Platforms;
using Xunit;

namespace SahelBot.Testing.Storage;

/// <summary>What the contracts of all ports have in common: an empty storage for each fact, and things to put there.</summary>
public abstract class StorageContract : IAsyncLifetime
{
    private StoragePorts? _ports;

    /// <summary>When the facts happen.</summary>
    protected static DateTimeOffset Noon { get; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected StoragePorts Ports => _ports ?? throw new InvalidOperationException("The test has not begun.");

    public async ValueTask InitializeAsync() => _ports = await OpenAsync(new FixedClock(Noon));

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens an empty storage.</summary>
    protected abstract Task<StoragePorts> OpenAsync(TimeProvider clock);

    protected abstract ValueTask CloseAsync();

    protected static DateTimeOffset At(int minutes) => Noon.AddMinutes(minutes);

    protected static Exchange Exchange(string id, int minutes = 0) => new()
    {
        Id = new ExchangeId(id),
        Question = "Хто розірвав відносини — “Mali” or «Niger»?",
        History = ["What happened?", "And then?"],
        Language = "uk",
        KnowledgeVersion = "v1",
        Abstention = AbstentionKind.FalsePremise,
        Passages = [new PassageId("letter", "p2"), new PassageId("break", "p1")],
        Contested = ["mali-break-date"],
        Related = ["Who is Yusov?", "Wer \"sonst\"?"],
        At = At(minutes),
    };

    protected static Moderator Moderator(string name) => new(new PersonKey($"key of {name}"), $"telegram {name}");

    protected static OutboxCall Call(long update, int part = 0, string queue = "chat 1", string? origin = null, string space = "") =>
        new() { Update = update, Part = part, Queue = queue, Origin = origin, Space = space, Payload = $"call {update}/{part} ✓" };

    protected async Task SaveAsync(params Exchange[] exchanges)
    {
        foreach (var exchange in exchanges)
        {
            await Ports.Exchanges.SaveAsync(exchange, Token);
        }
    }

    /// <summary>A message shows an exchange, in a place where it can be reached.</summary>
    protected Task ShowAsync(string message, string exchange, DateTimeOffset at) => Ports.Shown.AddAsync(
        new ShownMessage(new MessageKey(message), new PlaceKey("here"), "telegram", "-1", message, new ExchangeId(exchange), at), Token);

    protected static IEnumerable<string> Ids(IEnumerable<Exchange> exchanges) => exchanges.Select(e => e.Id.Value);

    /// <summary>A call with a token that is cancelled already is refused, whatever it is.</summary>
    protected static async Task AssertCancelledAsync(params Func<CancellationToken, Task>[] calls)
    {
        foreach (var call in calls)
        {
            var act = () => call(new CancellationToken(canceled: true));

            await act.Should().ThrowAsync<OperationCanceledException>();
        }
    }

    /// <summary>Many at once, from many threads.</summary>
    protected static Task AtOnceAsync(int count, Func<int, Task> work) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => work(i), Token)));

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
