namespace SahelBot.Telegram.Dispatch;

/// <summary>
/// Queues by name: what is in one queue is worked off one after the other, queues among each other are worked off at the same time,
/// and nobody waits for another one's queue. A queue that is empty costs nothing. Safe to use from many threads at once.
/// </summary>
/// <remarks>
/// The adapter has one queue for each chat, not for each topic of it: Telegram limits the pace for each chat and numbers messages in
/// it, so two tries at the same time in one chat would only wait for each other and make doubts harder to resolve.
/// </remarks>
/// <param name="work">
/// Works off an item; is told whether more wait behind it. Does not throw; when the token is cancelled it stops where it is.
/// </param>
/// <param name="capacity">Items that may wait in all before <see cref="WaitForRoomAsync"/> makes callers wait.</param>
internal sealed class ChatQueues<T>(Func<T, bool, CancellationToken, Task> work, int capacity) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<T>> _queues = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private TaskCompletionSource _changed = NewSignal();
    private int _count;

    /// <summary>Items that wait or are being worked off.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    /// <summary>Queues that have something to do.</summary>
    public int ActiveQueues
    {
        get
        {
            lock (_gate)
            {
                return _queues.Count;
            }
        }
    }

    public bool HasRoom => Count < capacity;

    public void Add(string queue, T item)
    {
        lock (_gate)
        {
            _count++;
            if (_queues.TryGetValue(queue, out var items))
            {
                items.Enqueue(item);
                return;
            }

            items = new Queue<T>([item]);
            _queues.Add(queue, items);
            _ = Task.Run(() => WorkOffAsync(queue, items), CancellationToken.None);
        }
    }

    /// <summary>Waits until fewer items wait than the queues are meant for.</summary>
    public Task WaitForRoomAsync(CancellationToken cancellationToken) => WaitAsync(() => _count < capacity, cancellationToken);

    /// <summary>Waits until nothing is left to do.</summary>
    public Task WaitUntilIdleAsync(CancellationToken cancellationToken) => WaitAsync(() => _queues.Count == 0, cancellationToken);

    /// <summary>Stops all work where it is, and waits for it to stop. What was not begun is dropped.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await WaitUntilIdleAsync(CancellationToken.None);
    }

    public void Dispose() => _stop.Dispose();

    private async Task WorkOffAsync(string queue, Queue<T> items)
    {
        while (true)
        {
            T item;
            bool hasMore;
            lock (_gate)
            {
                if (_stop.IsCancellationRequested)
                {
                    _count -= items.Count;
                    items.Clear();
                }

                if (items.Count == 0)
                {
                    _queues.Remove(queue);
                    Signal();
                    return;
                }

                item = items.Dequeue();
                hasMore = items.Count > 0;
            }

            try
            {
                await work(item, hasMore, _stop.Token);
            }
            finally
            {
                lock (_gate)
                {
                    _count--;
                    Signal();
                }
            }
        }
    }

    private async Task WaitAsync(Func<bool> isReached, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (isReached())
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
