using SahelBot.Testing.Telegram;
using SahelBot.TelegramTerminal;

using var stopping = new CancellationTokenSource();
var port = Argument("--port", "8081");
var token = Argument("--token", "123456:fake-token");
await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions
{
    Port = int.Parse(port, System.Globalization.CultureInfo.InvariantCulture),
    Token = token,
    IgnoresUnknownParameters = args.Contains("--lenient"),
    BotUserName = Argument("--bot", "sahelbot"),
}, stopping.Token);
Console.WriteLine($"Bot API at {telegram.ApiBase} for the token {token}. \"help\" lists the commands.");
var terminal = new Terminal(telegram, Console.Out, stopping.Token);
while (await Console.In.ReadLineAsync(stopping.Token) is { } line && terminal.Run(line))
{
}

await stopping.CancelAsync();

string Argument(string name, string otherwise)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
}
