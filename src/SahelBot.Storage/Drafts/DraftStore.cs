using Dapper;
using Microsoft.Extensions.Logging;
using SahelBot.Core.Drafts;
using SahelBot.Storage.Databases;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Drafts;

internal sealed class DraftStore(IDatabase database, KeyRing keys, ILogger logger) : IDraftStore
{
    private readonly UnreadableRows _unreadable = new(logger, "drafts");

    public Task AddAsync(Draft draft, CancellationToken cancellationToken)
    {
        var row = DraftRow.Of(draft, keys);
        return database.WriteAsync(c => c.ExecuteAsync(
            """
            insert into drafts (id, revision, state, content, gap, person, name, at)
            values (@Id, @Revision, @State, @Content, @Gap, @Person, @Name, @At)
            """,
            row), cancellationToken);
    }

    public async Task<Draft?> FindAsync(DraftId id, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            c => c.QuerySingleOrDefaultAsync<DraftRow>($"{DraftRow.Select} where id = @Value", id), cancellationToken);
        return row?.ToDraft(keys);
    }

    public async Task<IReadOnlyList<Draft>> OpenAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var (drafts, unreadable) = await database.ReadAsync(async connection =>
        {
            var readable = new List<Draft>();
            var skipped = 0;
            await foreach (var row in connection.QueryUnbufferedAsync<DraftRow>(
                $"{DraftRow.Select} where state = 'open' order by at desc, id desc"))
            {
                if (readable.Count == limit)
                {
                    break;
                }

                if (row.ToDraft(keys) is { } draft)
                {
                    readable.Add(draft);
                }
                else
                {
                    skipped++;
                }
            }

            return (readable, skipped);
        }, cancellationToken);
        _unreadable.Report(unreadable);
        return drafts;
    }

    public async Task<bool> ReplaceAsync(Draft draft, CancellationToken cancellationToken)
    {
        var row = DraftRow.Of(draft, keys);
        return await database.WriteAsync(c => c.ExecuteAsync(
            """
            update drafts set revision = @Revision, state = @State, content = @Content, gap = @Gap, person = @Person, name = @Name, at = @At
            where id = @Id and revision = @Revision - 1 and state = 'open'
            """,
            row), cancellationToken) > 0;
    }
}
