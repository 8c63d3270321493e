using Dapper;
using Microsoft.Extensions.Logging;
using SahelBot.Core.Platforms;
using SahelBot.Storage.Databases;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Platforms;

internal sealed partial class UpdateInbox(IDatabase database, KeyRing keys, ILogger logger) : IUpdateInbox
{
    public async Task<IReadOnlyList<InboxUpdate>> AddAsync(
        string platform, IReadOnlyList<InboxUpdate> updates, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (updates.Count == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return [];
        }

        var rows = updates.Select(u => new Row
        {
            Platform = platform,
            Id = u.Id,
            Payload = keys.Encrypt(Place(platform, u.Id), u.Payload),
            At = at.ToUnixTimeMilliseconds(),
        }).ToList();
        return await database.WriteAsync<IReadOnlyList<InboxUpdate>>(async connection =>
        {
            var added = new List<InboxUpdate>(updates.Count);
            for (var i = 0; i < rows.Count; i++)
            {
                var isNew = await connection.ExecuteAsync(
                    """
                    insert into inbox (platform, id, at) values (@Platform, @Id, @At) on conflict (platform, id) do nothing
                    """,
                    rows[i]) > 0;
                if (isNew)
                {
                    await connection.ExecuteAsync(
                        "insert into inbox_payloads (platform, id, payload) values (@Platform, @Id, @Payload)", rows[i]);
                    added.Add(updates[i]);
                }
            }

            await connection.ExecuteAsync(
                """
                insert into inbox_heads (platform, highest) values (@Platform, @Highest)
                on conflict (platform) do update set highest = excluded.highest where inbox_heads.highest < excluded.highest
                """,
                new { Platform = platform, Highest = updates.Max(u => u.Id) });
            return added;
        }, cancellationToken);
    }

    public async Task<IReadOnlyList<InboxUpdate>> PendingAsync(string platform, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(c => c.QueryAsync<Row>(
            "select id as Id, payload as Payload from inbox_payloads where platform = @Platform order by id",
            new { Platform = platform }), cancellationToken);
        var updates = new List<InboxUpdate>();
        var unreadable = 0;
        foreach (var row in rows)
        {
            if (keys.TryDecrypt(Place(platform, row.Id), row.Payload, out var payload))
            {
                updates.Add(new InboxUpdate(row.Id, payload));
            }
            else
            {
                unreadable++;
            }
        }

        if (unreadable > 0)
        {
            LogUnreadable(unreadable, platform);
        }

        return updates;
    }

    public Task<long?> HighestAsync(string platform, CancellationToken cancellationToken) =>
        database.ReadAsync(c => c.QuerySingleOrDefaultAsync<long?>(
            "select highest from inbox_heads where platform = @Platform", new { Platform = platform }), cancellationToken);

    public Task CompleteAsync(string platform, long id, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(c => c.ExecuteAsync(
            """
            delete from inbox_payloads where platform = @Platform and id = @Id;
            update inbox set at = @At where platform = @Platform and id = @Id
            """,
            new { Platform = platform, Id = id, At = at.ToUnixTimeMilliseconds() }), cancellationToken);

    private static string Place(string platform, long id) => string.Create(null, $"inbox/{platform}/{id}");

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "{Count} waiting updates of {Platform} were written with another secret and are skipped; nobody can read them without it")]
    private partial void LogUnreadable(int count, string platform);

    private sealed class Row
    {
        public string Platform { get; set; } = "";

        public long Id { get; set; }

        public byte[] Payload { get; set; } = [];

        public long At { get; set; }
    }
}
