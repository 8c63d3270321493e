using Dapper;
using Microsoft.Extensions.Logging;
using SahelBot.Core.Announcements;
using SahelBot.Storage.Databases;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Announcements;

internal sealed class AnnouncementStore(IDatabase database, KeyRing keys, ILogger logger) : IAnnouncementStore
{
    private readonly UnreadableRows _unreadable = new(logger, "announcements");

    public Task<int> AddAsync(IReadOnlyList<Announcement> announcements, CancellationToken cancellationToken)
    {
        var rows = announcements.Select(a => AnnouncementRow.Of(a, keys)).ToList();
        return database.WriteAsync(c => c.ExecuteAsync(
            """
            insert into announcements (key, kind, subject, platform, language, payload, state, at)
            values (@Key, @Kind, @Subject, @Platform, @Language, @Payload, 'due', @At) on conflict (key) do nothing
            """,
            rows), cancellationToken);
    }

    public async Task<IReadOnlyList<Announcement>> DueAsync(
        string platform, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var (due, unreadable) = await database.ReadAsync(async connection =>
        {
            var readable = new List<Announcement>();
            var skipped = 0;
            await foreach (var row in connection.QueryUnbufferedAsync<AnnouncementRow>(
                """
                select number as Number, "key" as "Key", kind as Kind, subject as Subject, platform as Platform, language as Language,
                    payload as Payload, at as At
                from announcements where platform = @Platform and state = 'due' and at <= @Now order by at, number
                """,
                new { Platform = platform, Now = now.ToUnixTimeMilliseconds() }))
            {
                if (readable.Count == limit)
                {
                    break; // no limit in the statement: those that nobody can read would stand in the way of others for ever
                }

                if (row.ToAnnouncement(keys) is { } announcement)
                {
                    readable.Add(announcement);
                }
                else
                {
                    skipped++;
                }
            }

            return (readable, skipped);
        }, cancellationToken);
        _unreadable.Report(unreadable);
        return due;
    }

    public async Task<bool> TakeAsync(long number, CancellationToken cancellationToken) =>
        await database.WriteAsync(c => c.ExecuteAsync(
            "update announcements set state = 'taken' where number = @Number and state = 'due'",
            new { Number = number }), cancellationToken) > 0;

    public Task ReturnAsync(long number, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        database.WriteAsync(c => c.ExecuteAsync(
            "update announcements set state = 'due', at = @At where number = @Number and state = 'taken'",
            new { Number = number, At = notBefore.ToUnixTimeMilliseconds() }), cancellationToken);

    public Task CloseAsync(long number, CancellationToken cancellationToken) =>
        database.WriteAsync(c => c.ExecuteAsync(
            "update announcements set state = 'closed', payload = null where number = @Number",
            new { Number = number }), cancellationToken);
}
