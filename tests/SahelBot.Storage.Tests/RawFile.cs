using Dapper;
using Microsoft.Data.Sqlite;

namespace SahelBot.Storage.Tests;

/// <summary>The database as any SQLite tool sees it.</summary>
internal static class RawFile
{
    public static T Scalar<T>(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        return connection.ExecuteScalar<T>(sql)!; // null only where T allows it
    }

    public static void Run(string file, string sql, object? values = null)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Execute(sql, values);
    }
}
