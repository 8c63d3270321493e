using System.Data.Common;

namespace SahelBot.Storage.Databases;

/// <summary>What a SQLite file needs after much of it was deleted.</summary>
internal static class SqliteUpkeep
{
    /// <summary>
    /// Gives free pages back to the file system and empties the log, which still holds what was deleted. Readers at work may put
    /// the latter off until the next time.
    /// </summary>
    public static async Task<bool> CompactAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        foreach (var sql in new[] { "pragma incremental_vacuum", "pragma wal_checkpoint(truncate)" })
        {
            command.CommandText = sql;
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                // each step of the vacuum gives one page back
            }
        }

        return true;
    }
}
