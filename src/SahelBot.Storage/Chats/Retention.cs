using Dapper;
using SahelBot.Core.Chats;
using SahelBot.Storage.Databases;

namespace SahelBot.Storage.Chats;

/// <summary>Ids of updates are kept for a day at least: so long a platform may bring the same update again.</summary>
internal sealed class Retention(IDatabase database, TimeProvider clock) : IRetention
{
    /// <summary>Deleted in one transaction, so that a large purge holds up nobody for long.</summary>
    private const int RowsAtOnce = 2000;

    private static readonly TimeSpan _leastForUpdates = TimeSpan.FromDays(1);

    /// <summary>
    /// Not here: what moderators did and what they published, which stays; and what holds until somebody ends it (subscriptions,
    /// pauses, open drafts).
    /// </summary>
    private static readonly (string Table, string Key)[] _records =
    [
        ("exchanges", "id"), ("shown_messages", "key"), ("people", "person"), ("verdicts", "exchange, person"),
        ("unanswered", "id"), ("moderator_requests", "exchange, person"), ("outbox", "platform, update_id, part"),
        ("gap_decisions", "exchange"), ("announcements", "number"),
    ];

    public async Task<int> PurgeAsync(
        DateTimeOffset conversationsBefore, DateTimeOffset recordsBefore, CancellationToken cancellationToken)
    {
        var count = await DeleteAsync("conversation_entries", "id", conversationsBefore, cancellationToken);
        foreach (var (table, key) in _records)
        {
            count += await DeleteAsync(table, key, recordsBefore, cancellationToken);
        }

        count += await DeleteAsync("drafts", "id", recordsBefore, cancellationToken, "and state <> 'open'");
        var latest = clock.GetUtcNow() - _leastForUpdates;
        count += await DeleteAsync("inbox", "platform, id", recordsBefore < latest ? recordsBefore : latest, cancellationToken);
        if (count > 0)
        {
            await database.CompactAsync(cancellationToken);
        }

        return count;
    }

    private async Task<int> DeleteAsync(
        string table, string key, DateTimeOffset before, CancellationToken cancellationToken, string condition = "")
    {
        var sql = $"delete from {table} where ({key}) in (select {key} from {table} where at < @Before {condition} limit {RowsAtOnce})";
        var deleted = 0;
        int last;
        do
        {
            last = await database.WriteAsync(
                c => c.ExecuteAsync(sql, new { Before = before.ToUnixTimeMilliseconds() }), cancellationToken);
            deleted += last;
        }
        while (last == RowsAtOnce);

        return deleted;
    }
}
