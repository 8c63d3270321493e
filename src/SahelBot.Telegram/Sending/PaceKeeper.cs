namespace SahelBot.Telegram.Sending;

/// <summary>
/// Makes messages wait so that Telegram's limits hold: for each chat, for each group in a minute, and over all. A refusal for a chat
/// holds up that chat alone, unless several chats are refused at the same moment. Safe to use from many threads at once.
/// </summary>
internal sealed class PaceKeeper(TelegramPace pace, TimeProvider clock) : IDisposable
{
    private const int ManyChats = 3;
    private const int MaxIdleChats = 5_000;

    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    /// <summary>Telegram's clock and this one need not agree on when a wait is over.</summary>
    private static readonly TimeSpan _slack = TimeSpan.FromMilliseconds(30);

    private readonly Lock _gate = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly Dictionary<long, ChatPace> _chats = [];
    private readonly SemaphoreSlim _places = new(pace.PerSecond);
    private readonly List<(TimeSpan At, long Chat)> _refusals = [];
    private TimeSpan _pausedUntil;

    private TimeSpan Now => clock.GetElapsedTime(_start);

    /// <summary>Waits until a message may go into a chat, and counts it.</summary>
    /// <returns>To be disposed when the call has ended.</returns>
    public async Task<IDisposable> WaitAsync(long chat, bool isGroup, CancellationToken cancellationToken)
    {
        await WaitForHoldAsync(chat, cancellationToken);
        await WaitUntilAsync(ReserveInChat(chat, isGroup), cancellationToken);
        return await WaitInAllAsync(cancellationToken);
    }

    /// <summary>Waits until a call may be made that counts over all, but not in a chat.</summary>
    /// <returns>To be disposed when the call has ended.</returns>
    public async Task<IDisposable> WaitInAllAsync(CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            await WaitUntilAsync(PausedUntil(), cancellationToken);
            return new Place(this);
        }
        catch (OperationCanceledException)
        {
            _places.Release();
            throw;
        }
    }

    public void Dispose() => _places.Dispose();

    /// <summary>
    /// How long it takes until something could be sent into a chat that nobody waits for: now if nothing else is being sent there,
    /// and if half of what Telegram allows is left for answers, in a group and over all.
    /// </summary>
    public TimeSpan UntilIdle(long chat, bool isGroup)
    {
        lock (_gate)
        {
            var now = Now;
            var free = _pausedUntil;
            if (_chats.TryGetValue(chat, out var state))
            {
                free = Later(Later(free, state.HeldUntil), state.Free);
                var recent = state.Minute.Where(at => at + _minute > now).ToList();
                var kept = pace.PerMinuteInGroup / 2;
                if (isGroup && recent.Count > kept)
                {
                    free = Later(free, recent[recent.Count - kept - 1] + _minute);
                }
            }

            if (_places.CurrentCount <= pace.PerSecond / 2)
            {
                free = Later(free, now + _second);
            }

            return free > now ? free - now : TimeSpan.Zero;
        }
    }

    /// <summary>Waits while Telegram wants nothing for a chat.</summary>
    public async Task WaitForHoldAsync(long chat, CancellationToken cancellationToken)
    {
        while (HoldOf(chat) is { } until && until > Now)
        {
            await WaitUntilAsync(until, cancellationToken);
        }
    }

    /// <summary>Telegram refused a call for a chat because of too many.</summary>
    public void Hold(long chat, TimeSpan retryAfter)
    {
        lock (_gate)
        {
            var now = Now;
            var state = StateOf(chat);
            state.HeldUntil = Later(state.HeldUntil, now + retryAfter + _slack);
            _refusals.RemoveAll(r => now - r.At > _second);
            _refusals.Add((now, chat));
            if (_refusals.Select(r => r.Chat).Distinct().Count() >= ManyChats)
            {
                // Telegram does not say which limit was meant; so many at once are hardly each about their chat.
                _pausedUntil = Later(_pausedUntil, now + retryAfter + _slack);
                _refusals.Clear();
            }
        }
    }

    private TimeSpan? HoldOf(long chat)
    {
        lock (_gate)
        {
            return _chats.TryGetValue(chat, out var state) ? state.HeldUntil : null;
        }
    }

    private TimeSpan ReserveInChat(long chat, bool isGroup)
    {
        lock (_gate)
        {
            var state = StateOf(chat);
            var at = Later(Now, state.Free - (pace.ChatInterval * (pace.ChatBurst - 1)));
            if (isGroup)
            {
                if (state.Minute.Count >= pace.PerMinuteInGroup)
                {
                    at = Later(at, state.Minute.Dequeue() + _minute + _slack);
                }

                state.Minute.Enqueue(at);
            }

            state.Free = Later(at, state.Free) + pace.ChatInterval;
            return at;
        }
    }

    private TimeSpan PausedUntil()
    {
        lock (_gate)
        {
            return _pausedUntil;
        }
    }

    /// <summary>
    /// A place is free again a second after its call has ended: nobody knows when within the call Telegram counted it, and so no
    /// second of Telegram's has more calls than there are places.
    /// </summary>
    private async Task FreeAsync()
    {
        try
        {
            await Task.Delay(_second + _slack, clock, CancellationToken.None);
            _places.Release();
        }
        catch (ObjectDisposedException)
        {
            // The bot has stopped.
        }
    }

    private ChatPace StateOf(long chat)
    {
        if (!_chats.TryGetValue(chat, out var state))
        {
            if (_chats.Count >= MaxIdleChats)
            {
                RemoveIdle();
            }

            _chats.Add(chat, state = new ChatPace());
        }

        return state;
    }

    private void RemoveIdle()
    {
        var now = Now;
        foreach (var (chat, state) in _chats.ToList())
        {
            if (state.Free < now && state.HeldUntil < now && (state.Minute.Count == 0 || state.Minute.Last() + _minute < now))
            {
                _chats.Remove(chat);
            }
        }
    }

    private async Task WaitUntilAsync(TimeSpan moment, CancellationToken cancellationToken)
    {
        var wait = moment - Now;
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed class Place(PaceKeeper owner) : IDisposable
    {
        private int _isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                _ = owner.FreeAsync();
            }
        }
    }

    private sealed class ChatPace
    {
        /// <summary>When the chat's burst would be wholly restored.</summary>
        public TimeSpan Free { get; set; }

        public TimeSpan HeldUntil { get; set; }

        public Queue<TimeSpan> Minute { get; } = [];
    }
}
