using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SahelBot.Core.Announcements;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using SahelBot.Core.Gaps;
using SahelBot.Core.Platforms;
using SahelBot.Core.Publishing;
using SahelBot.Storage.Announcements;
using SahelBot.Storage.Auditing;
using SahelBot.Storage.Chats;
using SahelBot.Storage.Databases;
using SahelBot.Storage.Drafts;
using SahelBot.Storage.Gaps;
using SahelBot.Storage.Keys;
using SahelBot.Storage.Platforms;
using SahelBot.Storage.Publishing;

namespace SahelBot.Storage;

/// <summary>Everything that outlives a restart, in one SQLite file. Safe to use from many threads at once.</summary>
public sealed class SqliteStorage : IAsyncDisposable
{
    /// <summary>A path for a database that lives as long as this object.</summary>
    public const string InMemory = ":memory:";

    private readonly SqliteDatabase _database;

    private SqliteStorage(SqliteFile file, SqliteConnection writer, KeyRing keys, TimeProvider clock, ILogger logger)
    {
        var database = _database = new SqliteDatabase(file.Path, writer, file.IsInMemory ? null : file.OpenReader);
        Hash = keys;
        Exchanges = new ExchangeStore(database);
        Conversations = new ConversationStore(database);
        People = new PersonStore(database);
        Feedback = new FeedbackStore(database, keys);
        Unanswered = new UnansweredStore(database, keys);
        Retention = new Retention(database, clock);
        Inbox = new UpdateInbox(database, keys, logger);
        Outbox = new Outbox(database, keys, logger);
        Snapshots = new SnapshotStore(database, keys);
        Audit = new AuditLog(database, keys);
        Shown = new ShownMessageStore(database, keys);
        Drafts = new DraftStore(database, keys, logger);
        Gaps = new GapStore(database, keys, logger);
        Announcements = new AnnouncementStore(database, keys, logger);
        Subscriptions = new SubscriptionStore(database, keys, logger);
        Pauses = new PauseStore(database, keys);
    }

    public IKeyedHash Hash { get; }

    public IExchangeStore Exchanges { get; }

    public IConversationStore Conversations { get; }

    public IPersonStore People { get; }

    public IFeedbackStore Feedback { get; }

    public IUnansweredStore Unanswered { get; }

    public IRetention Retention { get; }

    public IUpdateInbox Inbox { get; }

    public IOutbox Outbox { get; }

    public ISnapshotStore Snapshots { get; }

    public IAuditLog Audit { get; }

    public IShownMessageStore Shown { get; }

    public IDraftStore Drafts { get; }

    public IGapStore Gaps { get; }

    public IAnnouncementStore Announcements { get; }

    public ISubscriptionStore Subscriptions { get; }

    public IPauseStore Pauses { get; }

    /// <summary>Opens the file; makes it and its folder when they are not there, and brings an older schema up to date.</summary>
    /// <param name="path">A file on a local disk, or <see cref="InMemory"/>.</param>
    /// <exception cref="StorageException">It cannot be opened. The message says why, and what to do.</exception>
    public static Task<SqliteStorage> OpenAsync(
        string path, KeyRing keys, TimeProvider clock, ILogger logger, CancellationToken cancellationToken) =>
        OpenAsync(path, keys, clock, logger, new SqliteStorageOptions(), cancellationToken);

    /// <inheritdoc cref="OpenAsync(string, KeyRing, TimeProvider, ILogger, CancellationToken)"/>
    public static Task<SqliteStorage> OpenAsync(
        string path, KeyRing keys, TimeProvider clock, ILogger logger, SqliteStorageOptions options,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Task.Run(() => Open(path, keys, clock, logger, options), cancellationToken);
    }

    /// <summary>Finishes what was begun and closes the file.</summary>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static SqliteStorage Open(string path, KeyRing keys, TimeProvider clock, ILogger logger, SqliteStorageOptions options)
    {
        var file = new SqliteFile(path, options);
        var writer = file.OpenWriter();
        try
        {
            SqliteSchema.Upgrade(file.Path, writer, SqliteSchema.Scripts);
            KeyCheck.Run(file.Path, writer, keys, clock, logger);
            return new SqliteStorage(file, writer, keys, clock, logger);
        }
        catch (SqliteException e)
        {
            writer.Dispose();
            throw SqliteErrors.Explain(file.Path, e);
        }
        catch (StorageException)
        {
            writer.Dispose();
            throw;
        }
    }
}
