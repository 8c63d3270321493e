using System.Reflection;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;

namespace SahelBot.Storage.Databases;

/// <summary>Brings a SQLite file to the schema that this program knows, by the numbered scripts in <c>Migrations/Sqlite</c>.</summary>
internal static class SqliteSchema
{
    /// <summary>"SHLB": marks the files of this program among all SQLite files.</summary>
    public const int ApplicationId = 0x53484C42;

    private const string Folder = "SahelBot.Storage.Migrations.Sqlite.";
    private const string Journal = "SchemaVersions";

    /// <summary>In order.</summary>
    public static IReadOnlyList<SqlScript> Scripts { get; } = ReadScripts();

    /// <summary>Runs what is missing: all of it, or on a failure nothing. Of several processes at once one does the work.</summary>
    /// <param name="scripts">In order; <see cref="Scripts"/> except in tests.</param>
    /// <exception cref="StorageException">The file belongs to another program, or to a newer version of this one.</exception>
    public static void Upgrade(string path, SqliteConnection connection, IReadOnlyList<SqlScript> scripts)
    {
        connection.Run($"begin"); // what is read belongs together, also while another process does the work
        try
        {
            if (IsCurrent(path, connection, scripts))
            {
                return;
            }
        }
        finally
        {
            connection.Run($"commit");
        }

        // DbUp takes no lock of its own; its own transactions would end this one, so it is told to use none
        connection.Run($"begin immediate");
        try
        {
            if (!IsCurrent(path, connection, scripts))
            {
                Run(path, connection, scripts);
            }

            connection.Run($"commit");
        }
        catch (Exception e) when (e is SqliteException or StorageException)
        {
            connection.Run($"rollback");
            throw;
        }
    }

    private static bool IsCurrent(string path, SqliteConnection connection, IReadOnlyList<SqlScript> scripts)
    {
        var application = connection.ReadNumber($"pragma application_id");
        if (application != ApplicationId)
        {
            return application == 0 && connection.ReadNumber($"select count(*) from sqlite_master") == 0
                ? false
                : throw new StorageException(
                    $"{path}: this is the database of another program. Name another file in the setting, or move this one away.");
        }

        var done = connection.ReadTexts($"select ScriptName from {Journal}");
        var unknown = done.Except(scripts.Select(s => s.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).LastOrDefault();
        return unknown is null
            ? done.Count == scripts.Count
            : throw new StorageException(
                $"{path}: the database was written by a newer version of this program (it has {unknown}). Start that version, or name another file in the setting.");
    }

    private static void Run(string path, SqliteConnection connection, IReadOnlyList<SqlScript> scripts)
    {
        using var shared = new SharedConnection(connection); // leaves the connection open
        var result = DeployChanges.To.SqliteDatabase(shared)
            .WithScripts(scripts)
            .WithoutTransaction()
            .WithVariablesDisabled()
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new StorageException(
                $"{path}: the schema cannot be brought up to date by {result.ErrorScript?.Name}: {result.Error.Message} The file is as it was before.",
                result.Error);
        }

        connection.Run($"pragma application_id = {ApplicationId}");
    }

    private static List<SqlScript> ReadScripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => SqlScript.FromStream(n[Folder.Length..], assembly.GetManifestResourceStream(n)))];
    }
}
