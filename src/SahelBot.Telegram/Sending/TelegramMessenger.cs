using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Chat.Replies;
using SahelBot.Telegram.Calls;
using SahelBot.Telegram.Dispatch;
using SahelBot.Telegram.Mapping;
using SahelBot.Telegram.Polling;

namespace SahelBot.Telegram.Sending;

/// <summary>
/// Says what nobody has asked for. It goes through the queue of its chat, behind what people wait for there: so messages in a chat are
/// made one after the other, and an answer in doubt is never taken for an announcement. Safe to use from many threads at once.
/// </summary>
/// <param name="caughtUp">As the courier's.</param>
internal sealed partial class TelegramMessenger(
    CallSender sender,
    ChatQueues<WorkItem> queues,
    MessageNumbers numbers,
    PaceKeeper pace,
    ShutChats shut,
    Func<CancellationToken, Task> caughtUp,
    TimeProvider clock,
    ILogger logger)
{
    /// <summary>Of a long text, parts are tried so often; the first, which others do not follow yet, only once.</summary>
    private const int MaxTries = 5;

    /// <summary>What does not get its turn by then is told to come again.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan _again = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan _longAgain = TimeSpan.FromMinutes(1);

    public Task<Delivery> SendAsync(string address, Reply reply, string? repliesTo, CancellationToken cancellationToken) =>
        Spot.Read(address) is { } spot
            ? SayAsync(CallPlanner.Unasked(reply, spot with { Message = spot.MessageOf(repliesTo) }, null), spot, cancellationToken)
            : Task.FromResult<Delivery>(new Delivery.Refused("no address of Telegram") { IsPlaceGone = true });

    public Task<Delivery> EditAsync(string address, string message, Reply reply, CancellationToken cancellationToken) =>
        Spot.Read(address) is { } spot && spot.MessageOf(message) is { } number
            ? SayAsync(CallPlanner.Unasked(reply, spot, number), spot, cancellationToken)
            : Task.FromResult<Delivery>(new Delivery.Refused("no message of Telegram"));

    private async Task<Delivery> SayAsync(IReadOnlyList<TelegramCall> calls, Spot spot, CancellationToken cancellationToken)
    {
        if (shut.IsShut(spot.Chat))
        {
            return new Delivery.Refused("the chat is closed to the bot") { IsPlaceGone = true };
        }

        if (calls.Count == 0)
        {
            return new Delivery.Sent([]);
        }

        if (pace.UntilIdle(spot.Chat, spot.IsGroup) is { Ticks: > 0 } wait)
        {
            return new Delivery.NotSent(wait);
        }

        var turn = new QueueTurn();
        queues.Add(calls[0].Queue, new WorkItem.Unasked(token => turn.TakeAsync(() => DeliverAsync(calls, spot, token))));
        try
        {
            return await turn.Result.WaitAsync(_patience, clock, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            // Once begun it comes to an end by itself, also when the bot stops; and how it ended is to be known.
            return turn.TryGiveUp() ? new Delivery.NotSent(_again) : await turn.Result;
        }
    }

    private async Task<Delivery> DeliverAsync(IReadOnlyList<TelegramCall> calls, Spot spot, CancellationToken cancellationToken)
    {
        await caughtUp(cancellationToken);
        var made = new List<string>();
        foreach (var call in calls)
        {
            var isFirst = made.Count == 0;
            switch (await TryAsync(call, isFirst ? 1 : MaxTries, cancellationToken))
            {
                case CallResult.Done done:
                    made.Add(Spot.MessageId(call.Chat, done.Message ?? call.Message ?? 0));
                    break;
                case var failed:
                    LogFailed(call.Kind, made.Count, failed.ToString());
                    return isFirst ? Read(failed, call, spot) : new Delivery.Unknown();
            }
        }

        return new Delivery.Sent(made);
    }

    private async Task<CallResult> TryAsync(TelegramCall call, int tries, CancellationToken cancellationToken)
    {
        var backoff = new Backoff();
        var isPlain = false;
        while (true)
        {
            var result = await TryOnceAsync(call, isPlain, cancellationToken);
            tries--;
            switch (result)
            {
                case CallResult.Rejected { Refusal: Refusal.NotModified }:
                    return new CallResult.Done(call.Message);
                case CallResult.Rejected { Refusal: Refusal.BadMarkup } when !isPlain && call.Plain is not null:
                    isPlain = true;
                    tries++;
                    break;
                case CallResult.RateLimited limited:
                    pace.Hold(call.Chat, limited.RetryAfter);
                    if (tries <= 0)
                    {
                        return result;
                    }

                    await pace.WaitForHoldAsync(call.Chat, cancellationToken);
                    break;
                case CallResult.NotSent when tries > 0:
                    await Task.Delay(backoff.Next(), clock, cancellationToken);
                    break;
                default:
                    return result;
            }
        }
    }

    private async Task<CallResult> TryOnceAsync(TelegramCall call, bool isPlain, CancellationToken cancellationToken)
    {
        using (await pace.WaitAsync(call.Chat, call.IsGroup, cancellationToken))
        {
            numbers.BeginTry(call.Space);
            try
            {
                var result = await sender.TryAsync(call, isPlain, cancellationToken);
                if (result is CallResult.Done { Message: { } message })
                {
                    numbers.Note(call.Space, message);
                }

                return result;
            }
            finally
            {
                numbers.EndTry(call.Space);
            }
        }
    }

    private Delivery Read(CallResult failed, TelegramCall call, Spot spot)
    {
        switch (failed)
        {
            case CallResult.RateLimited limited:
                return new Delivery.NotSent(limited.RetryAfter);
            case CallResult.NotSent notSent:
                return new Delivery.NotSent(notSent.IsTokenRefused ? _longAgain : _again);
            case CallResult.Unknown when call.Kind == CallKind.EditText:
                return new Delivery.NotSent(_again); // to change it again does no harm
            case CallResult.Forbidden forbidden:
                shut.Shut(call.Chat);
                return new Delivery.Refused(forbidden.Reason) { IsPlaceGone = true };
            case CallResult.Rejected { MovedTo: { } moved } when moved != call.Chat && call.MakesMessage:
                return new Delivery.Moved((spot with { Chat = moved, Thread = null }).Place.Address);
            case CallResult.Rejected rejected:
                return new Delivery.Refused(rejected.Reason) { IsPlaceGone = rejected.Refusal == Refusal.ChatNotFound };
            default:
                return new Delivery.Unknown();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} that nobody has asked for failed after {Count} messages: {Reason}")]
    private partial void LogFailed(CallKind kind, int count, string reason);
}
