namespace SahelBot.Discord.Rest;

/// <summary>
/// Counts answers that Discord holds against an address: 10,000 within ten minutes shut it out. Stops long before that. Safe to use
/// from many threads at once.
/// </summary>
internal sealed class InvalidRequestCounter(MonotonicClock clock)
{
    public const int Limit = 500;

    private static readonly TimeSpan _window = TimeSpan.FromMinutes(10);
    private readonly SlidingWindow _counted = new(Limit, _window);
    private readonly Lock _gate = new();
    private TimeSpan _blockedUntil;

    /// <summary>How long nothing may go out. Zero when all is well.</summary>
    public TimeSpan BlockedFor
    {
        get
        {
            lock (_gate)
            {
                return _blockedUntil > clock.Now ? _blockedUntil - clock.Now : TimeSpan.Zero;
            }
        }
    }

    /// <returns>True when this one was the last that may be.</returns>
    public bool Count()
    {
        lock (_gate)
        {
            if (_counted.TryTake(clock.Now, reserve: 1) == TimeSpan.Zero)
            {
                return false;
            }

            _blockedUntil = clock.Now + _window;
            _counted.Clear();
            return true;
        }
    }
}
