using SahelBot.Core.Auditing;

namespace SahelBot.Testing.Chats;

/// <summary>The audit log in memory.</summary>
public sealed class InMemoryAuditLog : IAuditLog
{
    private readonly Lock _gate = new();
    private readonly List<AuditEntry> _entries = [];

    /// <summary>Null when appending works.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<AuditEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Failure is { } failure)
        {
            return Task.FromException(failure);
        }

        lock (_gate)
        {
            _entries.Add(entry with { Number = _entries.Count + 1 });
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AuditEntry>> ListAsync(int limit, long? before, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<AuditEntry>>(
            [.. Entries.Where(e => before is null || e.Number < before).OrderByDescending(e => e.Number).Take(limit)]);
    }
}
