using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SahelBot.Storage.Keys;
using SahelBot.Testing.Storage;

namespace SahelBot.Storage.Tests;

/// <summary>A folder of its own with one database, deleted afterwards. The secret stays when the file is opened again.</summary>
public sealed class TestStorage : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sahelbot-storage-").FullName;
    private readonly List<SqliteStorage> _open = [];

    public KeyRing Keys { get; init; } = KeyRing.Random();

    public ILogger Logger { get; init; } = NullLogger.Instance;

    public SqliteStorageOptions Options { get; init; } = new();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public string File => Path.Combine(_folder, "sahelbot.db");

    public string PathOf(string name) => Path.Combine(_folder, name);

    public Task<SqliteStorage> OpenAsync() => OpenAsync(File);

    public async Task<SqliteStorage> OpenAsync(string path)
    {
        var storage = await SqliteStorage.OpenAsync(path, Keys, Clock, Logger, Options, CancellationToken.None);
        _open.Add(storage);
        return storage;
    }

    public async Task CloseAsync()
    {
        foreach (var storage in _open)
        {
            await storage.DisposeAsync();
        }

        _open.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public static StoragePorts PortsOf(SqliteStorage storage) => new(
        storage.Hash, storage.Exchanges, storage.Conversations, storage.People, storage.Feedback, storage.Unanswered,
        storage.Retention, storage.Inbox, storage.Outbox, storage.Snapshots, storage.Audit, storage.Shown,
        storage.Drafts, storage.Gaps, storage.Announcements, storage.Subscriptions, storage.Pauses);
}
