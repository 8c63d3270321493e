using System.Data.Common;
using Dapper;
using SahelBot.Core.Auditing;
using SahelBot.Storage.Databases;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Auditing;

/// <summary>That nothing is changed or deleted is seen to by triggers in the database.</summary>
internal sealed class AuditLog(IDatabase database, KeyRing keys) : IAuditLog
{
    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var row = AuditRow.Of(entry, keys);
        return database.WriteAsync(c => AppendAsync(c, row), cancellationToken);
    }

    public async Task<IReadOnlyList<AuditEntry>> ListAsync(int limit, long? before, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var rows = await database.ReadAsync(c => c.QueryAsync<AuditRow>(
            """
            select number as Number, at as At, person as Person, name as Name, action as Action, subject as Subject,
                result as Result, detail as Detail
            from audit_log where number < @Before order by number desc limit @Limit
            """,
            new { Before = before ?? long.MaxValue, Limit = limit }), cancellationToken);
        return [.. rows.Select(r => r.ToEntry(keys))];
    }

    /// <summary>For those who write what they did and the entry about it in one transaction.</summary>
    internal static Task<int> AppendAsync(DbConnection connection, AuditRow row) => connection.ExecuteAsync(
        """
        insert into audit_log (at, person, name, action, subject, result, detail)
        values (@At, @Person, @Name, @Action, @Subject, @Result, @Detail)
        """,
        row);
}
