using System.Collections.Concurrent;
using SahelBot.Core.Chats;

namespace SahelBot.Testing.Chats;

/// <summary>Exchanges and messages in memory; forgets nothing by itself.</summary>
public sealed class InMemoryExchanges : IExchangeStore
{
    private readonly ConcurrentDictionary<ExchangeId, Exchange> _exchanges = new();
    private readonly ConcurrentQueue<ExchangeId> _order = new();
    private readonly ConcurrentDictionary<MessageKey, ExchangeId> _messages = new();

    /// <summary>In the order in which they were first saved.</summary>
    public IReadOnlyList<Exchange> All => [.. _order.Distinct().Select(id => _exchanges.GetValueOrDefault(id)).OfType<Exchange>()];

    /// <summary>As retention does.</summary>
    public void Forget(ExchangeId id) => _exchanges.TryRemove(id, out _);

    /// <summary>What a store of shown messages would tell this one.</summary>
    public void Link(MessageKey message, ExchangeId exchange) => _messages[message] = exchange;

    public Task SaveAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _exchanges[exchange.Id] = exchange;
        _order.Enqueue(exchange.Id);
        return Task.CompletedTask;
    }

    public Task<Exchange?> FindAsync(ExchangeId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_exchanges.GetValueOrDefault(id));
    }

    public Task<Exchange?> FindByMessageAsync(MessageKey message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_messages.TryGetValue(message, out var id) ? _exchanges.GetValueOrDefault(id) : null);
    }
}
