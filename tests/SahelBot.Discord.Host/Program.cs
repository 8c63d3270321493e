using System.Globalization;
using SahelBot.Discord;
using SahelBot.Discord.Host;
using SahelBot.Storage;
using SahelBot.Storage.Keys;

// A bot that a test can kill: it serves the given server, keeps its state beside the given file, and repeats what it is told.
if (args is not [var apiBase, var token, var database, var firstAnswer])
{
    await Console.Error.WriteLineAsync("Usage: SahelBot.Discord.Host API_BASE TOKEN DATABASE FIRST_ANSWER_WITHIN");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
using var logs = new ErrorLogs();
await using var storage = await SqliteStorage.OpenAsync(
    database, KeyFile.Open(KeyFile.Beside(database)), TimeProvider.System, logs, stop.Token);
var adapter = new DiscordAdapter(
    new DiscordSettings
    {
        Token = token,
        ApiBase = new Uri(apiBase),
        IdentifyFile = database + ".identifies",
        FirstAnswerWithin = TimeSpan.Parse(firstAnswer, CultureInfo.InvariantCulture),
    },
    new EchoChat(TimeSpan.FromMilliseconds(300)),
    storage.Inbox,
    TimeProvider.System,
    logs);
await adapter.RunAsync(stop.Token);
return 0;
