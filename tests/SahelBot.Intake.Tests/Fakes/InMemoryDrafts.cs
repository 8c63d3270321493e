using SahelBot.Core.Drafts;

namespace SahelBot.Intake.Tests.Fakes;

/// <summary>Keeps drafts in memory, with the contract of the port.</summary>
internal sealed class InMemoryDrafts : IDraftStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<DraftId, Draft> _drafts = [];

    /// <summary>Called before a draft is replaced; may throw, as a database does.</summary>
    public Func<Draft, Task> BeforeReplace { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called after a draft was replaced; may throw: the answer got lost.</summary>
    public Action<Draft> AfterReplace { get; set; } = _ => { };

    public Task AddAsync(Draft draft, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _drafts.Add(draft.Id, draft);
        }

        return Task.CompletedTask;
    }

    public Task<Draft?> FindAsync(DraftId id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_drafts.GetValueOrDefault(id));
        }
    }

    public Task<IReadOnlyList<Draft>> OpenAsync(int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Draft>>(
                [.. _drafts.Values.Where(d => d.State == DraftState.Open).OrderByDescending(d => d.At).Take(limit)]);
        }
    }

    public async Task<bool> ReplaceAsync(Draft draft, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await BeforeReplace(draft);
        lock (_gate)
        {
            if (_drafts.GetValueOrDefault(draft.Id) is not { State: DraftState.Open } current || current.Revision != draft.Revision - 1)
            {
                return false;
            }

            _drafts[draft.Id] = draft;
        }

        AfterReplace(draft);
        return true;
    }
}
