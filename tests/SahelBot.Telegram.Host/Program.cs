using SahelBot.Storage;
using SahelBot.Storage.Keys;
using SahelBot.Telegram;
using SahelBot.Telegram.Host;
using SahelBot.Telegram.Sending;

// A bot that a test can kill: it asks the given server, keeps its state in the given file, and repeats what it is told.
if (args is not [var apiBase, var token, var database])
{
    await Console.Error.WriteLineAsync("Usage: SahelBot.Telegram.Host API_BASE TOKEN DATABASE");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
var log = new ErrorLogger<TelegramAdapter>();
await using var storage = await SqliteStorage.OpenAsync(
    database, KeyFile.Open(KeyFile.Beside(database)), TimeProvider.System, log, stop.Token);
var adapter = new TelegramAdapter(
    new TelegramSettings
    {
        Token = token,
        ApiBase = apiBase,
        PollTimeout = TimeSpan.FromSeconds(10),
        CatchUpTimeout = TimeSpan.FromMinutes(5), // a busy machine may need more than the ten seconds
        Pace = new TelegramPace { PerSecond = 10_000, ChatBurst = 1000 },
    },
    new EchoChat(), storage.Inbox, storage.Outbox, TimeProvider.System, log);
await adapter.RunAsync(stop.Token);
return 0;
