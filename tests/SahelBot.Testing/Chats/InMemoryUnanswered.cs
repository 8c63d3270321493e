using System.Collections.Concurrent;
using SahelBot.Core.Chats;

namespace SahelBot.Testing.Chats;

/// <summary>Questions without an answer, in memory.</summary>
public sealed class InMemoryUnanswered(InMemoryExchanges exchanges) : IUnansweredStore
{
    private readonly ConcurrentDictionary<ExchangeId, DateTimeOffset> _unanswered = new();
    private readonly ConcurrentDictionary<(ExchangeId Exchange, PersonKey Person), ModeratorRequest> _requests = new();

    public IReadOnlyCollection<ExchangeId> All => [.. _unanswered.Keys];

    public IReadOnlyCollection<ModeratorRequest> Requests => [.. _requests.Values];

    public Task AddAsync(ExchangeId exchange, DateTimeOffset at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _unanswered.TryAdd(exchange, at);
        return Task.CompletedTask;
    }

    public Task<bool> RequestAsync(ModeratorRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_requests.TryAdd((request.Exchange, request.Person), request));
    }

    public async Task<IReadOnlyList<Exchange>> ListAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        var found = new List<Exchange>();
        foreach (var (id, _) in _unanswered.Where(u => u.Value >= since).OrderByDescending(u => u.Value).Take(limit))
        {
            if (await exchanges.FindAsync(id, cancellationToken) is { } exchange)
            {
                found.Add(exchange);
            }
        }

        return found;
    }

    public int Forget(PersonKey person) => _requests.Keys.Where(k => k.Person == person).Count(k => _requests.TryRemove(k, out _));
}
