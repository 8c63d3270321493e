using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace SahelBot.Storage.Databases;

/// <summary>SQLite's error codes in words that tell an operator what to do.</summary>
internal static class SqliteErrors
{
    public static StorageException Explain(string path, SqliteException exception)
    {
        var advice = exception.SqliteErrorCode switch
        {
            SQLITE_NOTADB => "this file is no SQLite database. Name another file in the setting, or move this one away.",
            SQLITE_CORRUPT => "the database is damaged. Stop the program and restore the file from a backup.",
            SQLITE_CANTOPEN => "the database cannot be opened or made. The path must name a file in a folder that this user may write to.",
            SQLITE_READONLY or SQLITE_PERM or SQLITE_AUTH =>
                "the database cannot be written to. Let this user write to the file and its folder.",
            SQLITE_FULL => "there is no space left for the database. Free space on this disk; nothing that was confirmed is lost.",
            SQLITE_IOERR => "the disk reports an error. Check the disk and its free space.",
            SQLITE_BUSY or SQLITE_LOCKED =>
                "another process holds the database for too long. Stop the other process, or give each its own file.",
            _ => "the database refuses the work.",
        };
        return new StorageException($"{path}: {advice} (SQLite: {exception.Message})", exception);
    }
}
