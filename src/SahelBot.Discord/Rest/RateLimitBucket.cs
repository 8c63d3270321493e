namespace SahelBot.Discord.Rest;

/// <summary>
/// Calls that Discord counts together. Until an answer has told the limit, one goes out at a time. Who waits, waits in line.
/// Safe to use from many threads at once.
/// </summary>
internal sealed class RateLimitBucket(MonotonicClock clock) : IDisposable
{
    private const int Unlimited = 1000;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private TaskCompletionSource _changed = NewSignal();
    private int? _limit;
    private int _remaining;
    private int _inFlight;
    private TimeSpan _resetAt;
    private TimeSpan _window = TimeSpan.FromSeconds(1);
    private TimeSpan _pausedUntil;
    private bool _isGuessed;

    /// <summary>The bucket that took over once Discord had told its name. Null while this one counts.</summary>
    public RateLimitBucket? Successor { get; private set; }

    /// <summary>Callers that hold or await a place; kept by the limiter under its own lock.</summary>
    public int Users { get; set; }

    /// <summary>When a caller last left; kept by the limiter under its own lock.</summary>
    public TimeSpan LastUsed { get; set; }

    public bool IsQuiet(TimeSpan now)
    {
        lock (_gate)
        {
            return _inFlight == 0 && now >= _pausedUntil && now >= _resetAt;
        }
    }

    /// <param name="latest">Not to be waited beyond.</param>
    /// <returns>Zero when the call may go out now; else a wait that would be too long.</returns>
    public async Task<TimeSpan> EnterAsync(TimeSpan latest, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                Task changed;
                TimeSpan? wait;
                lock (_gate)
                {
                    wait = WaitNeeded(clock.Now);
                    if (wait == TimeSpan.Zero)
                    {
                        _remaining--;
                        _inFlight++;
                        return TimeSpan.Zero;
                    }

                    changed = _changed.Task;
                }

                if (wait is { } span && clock.Now + span > latest)
                {
                    return span;
                }

                await WaitAsync(wait, changed, cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <param name="told">What the answer said. Null when it said nothing, or there was none.</param>
    /// <param name="isSuccess">An answer that succeeded and told nothing means that there is no limit to learn.</param>
    public void Leave(RateLimitHeaders? told, bool isSuccess)
    {
        lock (_gate)
        {
            _inFlight--;
            if (told is not null)
            {
                Learn(told);
            }
            else if (isSuccess && _limit is null)
            {
                Learn(new RateLimitHeaders("", Unlimited, Unlimited, TimeSpan.FromSeconds(1)));
            }

            Signal();
        }
    }

    public void Pause(TimeSpan span)
    {
        lock (_gate)
        {
            var until = clock.Now + span;
            _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
            Signal();
        }
    }

    /// <summary>Sends everybody who waits here to another bucket.</summary>
    public void GiveWayTo(RateLimitBucket successor, RateLimitHeaders told)
    {
        successor.Adopt(told);
        lock (_gate)
        {
            Successor = successor;
            Signal();
        }
    }

    public void Dispose() => _turn.Dispose();

    private void Adopt(RateLimitHeaders told)
    {
        lock (_gate)
        {
            Learn(told);
            Signal();
        }
    }

    /// <returns>Zero for none; null until something changes.</returns>
    private TimeSpan? WaitNeeded(TimeSpan now)
    {
        if (Successor is not null)
        {
            return TimeSpan.Zero; // the caller sees it and moves on
        }

        if (now < _pausedUntil)
        {
            return _pausedUntil - now;
        }

        if (_limit is not { } limit)
        {
            return _inFlight == 0 ? TimeSpan.Zero : null;
        }

        if (now >= _resetAt)
        {
            _remaining = limit - _inFlight; // those on the way may still be counted in the new window
            _resetAt = now + _window;
            _isGuessed = true; // until an answer tells
        }

        if (_remaining > 0)
        {
            return TimeSpan.Zero;
        }

        return _resetAt - now;
    }

    private void Learn(RateLimitHeaders told)
    {
        var now = clock.Now;
        var resetAt = now + told.ResetAfter;
        var isNewWindow = _limit is null || now >= _resetAt;
        _remaining = isNewWindow ? told.Remaining - _inFlight : Math.Min(_remaining, told.Remaining);
        _resetAt = isNewWindow || _isGuessed || resetAt > _resetAt ? resetAt : _resetAt;
        _isGuessed = false;
        _window = told.ResetAfter > _window ? told.ResetAfter : _window;
        _limit = told.Limit;
    }

    private async Task WaitAsync(TimeSpan? wait, Task changed, CancellationToken cancellationToken)
    {
        if (wait is not { } span)
        {
            await changed.WaitAsync(cancellationToken);
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(clock.DelayAsync(span, stop.Token), changed);
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
