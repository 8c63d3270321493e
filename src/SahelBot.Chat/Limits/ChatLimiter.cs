using System.Threading.RateLimiting;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Limits;

/// <summary>
/// Keeps everybody within the limits: a person, a place, and all together. What is refused by one limit costs nothing of the others.
/// Buckets that are full again are dropped, so memory grows with who is active only. Safe to use from many threads at once.
/// </summary>
internal sealed class ChatLimiter(ChatLimits limits, TimeProvider clock) : IDisposable
{
    /// <summary>More who are active at once are met with silence rather than remembered.</summary>
    internal const int MostEntries = 100_000;

    private static readonly TimeSpan _sweepEvery = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly TokenBucket _overall = new(limits.Overall, clock);
    private DateTimeOffset _sweptAt = clock.GetUtcNow();

    /// <summary>How many persons and places are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Takes one from each limit, or from none.</summary>
    /// <param name="place">Null where there is no place, as in inline mode.</param>
    /// <param name="isModerator">Moderators are held back by the overall limit only.</param>
    public LimitDecision Take(PersonKey person, PlaceKey? place, bool isModerator)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            Sweep(now);
            if (_entries.Count >= MostEntries && !_entries.ContainsKey(PersonEntry(person)))
            {
                return new LimitDecision(LimitKind.Overall, limits.Overall.Period, IsNoticeDue: false);
            }

            var own = EntryOf(PersonEntry(person), limits.PerPerson);
            var here = place is { } key ? EntryOf("place:" + key.Value, limits.PerPlace) : null;
            if (WaitOf(_overall) is { } forAll)
            {
                return Refuse(LimitKind.Overall, forAll, here ?? own, now);
            }

            if (!isModerator && WaitOf(own.Bucket) is { } forPerson)
            {
                return Refuse(LimitKind.Person, forPerson, own, now);
            }

            if (!isModerator && here is not null && WaitOf(here.Bucket) is { } forPlace)
            {
                return Refuse(LimitKind.Place, forPlace, here, now);
            }

            Take(_overall);
            Take(own.Bucket);
            Take(here?.Bucket);
            return default;
        }
    }

    public void Dispose()
    {
        _overall.Dispose();
        foreach (var entry in _entries.Values)
        {
            entry.Dispose();
        }
    }

    private static string PersonEntry(PersonKey person) => "person:" + person.Value;

    private static TimeSpan? WaitOf(TokenBucket bucket)
    {
        using var lease = bucket.AttemptAcquire(0);
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null;
    }

    private static void Take(TokenBucket? bucket) => bucket?.AttemptAcquire().Dispose();

    private static LimitDecision Refuse(LimitKind kind, TimeSpan wait, Entry entry, DateTimeOffset now)
    {
        var isNoticeDue = entry.QuietUntil <= now;
        if (isNoticeDue)
        {
            entry.QuietUntil = now + wait;
        }

        return new LimitDecision(kind, wait, isNoticeDue);
    }

    private Entry EntryOf(string key, Rate rate)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            _entries[key] = entry = new Entry(rate, clock);
        }

        return entry;
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - _sweptAt < _sweepEvery && _entries.Count < MostEntries)
        {
            return;
        }

        _sweptAt = now;
        foreach (var (key, entry) in _entries.Where(e => e.Value.QuietUntil <= now && e.Value.Bucket.IdleDuration is not null).ToList())
        {
            entry.Dispose();
            _entries.Remove(key);
        }
    }

    private sealed class Entry(Rate rate, TimeProvider clock) : IDisposable
    {
        public TokenBucket Bucket { get; } = new(rate, clock);

        /// <summary>Until then a refusal has been told.</summary>
        public DateTimeOffset QuietUntil { get; set; }

        public void Dispose() => Bucket.Dispose();
    }
}
