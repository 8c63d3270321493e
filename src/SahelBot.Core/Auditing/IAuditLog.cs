namespace SahelBot.Core.Auditing;

/// <summary>Who did what when; nothing in it is ever changed or deleted. Safe to use from many threads at once.</summary>
public interface IAuditLog
{
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <param name="before">Only entries with a lower number. Null for the latest.</param>
    /// <returns>At most <paramref name="limit"/> entries, latest first.</returns>
    Task<IReadOnlyList<AuditEntry>> ListAsync(int limit, long? before, CancellationToken cancellationToken);
}
