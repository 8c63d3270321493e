using Dapper;
using Microsoft.Data.Sqlite;

namespace SahelBot.Storage.Databases;

/// <summary>Opens connections to one file, each set up the same.</summary>
internal sealed class SqliteFile
{
    private readonly SqliteStorageOptions _options;
    private readonly string _connectionString;

    public SqliteFile(string path, SqliteStorageOptions options)
    {
        IsInMemory = path == SqliteStorage.InMemory;
        Path = IsInMemory ? path : System.IO.Path.GetFullPath(path);
        _options = options;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Pooling = false,
            DefaultTimeout = (int)Math.Ceiling(options.BusyTimeout.TotalSeconds),
        }.ToString();
    }

    public bool IsInMemory { get; }

    public string Path { get; }

    /// <exception cref="StorageException">The folder cannot be made, or the file is not one that can be worked with.</exception>
    public SqliteConnection OpenWriter()
    {
        CreateFolder();
        return Open(connection =>
        {
            connection.Execute("pragma auto_vacuum = incremental"); // heeded while the file is empty
            var mode = connection.ExecuteScalar<string>("pragma journal_mode = wal");
            if (!IsInMemory && mode != "wal")
            {
                throw new StorageException($"{Path}: this disk allows no write-ahead log. Put the database on a local disk.");
            }

            connection.Execute(
                $"pragma synchronous = {(_options.SurvivesPowerCut ? "full" : "normal")}; pragma foreign_keys = on; pragma secure_delete = on");
            if (_options.MostBytes is { } most)
            {
                var pageBytes = connection.ExecuteScalar<long>("pragma page_size");
                connection.Execute(string.Create(null, $"pragma max_page_count = {Math.Max(1, most / pageBytes)}"));
            }
        });
    }

    public SqliteConnection OpenReader() => Open(connection => connection.Execute("pragma query_only = on"));

    private SqliteConnection Open(Action<SqliteConnection> setUp)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            connection.Execute(string.Create(null, $"pragma busy_timeout = {(long)_options.BusyTimeout.TotalMilliseconds}"));
            setUp(connection);
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw SqliteErrors.Explain(Path, e);
        }
        catch (StorageException)
        {
            connection.Dispose();
            throw;
        }
    }

    private void CreateFolder()
    {
        if (IsInMemory || System.IO.Path.GetDirectoryName(Path) is not { } folder)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"{folder}: the folder of the database cannot be made ({e.Message}) Make it yourself, or name another in the setting.", e);
        }
    }
}
