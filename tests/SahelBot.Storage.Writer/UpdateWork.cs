using SahelBot.Core.Platforms;

namespace SahelBot.Storage.Writer;

/// <summary>Updates come, are answered and done.</summary>
internal static class UpdateWork
{
    private const int Workers = 8;

    public static Task RunAsync(SqliteStorage storage, long first) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(storage, first + worker))));

    private static async Task WorkAsync(SqliteStorage storage, long first)
    {
        for (var update = first; ; update += Workers)
        {
            var at = TimeProvider.System.GetUtcNow();
            await storage.Inbox.AddAsync("t", [new InboxUpdate(update, "in")], at, CancellationToken.None);
            Confirmed.Say("added", update);
            var call = new OutboxCall { Update = update, Part = 0, Queue = "chat", Space = "space", Payload = "out" };
            await storage.Outbox.PlanAsync("t", update, [call], at, CancellationToken.None);
            Confirmed.Say("planned", update);
            await storage.Outbox.DoubtAsync("t", update, 0, null, at, CancellationToken.None);
            await storage.Outbox.SettleAsync("t", update, 0, update, at, CancellationToken.None);
            Confirmed.Say("settled", update);
        }
    }
}
