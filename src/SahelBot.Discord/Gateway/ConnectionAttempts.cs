namespace SahelBot.Discord.Gateway;

/// <summary>
/// Keeps all shards together from storming a server that does not answer: a handful of attempts a minute until one succeeds. Safe to
/// use from many threads at once.
/// </summary>
internal sealed class ConnectionAttempts(MonotonicClock clock)
{
    public const int PerMinute = 6;

    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(250);
    private readonly SlidingWindow _tried = new(PerMinute, TimeSpan.FromMinutes(1));

    /// <summary>Waits for a place, which is taken then.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        while (_tried.TryTake(clock.Now) is { Ticks: > 0 } wait)
        {
            await clock.DelayAsync(wait < _look ? wait : _look, cancellationToken); // another shard may succeed meanwhile
        }
    }

    /// <summary>One succeeded: the server is there.</summary>
    public void Succeeded() => _tried.Clear();
}
