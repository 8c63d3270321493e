using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Core.Platforms;
using SahelBot.Telegram.Dispatch;

namespace SahelBot.Telegram.Polling;

/// <summary>
/// Asks for updates, stores them, and only then asks for the next ones, which tells Telegram that these arrived.
/// </summary>
/// <param name="removeWebhook">Makes Telegram forget a webhook that is set; does not throw.</param>
internal sealed partial class PollLoop(
    UpdateFeed feed,
    UpdateIntake intake,
    Func<CancellationToken, Task> removeWebhook,
    LinkHealth health,
    TimeProvider clock,
    ILogger logger)
{
    /// <summary>Occurs in what Telegram says when it is a webhook that stands in the way.</summary>
    private const string WebhookSign = "webhook";

    private readonly Backoff _backoff = new();
    private long? _offset;

    /// <summary>Runs until cancelled.</summary>
    /// <exception cref="PlatformException">The token was refused.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await removeWebhook(cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await intake.WaitForRoomAsync(cancellationToken);
                if (await StepAsync(cancellationToken) is { } wait)
                {
                    await Task.Delay(wait, clock, cancellationToken);
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Tells Telegram what has arrived, so that the next process does not get it again.</summary>
    public async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        if (_offset is { } offset && await feed.ConfirmAsync(offset, cancellationToken) is not FeedResult.Batch)
        {
            LogNotConfirmed(); // no harm: the inbox knows them
        }
    }

    /// <returns>How long to wait before the next step. Null: not at all.</returns>
    private async Task<TimeSpan?> StepAsync(CancellationToken cancellationToken)
    {
        switch (await feed.NextAsync(_offset, isPatient: intake.IsCaughtUp, cancellationToken))
        {
            case FeedResult.Batch batch:
                return await TakeAsync(batch.Updates, cancellationToken);
            case FeedResult.Conflict { Reason: var reason } when reason.Contains(WebhookSign, StringComparison.OrdinalIgnoreCase):
                health.Report("a webhook is set, and could not be removed", isAlarm: true);
                await removeWebhook(cancellationToken);
                return _backoff.NextSlow();
            case FeedResult.Conflict conflict:
                if (health.Report("another process asks Telegram with the same token; stop one of the two", isAlarm: true))
                {
                    LogConflict(conflict.Reason);
                }

                return _backoff.NextSlow();
            case FeedResult.Trouble trouble:
                if (health.Report($"Telegram cannot be reached: {trouble.Reason}", isAlarm: false))
                {
                    LogTrouble(trouble.Reason);
                }

                var wait = _backoff.Next();
                return trouble.RetryAfter > wait ? trouble.RetryAfter : wait;
            default:
                throw TokenRefusal.Exception();
        }
    }

    private async Task<TimeSpan?> TakeAsync(IReadOnlyList<InboxUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            // Shutting down while a batch is being stored must not cut it off: it is here already.
            await intake.TakeAsync(updates, isLast: updates.Count < UpdateFeed.Limit, CancellationToken.None);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            health.Report("updates cannot be stored", isAlarm: true);
            LogNotStored(e);
            return _backoff.Next();
        }

        if (updates.Count > 0)
        {
            _offset = updates.Max(u => u.Id) + 1;
        }

        if (_backoff.Failures > 0)
        {
            LogBack();
        }

        _backoff.Reset();
        health.Heard();
        return null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message =
        "Telegram answers 409 ({Reason}): another process asks with the same token. Stop one of the two; until then this one asks slowly.")]
    private partial void LogConflict(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram cannot be asked for updates ({Reason}); trying again, ever more slowly")]
    private partial void LogTrouble(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram gives updates again")]
    private partial void LogBack();

    [LoggerMessage(Level = LogLevel.Error, Message = "Updates could not be stored; they will be asked for again")]
    private partial void LogNotStored(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram was not told what has arrived; it will send it again, and it will be known")]
    private partial void LogNotConfirmed();
}
