using System.Collections.Concurrent;
using SahelBot.Core.Platforms;

namespace SahelBot.Discord.Tests.Bot;

/// <summary>An inbox in memory, which outlives the bot.</summary>
internal sealed class MemoryInbox : IUpdateInbox
{
    private readonly ConcurrentDictionary<long, string?> _updates = new();

    /// <summary>When set, storing fails with it.</summary>
    public Exception? Trouble { get; set; }

    public int Open => _updates.Count(u => u.Value is not null);

    public Task<IReadOnlyList<InboxUpdate>> AddAsync(
        string platform, IReadOnlyList<InboxUpdate> updates, DateTimeOffset at, CancellationToken cancellationToken) =>
        Trouble is { } trouble
            ? Task.FromException<IReadOnlyList<InboxUpdate>>(trouble)
            : Task.FromResult<IReadOnlyList<InboxUpdate>>([.. updates.Where(u => _updates.TryAdd(u.Id, u.Payload))]);

    public Task<IReadOnlyList<InboxUpdate>> PendingAsync(string platform, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InboxUpdate>>(
            [.. _updates.Where(u => u.Value is not null).OrderBy(u => u.Key).Select(u => new InboxUpdate(u.Key, u.Value ?? ""))]);

    public Task<long?> HighestAsync(string platform, CancellationToken cancellationToken) =>
        Task.FromResult<long?>(_updates.IsEmpty ? null : _updates.Keys.Max());

    public Task CompleteAsync(string platform, long id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _updates[id] = null;
        return Task.CompletedTask;
    }
}
