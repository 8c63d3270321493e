using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Composition;
using SahelBot.Configuration;
using SahelBot.Core.Answers;
using SahelBot.Core.Publishing;
using SahelBot.Discord;
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
        if (settings is { DiscordToken: null, TelegramToken: null })
        {
            throw new ProgramException(
                ExitCode.WrongUsage,
                "No platform is configured. Set Discord__Token to the token of the developer portal (page Bot), or Telegram__Token to\n"
                + "the token that @BotFather gives, or both, for instance:\n"
                + "  Discord__Token=MTIz.abc.def sahelbot run\n"
                + "  Telegram__Token=123456:ABC-def sahelbot run\n"
                + "Without a token, try: sahelbot chat");
        }

        using var logs = LoggerFactory.Create(b => b
            .AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Warning));
        var found = KnowledgeFolder.Find(folder, environment);
        await using var storage = await ChatParts.OpenStorageAsync(settings, environment.Clock, logs, cancellationToken);
        using var publishing = PublishingParts.Create(found, storage, settings, environment.Backend, environment.Clock, logs);
        foreach (var line in await publishing.StartAsync(cancellationToken))
        {
            await SayAsync(environment, line);
        }

        using var parts = ChatParts.Create(
            publishing, storage, settings, environment.Backend.Languages, environment.Backend.Painter, environment.Clock, logs);
        var platforms = Platforms(settings, parts, environment.Clock, logs);
        await using var http = await StartHttpAsync(environment, settings, publishing.Knowledge, platforms, cancellationToken);

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var retention = new RetentionLoop(
            storage.Retention, parts.Settings.ConversationWindow, settings.Retention, environment.Clock, logs.CreateLogger<RetentionLoop>());
        var announcements = Announcements(environment, parts, platforms, logs);
        var background = Task.WhenAll(
            retention.RunAsync(over.Token),
            announcements?.RunAsync(over.Token) ?? Task.CompletedTask,
            publishing.RunAsync((outcome, token) => TellAsync(environment, announcements, outcome, token), over.Token));
        var host = new PlatformHost(
            platforms, line => SayAsync(environment, line), environment.Clock, logs.CreateLogger<PlatformHost>());
        var wasStopped = await host.RunAsync(cancellationToken);
        await over.CancelAsync();
        await background;
        await SayAsync(environment, wasStopped ? "Stopped." : "No platform is left to serve.");
        return wasStopped ? ExitCode.Done : ExitCode.Failed;
    }

    /// <returns>Null where nobody moderates.</returns>
    private static AnnouncementHost? Announcements(
        ProgramEnvironment environment, ChatParts parts, IReadOnlyList<IPlatformAdapter> platforms, ILoggerFactory logs) =>
        parts.Ports.Moderation is { } moderation
            ? new AnnouncementHost(
                parts.Ports,
                moderation,
                parts.Storage.Snapshots,
                parts.Settings,
                platforms.OfType<IMessenger>(),
                new PublishedDifferences(parts.Storage.Snapshots, environment.Backend.Folders).BetweenAsync,
                environment.Clock,
                logs)
            : null;

    private static async Task TellAsync(
        ProgramEnvironment environment, AnnouncementHost? announcements, ProposalOutcome outcome, CancellationToken cancellationToken)
    {
        await SayAsync(environment, Describe(outcome));
        if (announcements is not null)
        {
            await announcements.News.FolderChangedAsync(outcome, cancellationToken);
        }
    }

    /// <summary>Those whose token is set.</summary>
    private static List<IPlatformAdapter> Platforms(SahelBotSettings settings, ChatParts parts, TimeProvider clock, ILoggerFactory logs)
    {
        var platforms = new List<IPlatformAdapter>();
        try
        {
            if (settings.DiscordToken is { } discord)
            {
                platforms.Add(Discord(discord, settings, parts, clock, logs));
            }

            if (settings.TelegramToken is { } telegram)
            {
                platforms.Add(Telegram(telegram, settings, parts, clock, logs));
            }
        }
        catch (PlatformException e)
        {
            throw new ProgramException(ExitCode.WrongUsage, e.Message, e);
        }

        return platforms;
    }

    private static DiscordAdapter Discord(
        string token, SahelBotSettings settings, ChatParts parts, TimeProvider clock, ILoggerFactory logs) => new(
            new DiscordSettings
            {
                Token = token,
                ApiBase = settings.DiscordApiBase,
                Shards = settings.DiscordShards ?? 0,
                IdentifyFile = settings.StoragePath + ".discord-sessions",
            },
            parts.Service,
            parts.Storage.Inbox,
            clock,
            logs);

    private static TelegramAdapter Telegram(
        string token, SahelBotSettings settings, ChatParts parts, TimeProvider clock, ILoggerFactory logs)
    {
        var standard = new TelegramSettings { Token = token };
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

    private static async Task<HttpHost?> StartHttpAsync(
        ProgramEnvironment environment, SahelBotSettings settings, ICurrentKnowledge knowledge, IReadOnlyList<IPlatformAdapter> platforms, CancellationToken cancellationToken)
    {
        var webhooks = platforms.OfType<TelegramAdapter>().Select(t => t.Webhook).OfType<ITelegramWebhook>().ToList();
        if (settings.HttpPort is not { } port)
        {
            return webhooks.Count == 0
                ? null
                : throw new ProgramException(
                    ExitCode.WrongUsage, "Telegram__Webhook__Url is set, but not Http__Port: the port on which deliveries arrive.");
        }

        var routes = webhooks.Select(webhook => new WebhookRoute(webhook.Path, (request, token) => webhook.ReceiveAsync(
            request.Headers[ITelegramWebhook.SecretHeader].FirstOrDefault(), request.Body, token))).ToList();
        var http = await HttpHost.StartAsync(port, () => Health(knowledge, platforms), routes, null, cancellationToken);
        await SayAsync(environment, $"HTTP: /health{string.Concat(routes.Select(r => $" and {r.Path}"))} on port {new Uri(http.Address.Replace("[::]", "localhost", StringComparison.Ordinal)).Port}");
        return http;
    }

    private static HealthDocument Health(ICurrentKnowledge knowledge, IReadOnlyList<IPlatformAdapter> platforms)
    {
        var snapshot = knowledge.Current.Snapshot;
        return new HealthDocument(
            platforms.All(p => p.IsHealthy) ? "healthy" : "unhealthy",
            new HealthKnowledge(snapshot.Version, snapshot.AsOf),
            [.. platforms.Select(p => new HealthPlatform(p.Name, p.IsHealthy, p.Activity))]);
    }

    /// <summary>What the operator is told when the knowledge folder has changed.</summary>
    private static string Describe(ProposalOutcome outcome) => outcome switch
    {
        ProposalOutcome.Broken broken =>
            $"The knowledge folder is broken, what is in force stays: {broken.Problems[0]} (sahelbot knowledge check lists every problem)",
        ProposalOutcome.Ready { Proposal.Stored: { State: ProposalState.Published } stored } =>
            $"The knowledge folder has changed. Version {stored.Version} is in force now.",
        ProposalOutcome.Ready { Proposal.Stored: var stored } =>
            $"The knowledge folder differs from what is in force. To see and publish version {stored.Version}: sahelbot knowledge refresh",
        _ => "",
    };

    private static Task SayAsync(ProgramEnvironment environment, string line) =>
        environment.Error.WriteLineAsync(Rendering.SafeText.Clean(line));
}
