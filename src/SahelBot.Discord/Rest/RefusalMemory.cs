namespace SahelBot.Discord.Rest;

/// <summary>
/// What Discord has refused a short while ago and would refuse again, so that nobody asks: each such answer counts towards a ban.
/// Safe to use from many threads at once.
/// </summary>
internal sealed class RefusalMemory(MonotonicClock clock)
{
    private const int Most = 5000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (TimeSpan Until, DiscordFailure Failure, int? Code)> _refused = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _refused.Count;
            }
        }
    }

    public void Remember(string key, TimeSpan span, DiscordException refusal)
    {
        lock (_gate)
        {
            if (_refused.Count >= Most)
            {
                Shrink();
            }

            _refused[key] = (clock.Now + span, refusal.Failure, refusal.Code);
        }
    }

    /// <returns>Null when nothing is known against it.</returns>
    public (DiscordFailure Failure, int? Code)? Find(string key)
    {
        lock (_gate)
        {
            if (!_refused.TryGetValue(key, out var refusal))
            {
                return null;
            }

            if (refusal.Until > clock.Now)
            {
                return (refusal.Failure, refusal.Code);
            }

            _refused.Remove(key);
            return null;
        }
    }

    private void Shrink()
    {
        foreach (var key in _refused.OrderBy(r => r.Value.Until).Take(Most / 2).Select(r => r.Key).ToArray())
        {
            _refused.Remove(key);
        }
    }
}
