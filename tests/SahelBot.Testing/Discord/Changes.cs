namespace SahelBot.Testing.Discord;

/// <summary>Lets somebody wait until the state that the gate guards has become what they look for. Thread safe.</summary>
internal sealed class Changes(Lock gate)
{
    private static readonly TimeSpan _defaultPatience = TimeSpan.FromMinutes(2);

    private volatile TaskCompletionSource _next = New();

    public void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Waits by the system's clock until <paramref name="probe"/> gives a value.</summary>
    /// <param name="what">Called when it gave none.</param>
    /// <exception cref="TimeoutException">It gave none in time.</exception>
    public async Task<T> WaitAsync<T>(Func<T?> probe, Func<string> what, TimeSpan? timeout, CancellationToken cancellationToken)
        where T : class
    {
        using var patience = new CancellationTokenSource(timeout ?? _defaultPatience);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        while (true)
        {
            var changed = _next.Task; // taken before looking: no change is missed
            lock (gate)
            {
                if (probe() is { } value)
                {
                    return value;
                }
            }

            try
            {
                await changed.WaitAsync(both.Token);
            }
            catch (OperationCanceledException e) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                lock (gate)
                {
                    throw new TimeoutException($"Waited in vain for {what()}.", e);
                }
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
