using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace SahelBot.Storage.Databases;

/// <summary>
/// One SQLite file: a single writer that puts waiting transactions into one commit, and readers beside it. A database in memory
/// has the writer only.
/// </summary>
internal sealed class SqliteDatabase : IDatabase, IAsyncDisposable
{
    private const int MostJobsInACommit = 256;

    private readonly string _path;
    private readonly SqliteConnection _writer;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _save;
    private readonly SqliteCommand _release;
    private readonly SqliteCommand _undo;
    private readonly SqliteReaders? _readers;
    private readonly Channel<WriteJob> _jobs = Channel.CreateUnbounded<WriteJob>(new() { SingleReader = true });
    private readonly Task _writing;

    /// <param name="openReader">Null when only the writer can see the data.</param>
    public SqliteDatabase(string path, SqliteConnection writer, Func<SqliteConnection>? openReader)
    {
        _path = path;
        _writer = writer;
        _readers = openReader is null ? null : new SqliteReaders(openReader);
        _begin = Command("begin immediate");
        _commit = Command("commit");
        _save = Command("savepoint job");
        _release = Command("release job");
        _undo = Command("rollback to job");
        _writing = Task.Run(WriteAllAsync);
    }

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        _readers is null
            ? WriteAsync(work, cancellationToken)
            : Task.Run(() => ReadAsync(work, _readers), cancellationToken); // SQLite blocks: not on the caller's thread

    public Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken) =>
        Enqueue(new WriteJob<T>(work, isTransactional: true), cancellationToken);

    public Task CompactAsync(CancellationToken cancellationToken) =>
        Enqueue(new WriteJob<bool>(SqliteUpkeep.CompactAsync, isTransactional: false), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await _writing;
        _readers?.Dispose();

        foreach (var command in new[] { _begin, _commit, _save, _release, _undo })
        {
            await command.DisposeAsync();
        }

        await _writer.DisposeAsync();
    }

    private Task<T> Enqueue<T>(WriteJob<T> job, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        job.CancelWith(cancellationToken);
        ObjectDisposedException.ThrowIf(!_jobs.Writer.TryWrite(job), typeof(SqliteStorage));
        return job.Done;
    }

    private async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, SqliteReaders readers)
    {
        using var lease = readers.Rent();
        try
        {
            return await work(lease.Connection);
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Explain(_path, e);
        }
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<WriteJob>(MostJobsInACommit);
        while (await _jobs.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostJobsInACommit && _jobs.Reader.TryRead(out var job))
            {
                if (job.TryBegin())
                {
                    batch.Add(job);
                }
            }

            await CommitAsync([.. batch.Where(j => j.IsTransactional)]);
            await RunUpkeepAsync([.. batch.Where(j => !j.IsTransactional)]);
            batch.Clear();
        }
    }

    private async Task CommitAsync(IReadOnlyList<WriteJob> jobs)
    {
        if (jobs.Count == 0)
        {
            return;
        }

        try
        {
            _begin.ExecuteNonQuery();
            foreach (var job in jobs)
            {
                await RunSeparatelyAsync(job);
            }

            _commit.ExecuteNonQuery();
        }
        catch (Exception e) when (e is SqliteException || !HasTransaction)
        {
            // nothing of this transaction is kept, so that no one in it may be told otherwise
            Undo();
            foreach (var job in jobs)
            {
                job.Failure = Explain(e);
            }
        }

        foreach (var job in jobs)
        {
            job.Finish();
        }
    }

    /// <summary>One job among others in a transaction: when it fails, the others are kept.</summary>
    private async Task RunSeparatelyAsync(WriteJob job)
    {
        _save.ExecuteNonQuery();
        try
        {
            await job.RunAsync(_writer);
        }
        catch (Exception e) when (HasTransaction)
        {
            _undo.ExecuteNonQuery();
            job.Failure = Explain(e);
        }

        _release.ExecuteNonQuery();
    }

    private async Task RunUpkeepAsync(IReadOnlyList<WriteJob> jobs)
    {
        foreach (var job in jobs)
        {
            try
            {
                await job.RunAsync(_writer);
            }
            catch (SqliteException e)
            {
                job.Failure = SqliteErrors.Explain(_path, e);
            }

            job.Finish();
        }
    }

    // a full disk makes SQLite undo the whole transaction by itself
    private bool HasTransaction => sqlite3_get_autocommit(_writer.Handle) == 0;

    private void Undo()
    {
        try
        {
            if (HasTransaction)
            {
                using var rollback = Command("rollback");
                rollback.ExecuteNonQuery();
            }
        }
        catch (SqliteException)
        {
            // the next transaction cannot begin then, and comes here again
        }
    }

    private Exception Explain(Exception exception) =>
        exception is SqliteException broken ? SqliteErrors.Explain(_path, broken) : exception;

    private SqliteCommand Command(string sql)
    {
        var command = _writer.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
