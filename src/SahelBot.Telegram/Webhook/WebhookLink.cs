using Microsoft.Extensions.Logging;
using SahelBot.Telegram.Calls;
using SahelBot.Telegram.Polling;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace SahelBot.Telegram.Webhook;

/// <summary>Tells Telegram where to post updates, and looks now and then whether it can.</summary>
internal sealed partial class WebhookLink(BotApi api, TelegramSettings settings, LinkHealth health, TimeProvider clock, ILogger logger)
{
    /// <summary>So often it is looked whether Telegram reaches the address.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private static readonly UpdateType[] _kinds =
        [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.InlineQuery, UpdateType.MyChatMember];

    /// <summary>Registers the address, then watches it until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RegisterAsync(cancellationToken);
            using var timer = new PeriodicTimer(LookEvery, clock);
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await LookAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The webhook stays registered: Telegram keeps updates until the bot is back.
        }
    }

    private async Task RegisterAsync(CancellationToken cancellationToken)
    {
        var backoff = new Backoff();
        while (true)
        {
            var result = await api.TryAsync(
                async (client, token) =>
                {
                    await client.SetWebhook(
                        settings.WebhookUrl ?? "", maxConnections: settings.WebhookConnections, allowedUpdates: _kinds,
                        secretToken: settings.WebhookSecret, cancellationToken: token);
                    return null;
                },
                cancellationToken);
            if (result is CallResult.Done)
            {
                health.Heard();
                LogRegistered();
                return;
            }

            var isRefused = result is CallResult.Rejected;
            if (health.Report("Telegram does not take the webhook address", isRefused))
            {
                LogNotRegistered(result.ToString());
            }

            await Task.Delay(isRefused ? backoff.NextSlow() : backoff.Next(), clock, cancellationToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var trouble = (string?)null;
        var isOurs = true;
        var result = await api.TryAsync(
            async (client, token) =>
            {
                var info = await client.GetWebhookInfo(token);
                isOurs = info.Url == settings.WebhookUrl;
                trouble = info.LastErrorDate is { } at && clock.GetUtcNow().UtcDateTime - at < LookEvery ? info.LastErrorMessage : null;
                return null;
            },
            cancellationToken);
        if (result is not CallResult.Done)
        {
            return; // the silence will tell when it lasts
        }

        if (!isOurs)
        {
            if (health.Report("somebody else changed the webhook address", isAlarm: true))
            {
                LogTaken();
            }
        }
        else if (trouble is not null)
        {
            var reason = api.Scrubber.Scrub(trouble);
            if (health.Report($"Telegram cannot reach the webhook: {reason}", isAlarm: true))
            {
                LogUnreachable(reason);
            }
        }
        else
        {
            health.Heard();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram posts updates to the webhook")]
    private partial void LogRegistered();

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram does not take the webhook address: {Result}; trying again")]
    private partial void LogNotRegistered(string result);

    [LoggerMessage(Level = LogLevel.Error, Message = "The webhook address at Telegram is not this bot's any more: another process uses the token")]
    private partial void LogTaken();

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram cannot reach the webhook: {Reason}")]
    private partial void LogUnreachable(string reason);
}
