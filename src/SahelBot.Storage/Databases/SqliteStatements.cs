using Microsoft.Data.Sqlite;

namespace SahelBot.Storage.Databases;

/// <summary>The few plain statements that opening a file takes; Dapper took 25 to 40 ms to get ready for them.</summary>
internal static class SqliteStatements
{
    public static void Run(this SqliteConnection connection, FormattableString sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    public static long ReadNumber(this SqliteConnection connection, FormattableString sql)
    {
        using var command = Command(connection, sql);
        return command.ExecuteScalar() as long? ?? 0;
    }

    public static HashSet<string> ReadTexts(this SqliteConnection connection, FormattableString sql)
    {
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static SqliteCommand Command(SqliteConnection connection, FormattableString sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return command;
    }
}
