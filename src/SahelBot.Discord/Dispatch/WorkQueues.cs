namespace SahelBot.Discord.Dispatch;

/// <summary>
/// Work by name of a queue: what is in one queue is done one after the other, queues among each other at the same time. A queue that is
/// empty costs nothing. Safe to use from many threads at once.
/// </summary>
internal sealed class WorkQueues
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Task Task, object Mark)> _last = new(StringComparer.Ordinal);

    /// <summary>Queues that have something to do.</summary>
    public int Active
    {
        get
        {
            lock (_gate)
            {
                return _last.Count;
            }
        }
    }

    /// <param name="work">Does not throw.</param>
    public void Add(string queue, Func<Task> work)
    {
        lock (_gate)
        {
            var before = _last.GetValueOrDefault(queue).Task ?? Task.CompletedTask;
            var mark = new object();
            _last[queue] = (Task.Run(() => RunAfterAsync(before, work, queue, mark), CancellationToken.None), mark);
        }
    }

    /// <summary>Waits until nothing is left to do, also of what is added meanwhile.</summary>
    public async Task WaitUntilIdleAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task[] open;
            lock (_gate)
            {
                open = [.. _last.Values.Select(l => l.Task)];
            }

            if (open.Length == 0)
            {
                return;
            }

            await Task.WhenAll(open).WaitAsync(cancellationToken);
            await Task.Yield();
        }
    }

    private async Task RunAfterAsync(Task before, Func<Task> work, string queue, object mark)
    {
        await before.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            await work();
        }
        finally
        {
            RemoveIfLast(queue, mark);
        }
    }

    private void RemoveIfLast(string queue, object mark)
    {
        lock (_gate)
        {
            if (_last.GetValueOrDefault(queue).Mark == mark)
            {
                _last.Remove(queue);
            }
        }
    }
}
