using System.Data.Common;

namespace SahelBot.Storage.Databases;

/// <summary>
/// What the stores need of a database: they write SQL that SQLite and PostgreSQL both understand, and know no more than this. Safe
/// to use from many threads at once.
/// </summary>
internal interface IDatabase
{
    /// <param name="work">Only reads, from one state of the database.</param>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs <paramref name="work"/> in one transaction; when this returns, it is committed. A failure undoes it all.</summary>
    /// <param name="cancellationToken">Cancels what has not begun; what has begun is finished.</param>
    Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>After much was deleted: gives space back and removes deleted content from logs.</summary>
    Task CompactAsync(CancellationToken cancellationToken);
}
