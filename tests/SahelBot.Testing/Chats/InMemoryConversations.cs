using SahelBot.Core.Chats;

namespace SahelBot.Testing.Chats;

/// <summary>Conversations in memory.</summary>
public sealed class InMemoryConversations(InMemoryExchanges exchanges) : IConversationStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<PlaceKey, List<(ExchangeId Exchange, DateTimeOffset At)>> _places = [];

    public IReadOnlyCollection<PlaceKey> Places
    {
        get
        {
            lock (_gate)
            {
                return [.. _places.Keys];
            }
        }
    }

    public Task AppendAsync(PlaceKey place, ExchangeId exchange, DateTimeOffset at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_places.TryGetValue(place, out var entries))
            {
                _places[place] = entries = [];
            }

            entries.Add((exchange, at));
        }

        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<Exchange>> RecentAsync(
        PlaceKey place, DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        var found = new List<Exchange>();
        foreach (var id in Ids(place, since, limit))
        {
            if (await exchanges.FindAsync(id, cancellationToken) is { } exchange)
            {
                found.Add(exchange);
            }
        }

        return found;
    }

    public Task<int> EndAsync(PlaceKey place, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(_places.Remove(place, out var entries) ? entries.Count : 0);
        }
    }

    private List<ExchangeId> Ids(PlaceKey place, DateTimeOffset since, int limit)
    {
        lock (_gate)
        {
            return [.. _places.GetValueOrDefault(place, []).Where(e => e.At >= since).TakeLast(limit).Select(e => e.Exchange)];
        }
    }
}
