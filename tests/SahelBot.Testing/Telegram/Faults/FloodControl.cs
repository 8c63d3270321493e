namespace SahelBot.Testing.Telegram.Faults;

/// <summary>Counts messages over sliding windows. Not thread safe.</summary>
internal sealed class FloodControl(FloodLimits? limits, TimeProvider clock)
{
    private readonly Dictionary<long, List<DateTimeOffset>> _sent = [];

    /// <summary>Counts one more message unless it is too much.</summary>
    /// <returns>Whole seconds to wait; null when the message may go.</returns>
    public int? Take(long chatId, bool isGroup)
    {
        if (limits is null)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        foreach (var list in _sent.Values)
        {
            list.RemoveAll(t => now - t >= TimeSpan.FromMinutes(1));
        }

        if (!_sent.TryGetValue(chatId, out var sent))
        {
            _sent.Add(chatId, sent = []);
        }

        TimeSpan?[] waits =
        [
            Wait(sent, limits.PerSecondInChat, TimeSpan.FromSeconds(1), now),
            isGroup ? Wait(sent, limits.PerMinuteInGroup, TimeSpan.FromMinutes(1), now) : null,
            Wait([.. _sent.Values.SelectMany(s => s).Order()], limits.PerSecondInAll, TimeSpan.FromSeconds(1), now),
        ];
        if (waits.Max() is { } wait)
        {
            return Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        }

        sent.Add(now);
        return null;
    }

    private static TimeSpan? Wait(List<DateTimeOffset> sent, int limit, TimeSpan window, DateTimeOffset now)
    {
        var recent = sent.Where(t => now - t < window).ToList();
        return recent.Count < limit ? null : recent[^limit] + window - now;
    }
}
