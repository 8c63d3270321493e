using Microsoft.Data.Sqlite;

namespace SahelBot.Storage.Databases;

/// <summary>Connections that only read, kept open for the next who needs one. Safe to use from many threads at once.</summary>
internal sealed class SqliteReaders(Func<SqliteConnection> open) : IDisposable
{
    private static readonly int _mostIdle = Math.Max(2, Environment.ProcessorCount);

    private readonly Stack<SqliteConnection> _idle = [];
    private bool _isDisposed;

    /// <summary>A connection for one use; give it back by disposing of the lease.</summary>
    public Lease Rent()
    {
        return new Lease(this, Take());
    }

    public void Dispose()
    {
        lock (_idle)
        {
            _isDisposed = true;
            while (_idle.Count > 0)
            {
                _idle.Pop().Dispose();
            }
        }
    }

    private SqliteConnection Take()
    {
        lock (_idle)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(SqliteStorage));
            if (_idle.Count > 0)
            {
                return _idle.Pop();
            }
        }

        return open();
    }

    private void Return(SqliteConnection connection)
    {
        lock (_idle)
        {
            if (!_isDisposed && _idle.Count < _mostIdle)
            {
                _idle.Push(connection);
                return;
            }
        }

        connection.Dispose();
    }

    internal sealed class Lease(SqliteReaders readers, SqliteConnection connection) : IDisposable
    {
        public SqliteConnection Connection => connection;

        public void Dispose() => readers.Return(connection);
    }
}
