using SahelBot.Core.Platforms;

namespace SahelBot.Telegram.Tests.Fakes;

/// <summary>Inbox and outbox in memory, as strict as the real ones.</summary>
internal sealed class MemoryPorts : IUpdateInbox, IOutbox
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, string?> _updates = [];
    private readonly SortedDictionary<(long Update, int Part), OutboxCall> _calls = [];

    /// <summary>When set, storing fails with it.</summary>
    public Exception? Trouble { get; set; }

    public IReadOnlyList<OutboxCall> Calls => Locked(() => (IReadOnlyList<OutboxCall>)[.. _calls.Values]);

    public IReadOnlyList<long> Updates => Locked(() => (IReadOnlyList<long>)[.. _updates.Keys]);

    public int OpenUpdates => Locked(() => _updates.Count(u => u.Value is not null));

    public void Put(OutboxCall call) => Locked(() => _calls[(call.Update, call.Part)] = call);

    public Task<IReadOnlyList<InboxUpdate>> AddAsync(
        string platform, IReadOnlyList<InboxUpdate> updates, DateTimeOffset at, CancellationToken cancellationToken) =>
        Trouble is { } trouble
            ? Task.FromException<IReadOnlyList<InboxUpdate>>(trouble)
            : Task.FromResult(Locked(() => (IReadOnlyList<InboxUpdate>)[.. updates.Where(u => _updates.TryAdd(u.Id, u.Payload))]));

    public Task<IReadOnlyList<InboxUpdate>> PendingAsync(string platform, CancellationToken cancellationToken) =>
        Task.FromResult(Locked(() => (IReadOnlyList<InboxUpdate>)
            [.. _updates.Where(u => u.Value is not null).Select(u => new InboxUpdate(u.Key, u.Value ?? ""))]));

    public Task<long?> HighestAsync(string platform, CancellationToken cancellationToken) =>
        Task.FromResult(Locked(() => _updates.Count == 0 ? (long?)null : _updates.Keys.Max()));

    public Task CompleteAsync(string platform, long id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Locked(() => _updates[id] = null);
        return Task.CompletedTask;
    }

    public Task PlanAsync(
        string platform, long update, IReadOnlyList<OutboxCall> calls, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Locked(() =>
        {
            _updates[update] = null;
            foreach (var call in calls)
            {
                _calls.Add((update, call.Part), call);
            }

            return 0;
        });
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<OutboxCall>> OpenAsync(string platform, CancellationToken cancellationToken) =>
        Task.FromResult(Locked(() => (IReadOnlyList<OutboxCall>)
            [.. _calls.Values.Where(c => c.State is OutboxState.Planned or OutboxState.InDoubt)]));

    public Task DoubtAsync(
        string platform, long update, int part, long? hint, DateTimeOffset at, CancellationToken cancellationToken) =>
        Change(update, part, c => c with { State = OutboxState.InDoubt, Hint = hint });

    public Task RetractAsync(string platform, long update, int part, CancellationToken cancellationToken) =>
        Change(update, part, c => c with { State = OutboxState.Planned });

    public Task SettleAsync(
        string platform, long update, int part, long? result, DateTimeOffset at, CancellationToken cancellationToken) =>
        Change(update, part, c => c with { State = OutboxState.Done, Result = result, Payload = "" });

    public Task FailAsync(string platform, long update, int part, DateTimeOffset at, CancellationToken cancellationToken) =>
        Change(update, part, c => c with { State = OutboxState.Failed, Payload = "" });

    public Task<IReadOnlyList<long>> ResultsOfAsync(string platform, string origin, CancellationToken cancellationToken) =>
        Task.FromResult(Locked(() => (IReadOnlyList<long>)[.. _calls.Values
            .Where(c => c.Origin == origin && c.Result is not null)
            .GroupBy(c => c.Update).OrderBy(g => g.Key).LastOrDefault()?.Select(c => c.Result ?? 0) ?? []]));

    public Task<IReadOnlyList<long>> ResultsAfterAsync(
        string platform, string space, long after, CancellationToken cancellationToken) =>
        Task.FromResult(Locked(() => (IReadOnlyList<long>)[.. _calls.Values
            .Where(c => c.Space == space && c.Result > after).Select(c => c.Result ?? 0).Order()]));

    private Task Change(long update, int part, Func<OutboxCall, OutboxCall> change)
    {
        Locked(() =>
        {
            var call = _calls[(update, part)];
            return call.State is OutboxState.Planned or OutboxState.InDoubt
                ? _calls[(update, part)] = change(call)
                : throw new InvalidOperationException($"{update}/{part} is {call.State}.");
        });
        return Task.CompletedTask;
    }

    private T Locked<T>(Func<T> work)
    {
        lock (_gate)
        {
            return work();
        }
    }
}
