using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Composition;
using SahelBot.Configuration;
using SahelBot.Hosting;
using SahelBot.Telegram;
using SahelBot.Telegram.Webhook;

namespace SahelBot.Commands;

/// <summary><c>run</c>: serves every platform whose token is configured.</summary>
internal static class RunCommand
{
    public static Command Create(ProgramEnvironment environment, SharedOptions shared)
    {
        var command = new Command("run", "Serve every platform whose token is configured, until it is stopped.");
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(environment, parsed.GetValue(shared.Knowledge), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ProgramEnvironment environment, string? folder, CancellationToken cancellationToken)
    {
        var settings = SahelBotSettings.Read(environment);
        if (settings.TelegramToken is null)
        {
            throw new ProgramException(
                ExitCode.WrongUsage,
                "No platform is configured. Set Telegram__Token to the token that @BotFather gives, for instance:\n"
                + "  Telegram__Token=123456:ABC-def sahelbot run\n"
                + "Without a token, try: sahelbot chat");
        }

        using var logs = LoggerFactory.Create(b => b.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        var knowledge = new KnowledgeAccess(environment).Open(folder, cancellationToken);
        await SayAsync(environment, Describe(knowledge.Snapshot));
        var storage = await ChatParts.OpenStorageAsync(settings, environment.Clock, logs, cancellationToken);
        await using var parts = ChatParts.Create(
            knowledge, storage, settings, environment.Backend.Languages, environment.Backend.Painter, environment.Clock, logs);
        var telegram = Telegram(settings, parts, environment.Clock, logs);
        await using var http = await StartHttpAsync(environment, settings, parts, telegram, cancellationToken);

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var retention = new RetentionLoop(
            storage.Retention, parts.Settings.ConversationWindow, settings.Retention, environment.Clock, logs.CreateLogger<RetentionLoop>());
        var purging = retention.RunAsync(over.Token);
        var host = new PlatformHost(
            [telegram], line => SayAsync(environment, line), environment.Clock, logs.CreateLogger<PlatformHost>());
        var wasStopped = await host.RunAsync(cancellationToken);
        await over.CancelAsync();
        await purging;
        await SayAsync(environment, wasStopped ? "Stopped." : "No platform is left to serve.");
        return wasStopped ? ExitCode.Done : ExitCode.Failed;
    }

    private static TelegramAdapter Telegram(SahelBotSettings settings, ChatParts parts, TimeProvider clock, ILoggerFactory logs)
    {
        var standard = new TelegramSettings { Token = settings.TelegramToken ?? "" };
        try
        {
            return new TelegramAdapter(
                standard with
                {
                    ApiBase = settings.TelegramApiBase?.AbsoluteUri.TrimEnd('/') ?? standard.ApiBase,
                    WebhookUrl = settings.TelegramWebhookUrl?.AbsoluteUri,
                    WebhookSecret = settings.TelegramWebhookSecret,
                    ModeratorUsers = [.. settings.TelegramModerators.Select(id => long.Parse(id, CultureInfo.InvariantCulture))],
                },
                parts.Service,
                parts.Storage.Inbox,
                parts.Storage.Outbox,
                clock,
                logs.CreateLogger<TelegramAdapter>());
        }
        catch (PlatformException e)
        {
            throw new ProgramException(ExitCode.WrongUsage, e.Message, e);
        }
    }

    private static async Task<HttpHost?> StartHttpAsync(
        ProgramEnvironment environment, SahelBotSettings settings, ChatParts parts, TelegramAdapter telegram, CancellationToken cancellationToken)
    {
        if (settings.HttpPort is not { } port)
        {
            return telegram.Webhook is null
                ? null
                : throw new ProgramException(
                    ExitCode.WrongUsage, "Telegram__Webhook__Url is set, but not Http__Port: the port on which deliveries arrive.");
        }

        WebhookRoute[] routes = telegram.Webhook is not { } webhook ? [] :
        [
            new WebhookRoute(webhook.Path, (request, token) => webhook.ReceiveAsync(
                request.Headers[ITelegramWebhook.SecretHeader].FirstOrDefault(), request.Body, token)),
        ];
        var http = await HttpHost.StartAsync(port, () => Health(parts, telegram), routes, null, cancellationToken);
        await SayAsync(environment, $"HTTP: /health{string.Concat(routes.Select(r => $" and {r.Path}"))} on port {new Uri(http.Address.Replace("[::]", "localhost", StringComparison.Ordinal)).Port}");
        return http;
    }

    private static HealthDocument Health(ChatParts parts, params IPlatformAdapter[] platforms)
    {
        var snapshot = parts.Knowledge.Current.Snapshot;
        return new HealthDocument(
            platforms.All(p => p.IsHealthy) ? "healthy" : "unhealthy",
            new HealthKnowledge(snapshot.Version, snapshot.AsOf),
            [.. platforms.Select(p => new HealthPlatform(p.Name, p.IsHealthy, p.Activity))]);
    }

    private static string Describe(Core.Knowledge.Snapshot snapshot) => string.Create(
        CultureInfo.InvariantCulture,
        $"Knowledge: version {snapshot.Version}, {snapshot.Articles.Count} articles, {snapshot.Passages.Count} passages");

    private static Task SayAsync(ProgramEnvironment environment, string line) =>
        environment.Error.WriteLineAsync(Rendering.SafeText.Clean(line));
}
