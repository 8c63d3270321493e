using Microsoft.Extensions.Logging.Abstractions;
using SahelBot.Core.Platforms;
using SahelBot.Storage;
using SahelBot.Storage.Keys;

// A process to be killed: it works off updates from the given number on until then, and says on standard output what was confirmed.
var first = long.Parse(args[1], provider: null);
var keys = KeyFile.Open(KeyFile.Beside(args[0]));
await using var storage = await SqliteStorage.OpenAsync(
    args[0], keys, TimeProvider.System, NullLogger.Instance, CancellationToken.None);
await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() => WorkAsync(worker))));

async Task WorkAsync(int worker)
{
    for (var update = first + worker; ; update += 8)
    {
        var at = TimeProvider.System.GetUtcNow();
        await storage.Inbox.AddAsync("t", [new InboxUpdate(update, "in")], at, CancellationToken.None);
        Confirm("added", update);
        var call = new OutboxCall { Update = update, Part = 0, Queue = "chat", Space = "space", Payload = "out" };
        await storage.Outbox.PlanAsync("t", update, [call], at, CancellationToken.None);
        Confirm("planned", update);
        await storage.Outbox.DoubtAsync("t", update, 0, null, at, CancellationToken.None);
        await storage.Outbox.SettleAsync("t", update, 0, update, at, CancellationToken.None);
        Confirm("settled", update);
    }
}

void Confirm(string what, long update) => Console.Out.WriteLine(string.Create(null, $"{what} {update}"));
