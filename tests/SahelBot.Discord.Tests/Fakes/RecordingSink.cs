using System.Collections.Concurrent;
using SahelBot.Discord.Gateway;

namespace SahelBot.Discord.Tests.Fakes;

internal sealed class RecordingSink : IEventSink
{
    private readonly ConcurrentQueue<DiscordEvent> _events = new();
    private int _malformed;

    public IReadOnlyList<DiscordEvent> Events => [.. _events];

    public int Malformed => Volatile.Read(ref _malformed);

    public void Publish(DiscordEvent happened) => _events.Enqueue(happened);

    public void Heard()
    {
        // Nobody asks.
    }

    public void CountMalformed() => Interlocked.Increment(ref _malformed);
}
