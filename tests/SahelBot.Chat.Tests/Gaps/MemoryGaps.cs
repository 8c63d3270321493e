using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Gaps;
using SahelBot.Testing.Chats;

namespace SahelBot.Chat.Tests.Gaps;

/// <summary>Questions asked in vain, in memory, as the chat layer's own stores know them.</summary>
internal sealed class MemoryGaps(InMemoryExchanges exchanges, InMemoryUnanswered unanswered) : IGapStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ExchangeId, (GapDecision Decision, Moderator By)> _decisions = [];
    private readonly HashSet<(ExchangeId, PersonKey)> _closed = [];

    /// <summary>Exchanges whose answers were voted down, by how many.</summary>
    public Dictionary<ExchangeId, int> Bad { get; } = [];

    public IReadOnlyDictionary<ExchangeId, (GapDecision Decision, Moderator By)> Decisions => _decisions;

    public Task<IReadOnlyList<Gap>> ListAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Gap>>(
                [.. All().Where(g => g.Exchange.At >= since && !_decisions.ContainsKey(g.Exchange.Id)).OrderByDescending(g => g.Exchange.At).Take(limit)]);
        }
    }

    public Task<Gap?> FindAsync(ExchangeId exchange, CancellationToken cancellationToken) =>
        Task.FromResult(All().FirstOrDefault(g => g.Exchange.Id == exchange));

    public Task<int> DecideAsync(
        IReadOnlyList<ExchangeId> exchanges, GapDecision decision, Moderator by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(exchanges.Count(e => _decisions.TryAdd(e, (decision, by))));
        }
    }

    public Task<IReadOnlyList<ModeratorRequest>> OpenRequestsAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<ModeratorRequest>>(
                [.. unanswered.Requests.Where(r => !_closed.Contains((r.Exchange, r.Person))).OrderBy(r => r.At)]);
        }
    }

    public Task CloseRequestAsync(ExchangeId exchange, PersonKey person, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _closed.Add((exchange, person));
        }

        return Task.CompletedTask;
    }

    private IEnumerable<Gap> All() => exchanges.All
        .Where(e => unanswered.All.Contains(e.Id) || Bad.ContainsKey(e.Id))
        .Select(e => new Gap(e, unanswered.Requests.Count(r => r.Exchange == e.Id), Bad.GetValueOrDefault(e.Id)));
}
