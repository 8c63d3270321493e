using SahelBot.Testing.Storage;
using SahelBot.Testing.Storage.Moderation;

namespace SahelBot.Storage.Tests.Announcements;

public class SubscriptionStoreTests : SubscriptionStoreContract
{
    private TestStorage? _storage;

    protected virtual bool InMemory => false;

    protected override async Task<StoragePorts> OpenAsync(TimeProvider clock)
    {
        _storage = new TestStorage { Clock = clock };
        return TestStorage.PortsOf(await _storage.OpenAsync(InMemory ? SqliteStorage.InMemory : _storage.File));
    }

    protected override ValueTask CloseAsync() => _storage?.DisposeAsync() ?? ValueTask.CompletedTask;
}

public sealed class SubscriptionStoreInMemoryTests : SubscriptionStoreTests
{
    protected override bool InMemory => true;
}
