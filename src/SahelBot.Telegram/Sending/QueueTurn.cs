using SahelBot.Chat;

namespace SahelBot.Telegram.Sending;

/// <summary>A place in a queue that can be given up for as long as its turn has not come.</summary>
internal sealed class QueueTurn
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int GivenUp = 2;

    private readonly TaskCompletionSource<Delivery> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state;

    public Task<Delivery> Result => _result.Task;

    /// <returns>False when the turn has come already.</returns>
    public bool TryGiveUp() => Interlocked.CompareExchange(ref _state, GivenUp, Waiting) == Waiting;

    /// <summary>Does the work, unless it was given up; what it ends with is the result, and nothing is thrown.</summary>
    public async Task TakeAsync(Func<Task<Delivery>> deliver)
    {
        if (Interlocked.CompareExchange(ref _state, Taken, Waiting) != Waiting)
        {
            return;
        }

        try
        {
            _result.TrySetResult(await deliver());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _result.TrySetResult(new Delivery.Unknown()); // stopped on the way
        }
    }
}
