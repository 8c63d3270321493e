using SahelBot.Discord.Models;

namespace SahelBot.Discord.Dispatch;

/// <summary>Remembers the latest ids, and forgets the oldest when there are too many. Safe to use from many threads at once.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly Lock _gate = new();
    private readonly HashSet<Snowflake> _ids = [];
    private readonly Queue<Snowflake> _order = new();

    /// <returns>False when it was there.</returns>
    public bool Add(Snowflake id)
    {
        lock (_gate)
        {
            if (!_ids.Add(id))
            {
                return false;
            }

            _order.Enqueue(id);
            if (_order.Count > capacity)
            {
                _ids.Remove(_order.Dequeue());
            }

            return true;
        }
    }

    public bool Contains(Snowflake id)
    {
        lock (_gate)
        {
            return _ids.Contains(id);
        }
    }
}
