using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SahelBot.Discord.Gateway;

/// <summary>Events on their way from the connections to the one who handles them.</summary>
internal sealed class EventQueue(TimeProvider time) : IEventSink
{
    public const int Capacity = 10_000;

    private readonly Channel<DiscordEvent> _events = Channel.CreateUnbounded<DiscordEvent>(new() { SingleReader = false });
    private long _lastHeardTicks;
    private long _malformed;
    private long _dropped;
    private int _waiting;

    public long Malformed => Interlocked.Read(ref _malformed);

    public long Dropped => Interlocked.Read(ref _dropped);

    public DateTimeOffset? LastHeard =>
        Interlocked.Read(ref _lastHeardTicks) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public void Publish(DiscordEvent happened)
    {
        var isFromPeople = happened is DiscordEvent.MessageCreated or DiscordEvent.MessageUpdated or DiscordEvent.InteractionCreated or DiscordEvent.MessageDeleted;
        if (isFromPeople && Volatile.Read(ref _waiting) >= Capacity)
        {
            Interlocked.Increment(ref _dropped);
            return;
        }

        Interlocked.Increment(ref _waiting);
        _events.Writer.TryWrite(happened);
    }

    public void Heard() => Interlocked.Exchange(ref _lastHeardTicks, time.GetUtcNow().UtcTicks);

    public void CountMalformed() => Interlocked.Increment(ref _malformed);

    public async IAsyncEnumerable<DiscordEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in _events.Reader.ReadAllAsync(cancellationToken))
        {
            Interlocked.Decrement(ref _waiting);
            yield return happened;
        }
    }
}
