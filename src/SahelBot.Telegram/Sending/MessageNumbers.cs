namespace SahelBot.Telegram.Sending;

/// <summary>
/// What is known of the numbers of messages, space by space: which are taken by messages that are accounted for, and how high they
/// have come. Bounded; what is forgotten only costs a few more probes. Safe to use from many threads at once.
/// </summary>
internal sealed class MessageNumbers
{
    private const int MaxNumbers = 4096;
    private const int MaxSpaces = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Space> _spaces = new(StringComparer.Ordinal);

    /// <summary>A message with this number is known.</summary>
    public void Note(string space, long number)
    {
        lock (_gate)
        {
            var known = SpaceOf(space);
            known.Highest = Math.Max(known.Highest, number);
            if (known.Numbers.Add(number))
            {
                known.Order.Enqueue(number);
                if (known.Order.Count > MaxNumbers)
                {
                    known.Numbers.Remove(known.Order.Dequeue());
                }
            }
        }
    }

    /// <returns>The highest number known; 0 when none is.</returns>
    public long Highest(string space)
    {
        lock (_gate)
        {
            return _spaces.TryGetValue(space, out var known) ? known.Highest : 0;
        }
    }

    /// <returns>True when the number is accounted for.</returns>
    public bool IsKnown(string space, long number)
    {
        lock (_gate)
        {
            return _spaces.TryGetValue(space, out var known) && known.Numbers.Contains(number);
        }
    }

    /// <returns>The numbers above one that are accounted for.</returns>
    public HashSet<long> Above(string space, long number)
    {
        lock (_gate)
        {
            return _spaces.TryGetValue(space, out var known) ? [.. known.Numbers.Where(n => n > number)] : [];
        }
    }

    /// <summary>A message is being sent, or was perhaps sent by the process before.</summary>
    public void BeginTry(string space)
    {
        lock (_gate)
        {
            SpaceOf(space).Tries++;
        }
    }

    /// <summary>It is known what became of the message.</summary>
    public void EndTry(string space)
    {
        lock (_gate)
        {
            SpaceOf(space).Tries--;
        }
    }

    /// <returns>How many messages are being sent at this moment.</returns>
    public int Tries(string space)
    {
        lock (_gate)
        {
            return _spaces.TryGetValue(space, out var known) ? known.Tries : 0;
        }
    }

    private Space SpaceOf(string space)
    {
        if (!_spaces.TryGetValue(space, out var known))
        {
            if (_spaces.Count >= MaxSpaces)
            {
                foreach (var idle in _spaces.Where(s => s.Value.Tries == 0).Take(MaxSpaces / 2).Select(s => s.Key).ToList())
                {
                    _spaces.Remove(idle);
                }
            }

            _spaces.Add(space, known = new Space());
        }

        return known;
    }

    private sealed class Space
    {
        public long Highest { get; set; }

        public int Tries { get; set; }

        public HashSet<long> Numbers { get; } = [];

        public Queue<long> Order { get; } = [];
    }
}
