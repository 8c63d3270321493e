using System.Globalization;
using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Chat.Replies;
using SahelBot.Core.Platforms;
using SahelBot.Telegram.Calls;
using SahelBot.Telegram.Commands;
using SahelBot.Telegram.Mapping;
using SahelBot.Telegram.Polling;
using SahelBot.Telegram.Webhook;
using Telegram.Bot;

namespace SahelBot.Telegram;

/// <summary>Serves Telegram: maps updates to events, asks the chat service, and sends what it says.</summary>
public sealed partial class TelegramAdapter : IPlatformAdapter, IMessenger
{
    private static readonly TimeSpan _confirmTimeout = TimeSpan.FromSeconds(3);

    /// <summary>What is to be said unasked while there is no connection comes again after this.</summary>
    private static readonly TimeSpan _connecting = TimeSpan.FromSeconds(5);

    private readonly TelegramSettings _settings;
    private readonly IChatService _chat;
    private readonly IUpdateInbox _inbox;
    private readonly IOutbox _outbox;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly LinkHealth _health;
    private readonly TelegramWebhook? _webhook;
    private volatile TelegramSession? _session;

    /// <exception cref="PlatformException">A setting is wrong; the message names it.</exception>
    public TelegramAdapter(
        TelegramSettings settings,
        IChatService chat,
        IUpdateInbox inbox,
        IOutbox outbox,
        TimeProvider clock,
        ILogger<TelegramAdapter> logger)
    {
        if (settings.Problems() is { Count: > 0 } problems)
        {
            throw new PlatformException(string.Join(Environment.NewLine, problems));
        }

        (_settings, _chat, _inbox, _outbox, _clock, _logger) = (settings, chat, inbox, outbox, clock, logger);
        var between = settings.WebhookUrl is null ? settings.PollTimeout : WebhookLink.LookEvery;
        _health = new LinkHealth(clock, (between * 2) + TimeSpan.FromSeconds(5));
        if (settings is { WebhookUrl: { } address, WebhookSecret: { } secret })
        {
            _webhook = new TelegramWebhook(new Uri(address), secret, logger);
        }
    }

    public string Name => "Telegram";

    /// <inheritdoc/>
    public string Platform => Spot.Platform;

    /// <summary>What the program's web server is to map. Null when the bot asks for updates by itself.</summary>
    public ITelegramWebhook? Webhook => _webhook;

    public bool IsHealthy => _session is not null && _health.IsHealthy;

    public string Activity
    {
        get
        {
            if (_session is not { } session)
            {
                return _health.Trouble ?? "starting";
            }

            var way = _webhook is null ? "long polling" : "webhook";
            var state = string.Create(
                CultureInfo.InvariantCulture, $"{way} as @{session.Me.UserName}, busy in {session.ActiveChats} chats");
            return _health.Trouble is { } trouble ? $"{state}; {trouble}" : state;
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var api = new BotApi(_settings);
        try
        {
            var me = await IntroduceAsync(api, cancellationToken);
            using var session = new TelegramSession(_settings, me, _chat, _inbox, _outbox, api, _clock, _logger);
            await ServeAsync(session, api, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nothing was begun yet.
        }
    }

    /// <inheritdoc/>
    public Task<Delivery> SendAsync(string address, Reply reply, string? repliesTo, CancellationToken cancellationToken) =>
        _session is { } session
            ? session.Messenger.SendAsync(address, reply, repliesTo, cancellationToken)
            : Task.FromResult<Delivery>(new Delivery.NotSent(_connecting));

    /// <inheritdoc/>
    public Task<Delivery> EditAsync(string address, string message, Reply reply, CancellationToken cancellationToken) =>
        _session is { } session
            ? session.Messenger.EditAsync(address, message, reply, cancellationToken)
            : Task.FromResult<Delivery>(new Delivery.NotSent(_connecting));

    private async Task ServeAsync(TelegramSession session, BotApi api, CancellationToken cancellationToken)
    {
        using var registering = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var registered = RegisterAsync(api, registering.Token);
        try
        {
            await session.Intake.ResumeAsync(cancellationToken);
            _session = session;
            await (_webhook is null
                ? PollAsync(session, api, cancellationToken)
                : ListenAsync(_webhook, session, api, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await session.FinishAsync(_settings.DrainTimeout, _clock);
        }
        finally
        {
            _session = null;
            await registering.CancelAsync();
            await registered;
        }
    }

    private async Task PollAsync(TelegramSession session, BotApi api, CancellationToken cancellationToken)
    {
        using var feed = new UpdateFeed(_settings);
        var loop = new PollLoop(feed, session.Intake, token => RemoveWebhookAsync(api, token), _health, _clock, _logger);
        try
        {
            LogServing("long polling", session.Me.UserName);
            await loop.RunAsync(cancellationToken);
        }
        finally
        {
            await session.FinishAsync(_settings.DrainTimeout, _clock);
            using var late = new CancellationTokenSource(_confirmTimeout, _clock);
            await ConfirmAsync(loop, late.Token);
        }
    }

    private async Task ListenAsync(
        TelegramWebhook webhook, TelegramSession session, BotApi api, CancellationToken cancellationToken)
    {
        session.Intake.MarkCaughtUp(); // Telegram does not tell how much it has still to post
        webhook.Open(session.Intake);
        try
        {
            LogServing("webhook", session.Me.UserName);
            await new WebhookLink(api, _settings, _health, _clock, _logger).RunAsync(cancellationToken);
        }
        finally
        {
            webhook.Close();
            await session.FinishAsync(_settings.DrainTimeout, _clock);
        }
    }

    private static async Task ConfirmAsync(PollLoop loop, CancellationToken cancellationToken)
    {
        try
        {
            await loop.ConfirmAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Telegram will send them again, and the inbox knows them.
        }
    }

    /// <summary>Asks Telegram who the bot is, until it says.</summary>
    private async Task<BotIdentity> IntroduceAsync(BotApi api, CancellationToken cancellationToken)
    {
        var backoff = new Backoff();
        while (true)
        {
            BotIdentity? me = null;
            var result = await api.TryAsync(
                async (client, token) =>
                {
                    var user = await client.GetMe(token);
                    me = new BotIdentity(user.Id, user.Username ?? "");
                    return null;
                },
                cancellationToken);
            if (me is not null)
            {
                return me;
            }

            if (result is CallResult.NotSent { IsTokenRefused: true })
            {
                throw TokenRefusal.Exception();
            }

            if (_health.Report("Telegram cannot be reached", isAlarm: false))
            {
                LogUnreachable(result.ToString());
            }

            var wait = backoff.Next();
            await Task.Delay(result is CallResult.RateLimited limited && limited.RetryAfter > wait ? limited.RetryAfter : wait, _clock, cancellationToken);
        }
    }

    /// <summary>Telegram gives no updates to who asks while a webhook is set.</summary>
    private async Task RemoveWebhookAsync(BotApi api, CancellationToken cancellationToken)
    {
        var result = await api.TryAsync(
            async (client, token) =>
            {
                await client.DeleteWebhook(cancellationToken: token);
                return null;
            },
            cancellationToken);
        if (result is not CallResult.Done)
        {
            LogWebhookStays(result.ToString()); // asking then answers 409, and it is tried again
        }
    }

    private async Task RegisterAsync(BotApi api, CancellationToken cancellationToken)
    {
        try
        {
            await new CommandRegistrar(api, _logger).RegisterAsync(_chat.Commands, _settings.ModeratorUsers, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The next start registers them.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Serving Telegram by {Way} as @{UserName}")]
    private partial void LogServing(string way, string userName);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram cannot be reached ({Result}); trying again")]
    private partial void LogUnreachable(string result);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook that may be set could not be removed: {Result}")]
    private partial void LogWebhookStays(string result);
}
