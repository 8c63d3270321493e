using Microsoft.Extensions.Logging.Abstractions;
using SahelBot.Storage;
using SahelBot.Storage.Keys;
using SahelBot.Storage.Writer;

// A process to be killed: it works from the given number on until then, and says on standard output what was confirmed.
var first = long.Parse(args[1], provider: null);
var keys = KeyFile.Open(KeyFile.Beside(args[0]));
await using var storage = await SqliteStorage.OpenAsync(
    args[0],
    keys,
    TimeProvider.System,
    NullLogger.Instance,
    new SqliteStorageOptions { BusyTimeout = TimeSpan.FromMinutes(2) }, // another writer is at work, and the machine may be busy
    CancellationToken.None);
await (args[2] == "publish" ? PublishingWork.RunAsync(storage, first) : UpdateWork.RunAsync(storage, first));
