using System.Collections.Concurrent;
using System.Globalization;
using SahelBot.Core.Platforms;

namespace SahelBot.Discord.Gateway;

/// <summary>
/// Lets shards begin sessions: one in each group every five seconds, and never more within a day than Discord allows, because going
/// over it makes Discord reset the token. Safe to use from many threads at once.
/// </summary>
/// <param name="say">Told what is being waited for; empty when it is over.</param>
internal sealed class IdentifyGate(GatewayDirectory directory, IIdentifyBudget budget, MonotonicClock clock, Action<string> say) : IDisposable
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private static readonly TimeSpan _apart = TimeSpan.FromSeconds(5.5); // of 5: calls bunch up on their way
    private static readonly TimeSpan _lookAgain = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _shortestLook = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<int, Group> _groups = new();

    /// <summary>How many of the day's sessions the bot uses itself: some are left for whoever starts it by hand.</summary>
    public static int Limit(int total) => Math.Max(1, total - Math.Min(50, total / 10));

    /// <summary>Waits until the shard may begin a session.</summary>
    /// <exception cref="DiscordException">It cannot be learnt how many are left.</exception>
    public async Task<IIdentifyPermit> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        while (true)
        {
            var info = await directory.AskAsync(cancellationToken);
            var start = info.SessionStartLimit;
            var limit = Limit(start.Total);
            var isSpent = start.Remaining <= 0 || await budget.CountAsync(clock.Time.GetUtcNow() - Window, cancellationToken) >= limit;
            if (isSpent)
            {
                await WaitForBudgetAsync(start.Remaining <= 0 ? TimeSpan.FromMilliseconds(start.ResetAfter) : _lookAgain, cancellationToken);
                continue;
            }

            var group = _groups.GetOrAdd(shard % Math.Max(1, start.MaxConcurrency), _ => new Group());
            await group.Turn.WaitAsync(cancellationToken);
            try
            {
                if (group.Last is { } last)
                {
                    await clock.DelayAsync(last + _apart - clock.Now, cancellationToken);
                }

                return new Permit(this, group, limit);
            }
            catch
            {
                group.Turn.Release();
                throw;
            }
        }
    }

    public void Dispose()
    {
        foreach (var group in _groups.Values)
        {
            group.Turn.Dispose();
        }
    }

    private async Task WaitForBudgetAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        var span = wait > _lookAgain ? _lookAgain : wait < _shortestLook ? _shortestLook : wait;
        var minutes = Math.Ceiling(wait.TotalMinutes).ToString("0", CultureInfo.InvariantCulture);
        say($"no session may be begun for about {minutes} min: the day's budget is spent");
        await clock.DelayAsync(span, cancellationToken);
        say("");
    }

    private sealed class Group
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public TimeSpan? Last { get; set; }
    }

    private sealed class Permit(IdentifyGate gate, Group group, int limit) : IIdentifyPermit
    {
        private int _isOver;

        public async Task<bool> SpendAsync(CancellationToken cancellationToken)
        {
            var now = gate.Clock.Time.GetUtcNow();
            if (await gate.Budget.TakeAsync(now, Window, limit, cancellationToken) is not null)
            {
                return false;
            }

            gate.Directory.Spent();
            group.Last = gate.Clock.Now;
            Dispose(); // the next one keeps its distance by itself
            return true;
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                group.Turn.Release();
            }
        }
    }

    private MonotonicClock Clock => clock;

    private IIdentifyBudget Budget => budget;

    private GatewayDirectory Directory => directory;
}
