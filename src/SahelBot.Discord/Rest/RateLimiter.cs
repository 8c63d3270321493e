namespace SahelBot.Discord.Rest;

/// <summary>
/// Keeps the limits that Discord tells: a bucket for each route and resource at first, for each name that Discord gives and resource
/// after that, and the global limit over all. Safe to use from many threads at once.
/// </summary>
internal sealed class RateLimiter(MonotonicClock clock) : IDisposable
{
    private const int GlobalPerSecond = 45; // of 50: calls bunch up on their way
    private static readonly TimeSpan _idle = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _sweepEvery = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Major), RateLimitBucket> _buckets = [];
    private readonly SlidingWindow _global = new(GlobalPerSecond, TimeSpan.FromSeconds(1));
    private TimeSpan _globalUntil;
    private TimeSpan _allUntil;
    private TimeSpan _nextSweep;

    public int BucketCount
    {
        get
        {
            lock (_gate)
            {
                return _buckets.Count;
            }
        }
    }

    /// <param name="latest">Not to be waited beyond.</param>
    /// <returns>The bucket, to be left after the answer; or null and a wait that would be too long.</returns>
    public async Task<(RateLimitBucket? Bucket, TimeSpan Wait)> EnterAsync(
        RestRoute route, TimeSpan latest, CancellationToken cancellationToken)
    {
        while (true)
        {
            var bucket = Find(route);
            var isEntered = false;
            var isKept = false;
            try
            {
                var wait = await bucket.EnterAsync(latest, cancellationToken);
                if (wait > TimeSpan.Zero)
                {
                    return (null, wait);
                }

                isEntered = true;
                if (bucket.Successor is not null)
                {
                    continue;
                }

                wait = await PassGlobalAsync(route, latest, cancellationToken);
                isKept = wait == TimeSpan.Zero;
                return isKept ? (bucket, TimeSpan.Zero) : (null, wait);
            }
            finally
            {
                if (!isKept)
                {
                    Release(bucket, isEntered);
                }
            }
        }
    }

    public void Leave(RestRoute route, RateLimitBucket bucket, RateLimitHeaders? told, bool isSuccess)
    {
        lock (_gate)
        {
            if (told is not null)
            {
                Name(route, bucket, told);
            }

            bucket.Leave(told, isSuccess);
            bucket.Users--;
            bucket.LastUsed = clock.Now;
        }
    }

    /// <summary>Everything under the global limit waits.</summary>
    public void PauseGlobal(TimeSpan span)
    {
        lock (_gate)
        {
            _globalUntil = Later(_globalUntil, clock.Now + span);
        }
    }

    /// <summary>Everything waits, interactions included.</summary>
    public void PauseAll(TimeSpan span)
    {
        lock (_gate)
        {
            _allUntil = Later(_allUntil, clock.Now + span);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var bucket in _buckets.Values)
            {
                bucket.Dispose();
            }

            _buckets.Clear();
        }
    }

    private void Name(RestRoute route, RateLimitBucket bucket, RateLimitHeaders told)
    {
        var before = _names.GetValueOrDefault(route.Key, route.Key);
        _names[route.Key] = told.Bucket;
        var named = At((told.Bucket, route.Major));
        if (named == bucket || bucket.Successor is not null)
        {
            return;
        }

        bucket.GiveWayTo(named, told);
        foreach (var key in (ReadOnlySpan<(string, string)>)[(before, route.Major), (route.Key, route.Major)])
        {
            if (_buckets.TryGetValue(key, out var old) && old == bucket)
            {
                _buckets.Remove(key);
            }
        }
    }

    private RateLimitBucket Find(RestRoute route)
    {
        lock (_gate)
        {
            Sweep();
            var bucket = At((_names.GetValueOrDefault(route.Key, route.Key), route.Major));
            bucket.Users++;
            return bucket;
        }
    }

    private RateLimitBucket At((string Name, string Major) key)
    {
        if (!_buckets.TryGetValue(key, out var bucket))
        {
            bucket = new RateLimitBucket(clock) { LastUsed = clock.Now };
            _buckets.Add(key, bucket);
        }

        return bucket;
    }

    private void Release(RateLimitBucket bucket, bool isEntered)
    {
        lock (_gate)
        {
            if (isEntered)
            {
                bucket.Leave(null, isSuccess: false);
            }

            bucket.Users--;
            bucket.LastUsed = clock.Now;
        }
    }

    private async Task<TimeSpan> PassGlobalAsync(RestRoute route, TimeSpan latest, CancellationToken cancellationToken)
    {
        while (true)
        {
            var wait = GlobalWait(route);
            if (wait <= TimeSpan.Zero)
            {
                return TimeSpan.Zero;
            }

            if (clock.Now + wait > latest)
            {
                return wait;
            }

            await clock.DelayAsync(wait, cancellationToken);
        }
    }

    private TimeSpan GlobalWait(RestRoute route)
    {
        lock (_gate)
        {
            var now = clock.Now;
            var until = route.Audience == RestAudience.Bot ? Later(_globalUntil, _allUntil) : _allUntil;
            if (now < until)
            {
                return until - now;
            }

            return route.Audience == RestAudience.Bot ? _global.TryTake(now) : TimeSpan.Zero;
        }
    }

    private void Sweep()
    {
        var now = clock.Now;
        if (now < _nextSweep)
        {
            return;
        }

        _nextSweep = now + _sweepEvery;
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.Users == 0 && now - bucket.LastUsed >= _idle && bucket.IsQuiet(now))
            {
                _buckets.Remove(key);
                bucket.Dispose();
            }
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
