using System.Collections.Concurrent;
using SahelBot.Core.Auditing;

namespace SahelBot.Intake.Tests.Fakes;

internal sealed class InMemoryAudit : IAuditLog
{
    private readonly ConcurrentQueue<AuditEntry> _entries = new();

    /// <summary>"draft add Done: from a web page", in order.</summary>
    public IReadOnlyList<string> Lines => [.. _entries.Select(e => $"{e.Action} {e.Result}: {e.Detail}")];

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        _entries.Enqueue(entry);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AuditEntry>> ListAsync(int limit, long? before, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AuditEntry>>([.. _entries.Reverse().Take(limit)]);
}
