using System.Threading.RateLimiting;

namespace SahelBot.Chat.Limits;

/// <summary>
/// A token bucket that goes by a given clock; the one of the framework goes by the machine's. Fills evenly. Safe to use from many
/// threads at once.
/// </summary>
internal sealed class TokenBucket(Rate rate, TimeProvider clock) : RateLimiter
{
    private readonly Lock _gate = new();
    private double _tokens = rate.Amount;
    private long _filledAt = clock.GetTimestamp();

    /// <summary>Not null once the bucket is full, so that it is like a new one.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
            {
                Fill();
                return _tokens >= rate.Amount ? TimeSpan.Zero : null;
            }
        }
    }

    public override RateLimiterStatistics? GetStatistics()
    {
        lock (_gate)
        {
            Fill();
            return new RateLimiterStatistics { CurrentAvailablePermits = (long)_tokens };
        }
    }

    /// <summary>Takes permits if there are as many; none asked for tells whether there is one at least.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_gate)
        {
            Fill();
            var needed = Math.Max(1, permitCount);
            if (_tokens >= needed)
            {
                _tokens -= permitCount;
                return BucketLease.Granted;
            }

            return new BucketLease(rate.Period * ((needed - _tokens) / rate.Amount));
        }
    }

    /// <summary>Does not queue: who comes too early is told so at once.</summary>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        new(AttemptAcquireCore(permitCount));

    private void Fill()
    {
        var now = clock.GetTimestamp();
        _tokens = Math.Min(rate.Amount, _tokens + (clock.GetElapsedTime(_filledAt, now) / rate.Period * rate.Amount));
        _filledAt = now;
    }
}
