using System.Collections.Concurrent;
using SahelBot.Core.Chats;

namespace SahelBot.Testing.Chats;

/// <summary>Verdicts in memory.</summary>
public sealed class InMemoryFeedback : IFeedbackStore
{
    private readonly ConcurrentDictionary<(ExchangeId Exchange, PersonKey Person), (Verdict Verdict, string? Reason)> _verdicts = new();

    public IReadOnlyCollection<(Verdict Verdict, string? Reason)> All => [.. _verdicts.Values];

    public Task RateAsync(ExchangeId exchange, PersonKey person, Verdict verdict, DateTimeOffset at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _verdicts.AddOrUpdate((exchange, person), (verdict, null), (_, old) => (verdict, old.Verdict == verdict ? old.Reason : null));
        return Task.CompletedTask;
    }

    public Task<bool> ExplainAsync(
        ExchangeId exchange, PersonKey person, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_verdicts.TryGetValue((exchange, person), out var old))
        {
            return Task.FromResult(false);
        }

        _verdicts[(exchange, person)] = (old.Verdict, reason);
        return Task.FromResult(true);
    }

    public int Forget(PersonKey person) => _verdicts.Keys.Where(k => k.Person == person).Count(k => _verdicts.TryRemove(k, out _));
}
