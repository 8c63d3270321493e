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
        CreateForOwnerOnly();
        return Open(connection =>
        {
            connection.Run($"pragma auto_vacuum = incremental"); // heeded while the file is empty
            var mode = connection.ReadTexts($"pragma journal_mode = wal");
            if (!IsInMemory && !mode.Contains("wal"))
            {
                throw new StorageException($"{Path}: this disk allows no write-ahead log. Put the database on a local disk.");
            }

            connection.Run(
                $"pragma synchronous = {(_options.SurvivesPowerCut ? "full" : "normal")}; pragma foreign_keys = on; pragma secure_delete = on");
            if (_options.MostBytes is { } most)
            {
                var pageBytes = connection.ReadNumber($"pragma page_size");
                connection.Run($"pragma max_page_count = {Math.Max(1, most / pageBytes)}");
            }
        });
    }

    public SqliteConnection OpenReader() => Open(connection => connection.Run($"pragma query_only = on"));

    private SqliteConnection Open(Action<SqliteConnection> setUp)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            connection.Run($"pragma busy_timeout = {(long)_options.BusyTimeout.TotalMilliseconds}");
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

    /// <summary>SQLite would let everybody read what it makes; its logs take the mode of the file.</summary>
    private void CreateForOwnerOnly()
    {
        if (IsInMemory || OperatingSystem.IsWindows() || File.Exists(Path))
        {
            return;
        }

        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        try
        {
            new FileStream(Path, options).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // SQLite will not be able to either, and says why
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
