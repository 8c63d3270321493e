namespace SahelBot.Discord.Tests.Fakes;

/// <summary>
/// The system's time, but for a bot that is stopped while somebody waits: the time to finish in is over as soon as it begins, and what is
/// said after that may take its time, on a busy machine too.
/// </summary>
/// <param name="drain">How long the bot is told to wait; nothing else may be that long.</param>
internal sealed class ShutdownTime(TimeSpan drain) : TimeProvider
{
    private const int Patience = 20;

    private int _isOver;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == drain && Interlocked.Exchange(ref _isOver, 1) == 0)
        {
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }

        var isLonger = dueTime > TimeSpan.Zero && Volatile.Read(ref _isOver) == 1;
        return base.CreateTimer(callback, state, isLonger ? dueTime * Patience : dueTime, period);
    }
}
