using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace SahelBot.Discord.Tests.Fakes;

/// <summary>Time that stands still until a test moves it, and tells what is waited for.</summary>
internal sealed class TestTime() : FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan _longestCalm = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _moment = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentQueue<TimeSpan> _asked = new();

    /// <summary>Every delay that was ever asked for, in order.</summary>
    public IReadOnlyCollection<TimeSpan> Asked => _asked;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _asked.Enqueue(dueTime);
        return timer;
    }

    /// <summary>Lets other threads work until something holds; time stands still.</summary>
    public static async Task UntilAsync(Func<bool> holds, string what = "")
    {
        var began = System.GetTimestamp();
        while (!holds())
        {
            Assert.True(System.GetElapsedTime(began) < _patience, $"It never came to it. {what}");
            await RealPauseAsync(1);
        }
    }

    /// <summary>Lets other threads work for a moment, to show that something does not happen.</summary>
    public static Task SettleAsync() => RealPauseAsync(30);

    /// <summary>Waits until a delay of this length is asked for.</summary>
    public Task UntilAskedAsync(TimeSpan delay) => UntilAsync(() => _asked.Contains(delay), delay.ToString());

    /// <summary>Moves time in steps until something holds. When all of it has gone, others may still finish what it set off.</summary>
    /// <param name="mayGoOn">Time stands still until this holds, for what must be over within no time.</param>
    public async Task AdvanceUntilAsync(Func<bool> holds, TimeSpan step, TimeSpan most, Func<bool>? mayGoOn = null)
    {
        for (var gone = TimeSpan.Zero; gone <= most && !holds(); gone += step)
        {
            await CalmAsync();
            await UntilAsync(mayGoOn ?? (() => true));
            if (!holds())
            {
                Advance(step);
            }
        }

        await UntilAsync(holds, $"Not within {most}.");
    }

    /// <summary>Moves time in steps, with a moment for other threads after each.</summary>
    /// <param name="mayGoOn">As for <see cref="AdvanceUntilAsync"/>.</param>
    public async Task PassAsync(TimeSpan span, TimeSpan step, Func<bool>? mayGoOn = null)
    {
        for (var gone = TimeSpan.Zero; gone < span; gone += step)
        {
            await CalmAsync();
            await UntilAsync(mayGoOn ?? (() => true));
            Advance(step);
        }

        await SettleAsync();
    }

    /// <summary>
    /// Gives what the last step set off the chance to come to rest, however busy the machine is: nothing waits for the pool and none but
    /// this thread is at work. Tests that run beside this one keep it waiting no longer than a moment.
    /// </summary>
    private static async Task CalmAsync()
    {
        var began = System.GetTimestamp();
        do
        {
            await RealPauseAsync(2);
        }
        while (System.GetElapsedTime(began) is var waited
            && ((ThreadPool.PendingWorkItemCount > 0 && waited < _longestCalm) || (AtWork() > 1 && waited < _moment)));
    }

    private static int AtWork()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var free, out _);
        return most - free;
    }

    private static Task RealPauseAsync(int milliseconds) =>
        Task.Delay(TimeSpan.FromMilliseconds(milliseconds), System, TestContext.Current.CancellationToken);
}
