namespace SahelBot.Discord;

/// <summary>At most so many within any span of time. Safe to use from many threads at once.</summary>
internal sealed class SlidingWindow(int limit, TimeSpan per)
{
    private readonly Lock _gate = new();
    private readonly Queue<TimeSpan> _taken = new();

    /// <returns>Zero when there was room and one was taken; else how long until there may be.</returns>
    public TimeSpan TryTake(TimeSpan now, int reserve = 0)
    {
        lock (_gate)
        {
            Expire(now);
            if (_taken.Count < limit - reserve)
            {
                _taken.Enqueue(now);
                return TimeSpan.Zero;
            }

            return _taken.ElementAt(_taken.Count - (limit - reserve)) + per - now;
        }
    }

    /// <summary>Gives back all that were taken: they turned out not to count.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _taken.Clear();
        }
    }

    private void Expire(TimeSpan now)
    {
        while (_taken.TryPeek(out var oldest) && oldest + per <= now)
        {
            _taken.Dequeue();
        }
    }
}
