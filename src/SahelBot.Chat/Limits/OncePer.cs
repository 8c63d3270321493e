namespace SahelBot.Chat.Limits;

/// <summary>
/// Lets each thing happen once in a while. What is past is forgotten, so memory grows with what happened lately only. Safe to use
/// from many threads at once.
/// </summary>
internal sealed class OncePer(TimeSpan period, TimeProvider clock)
{
    private const int SweptAbove = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);
    private int _sweepAt = SweptAbove;

    /// <summary>How many things are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _until.Count;
            }
        }
    }

    /// <returns>False when it was taken less than the period ago.</returns>
    public bool Take(string what)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (_until.TryGetValue(what, out var until) && until > now)
            {
                return false;
            }

            Sweep(now);
            _until[what] = now + period;
            return true;
        }
    }

    /// <summary>As if it had not been taken.</summary>
    public void Return(string what)
    {
        lock (_gate)
        {
            _until.Remove(what);
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (_until.Count < _sweepAt)
        {
            return;
        }

        foreach (var past in _until.Where(u => u.Value <= now).Select(u => u.Key).ToList())
        {
            _until.Remove(past);
        }

        _sweepAt = Math.Max(SweptAbove, _until.Count * 2);
    }
}
