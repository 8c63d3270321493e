using System.Globalization;
using SahelBot.DiscordTerminal;
using SahelBot.Testing.Discord;
using SahelBot.Testing.Discord.Rest;

using var stopping = new CancellationTokenSource();
await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions
{
    Port = int.Parse(Argument("--port", "8082"), CultureInfo.InvariantCulture),
    Token = Argument("--token", "fake-token"),
    BotName = Argument("--bot", "SahelBot"),
    HeartbeatInterval = TimeSpan.FromSeconds(double.Parse(Argument("--heartbeat", "41.25"), CultureInfo.InvariantCulture)),
    HasMessageContent = args.Contains("--message-content"),
    RateLimits = args.Contains("--no-limits") ? RateLimits.Unenforced : new RateLimits(),
}, stopping.Token);
Console.WriteLine($"HTTP API at {discord.ApiBase} for the token {discord.Token}. \"help\" lists the commands.");
var terminal = new Terminal(discord, Console.Out, stopping.Token);
while (await Console.In.ReadLineAsync(stopping.Token) is { } line && await terminal.RunAsync(line))
{
}

await stopping.CancelAsync();

string Argument(string name, string otherwise)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
}
