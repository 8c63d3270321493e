using System.Data.Common;

namespace SahelBot.Storage.Databases;

/// <summary>Something that waits for the writer. It can be cancelled until it has begun.</summary>
internal abstract class WriteJob
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int Cancelled = 2;

    private int _state;

    /// <summary>Set by the writer when the work failed; everything it did is then undone.</summary>
    public Exception? Failure { get; set; }

    /// <summary>False for upkeep that no transaction may surround.</summary>
    public virtual bool IsTransactional => true;

    /// <returns>False when it was cancelled before.</returns>
    public bool TryBegin() => Interlocked.CompareExchange(ref _state, Begun, Waiting) == Waiting;

    /// <summary>Does the work and keeps the result until <see cref="Finish"/>.</summary>
    public abstract Task RunAsync(DbConnection connection);

    /// <summary>Hands the result or the failure to the one who waits.</summary>
    public abstract void Finish();

    protected bool TryCancel() => Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting;
}

internal sealed class WriteJob<T>(Func<DbConnection, Task<T>> work, bool isTransactional) : WriteJob
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _registration;
    private T? _result;

    public override bool IsTransactional => isTransactional;

    public Task<T> Done => _done.Task;

    public void CancelWith(CancellationToken cancellationToken) =>
        _registration = cancellationToken.Register(() =>
        {
            if (TryCancel())
            {
                _done.TrySetCanceled(cancellationToken);
            }
        });

    public override async Task RunAsync(DbConnection connection) => _result = await work(connection);

    public override void Finish()
    {
        _registration.Dispose();
        if (Failure is { } failure)
        {
            _done.TrySetException(failure);
        }
        else
        {
            _done.TrySetResult(_result!); // RunAsync has set it: there is no failure
        }
    }
}
