using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Core.Chats;
using SahelBot.Core.Platforms;
using SahelBot.Telegram.Calls;
using SahelBot.Telegram.Mapping;
using SahelBot.Telegram.Polling;

namespace SahelBot.Telegram.Sending;

/// <summary>Carries out planned calls, each once, until Telegram has taken it or refused it for good.</summary>
/// <param name="caughtUp">
/// Waits until the numbers of the messages that waited for the bot are known. A message that is sent before then would have a number
/// far above the highest one known, and were it in doubt, one would have to look for it among all of theirs.
/// </param>
internal sealed partial class Courier(
    CallSender sender,
    DoubtResolver doubts,
    IOutbox outbox,
    IChatService chat,
    MessageNumbers numbers,
    PaceKeeper pace,
    ShutChats shut,
    Func<CancellationToken, Task> caughtUp,
    TimeProvider clock,
    ILogger logger) : IDisposable
{
    /// <summary>
    /// So many messages are on their way at the same time, at most. It is far more than Telegram's limits ask for, and so few that
    /// after a crash it is soon found out which of them arrived.
    /// </summary>
    private const int MaxOnTheirWay = 16;

    /// <summary>After so many errors of Telegram's own for the same call it is given up: it would hold up its chat for ever.</summary>
    private const int MaxErrors = 15;

    private readonly SemaphoreSlim _onTheirWay = new(MaxOnTheirWay);

    private enum Step
    {
        Again,
        Over,
    }

    /// <exception cref="OperationCanceledException">The token was cancelled; the next process goes on with the call.</exception>
    public async Task DeliverAsync(OutboxCall row, TelegramCall call, CancellationToken cancellationToken)
    {
        var delivery = new Delivery(row, call);
        try
        {
            while (await StepAsync(delivery, cancellationToken) == Step.Again)
            {
            }
        }
        finally
        {
            if (delivery.WasInDoubt && call.MakesMessage)
            {
                numbers.EndTry(call.Space); // begun when the call was taken over from the process before
            }
        }
    }

    public void Dispose() => _onTheirWay.Dispose();

    private async Task<Step> StepAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var call = delivery.Call;
        if (shut.IsShut(call.Chat))
        {
            return await FailAsync(delivery, "the chat is closed to the bot", cancellationToken);
        }

        if (call.MakesMessage)
        {
            await caughtUp(cancellationToken);
        }

        if (delivery.IsInDoubt && call.MakesMessage)
        {
            var found = await doubts.FindAsync(delivery.Row, call, delivery.IsPlain, delivery.Hint, cancellationToken);
            if (found is { } number)
            {
                return await SettleAsync(delivery, number, cancellationToken);
            }
        }

        CallResult result;
        using (call.IsPaced ? await pace.WaitAsync(call.Chat, call.IsGroup, cancellationToken) : null)
        {
            await _onTheirWay.WaitAsync(cancellationToken);
            try
            {
                result = await TryAsync(delivery, cancellationToken);
            }
            finally
            {
                _onTheirWay.Release();
            }
        }

        return await ActAsync(delivery, result, cancellationToken);
    }

    private async Task<CallResult> TryAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var (row, call) = (delivery.Row, delivery.Call);
        delivery.Hint = Math.Max(numbers.Highest(call.Space), Math.Max(call.ReplyTo ?? 0, call.Message ?? 0));
        await outbox.DoubtAsync(Spot.Platform, row.Update, row.Part, delivery.Hint, clock.GetUtcNow(), cancellationToken);
        delivery.IsInDoubt = true;
        numbers.BeginTry(call.Space);
        try
        {
            var result = await sender.TryAsync(call, delivery.IsPlain, cancellationToken);
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

    private async Task<Step> ActAsync(Delivery delivery, CallResult result, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case CallResult.Done done:
                return await SettleAsync(delivery, done.Message, cancellationToken);
            case CallResult.Forbidden forbidden:
                shut.Shut(delivery.Call.Chat);
                return await FailAsync(delivery, forbidden.Reason, cancellationToken);
            case CallResult.Rejected rejected:
                return await ActOnRefusalAsync(delivery, rejected, cancellationToken);
            case CallResult.RateLimited limited:
                await RetractAsync(delivery, cancellationToken);
                pace.Hold(delivery.Call.Chat, limited.RetryAfter);
                await pace.WaitForHoldAsync(delivery.Call.Chat, cancellationToken);
                return Step.Again;
            case CallResult.NotSent notSent:
                await RetractAsync(delivery, cancellationToken);
                LogTrouble(delivery.Row.Update, delivery.Row.Part, notSent.Reason);
                break;
            case CallResult.Unknown unknown:
                LogTrouble(delivery.Row.Update, delivery.Row.Part, unknown.Reason);
                delivery.Errors += unknown.IsAnswered ? 1 : 0;
                if (delivery.Errors >= MaxErrors)
                {
                    return await FailAsync(delivery, unknown.Reason, cancellationToken);
                }

                break;
        }

        await Task.Delay(delivery.Backoff.Next(), clock, cancellationToken);
        return Step.Again;
    }

    private async Task<Step> ActOnRefusalAsync(Delivery delivery, CallResult.Rejected rejected, CancellationToken cancellationToken)
    {
        var call = delivery.Call;
        switch (rejected.Refusal)
        {
            case Refusal.NotModified:
                return await SettleAsync(delivery, call.Message, cancellationToken);
            case Refusal.TooOld when call.Kind == CallKind.Toast:
            case Refusal.MessageNotFound or Refusal.NotOwnMessage when call.Kind is CallKind.Delete or CallKind.EditButtons:
            case Refusal.Other when call.Kind == CallKind.Delete:
                return await SettleAsync(delivery, null, cancellationToken);
            case Refusal.BadMarkup when !delivery.IsPlain && call.Plain is not null:
                LogBadMarkup(delivery.Row.Update, delivery.Row.Part, rejected.Reason);
                await RetractAsync(delivery, cancellationToken);
                delivery.IsPlain = true;
                return Step.Again;
            case Refusal.MessageNotFound or Refusal.NotOwnMessage or Refusal.NoText or Refusal.NoCaption
                when call.Kind is CallKind.EditText or CallKind.EditCaption:
                // Somebody deleted what was to be changed. A doubt of a process before may be about this second way.
                delivery.Call = call with { Kind = CallKind.SendText, Message = null };
                delivery.IsInDoubt = delivery.WasInDoubt;
                delivery.Hint = delivery.Row.Hint ?? delivery.Hint;
                return Step.Again;
            default:
                if (rejected.MovedTo is { } moved && moved != call.Chat)
                {
                    await RetractAsync(delivery, cancellationToken);
                    delivery.Call = call with { Chat = moved, ReplyTo = null };
                    return Step.Again;
                }

                return await FailAsync(delivery, rejected.Reason, cancellationToken);
        }
    }

    private async Task<Step> SettleAsync(Delivery delivery, long? message, CancellationToken cancellationToken)
    {
        if (message is { } number)
        {
            numbers.Note(delivery.Call.Space, number);
            await ShowAsync(delivery.Call, number, cancellationToken); // before it is settled: a second time does no harm
        }

        await outbox.SettleAsync(
            Spot.Platform, delivery.Row.Update, delivery.Row.Part, message, clock.GetUtcNow(), cancellationToken);
        return Step.Over;
    }

    private async Task<Step> FailAsync(Delivery delivery, string reason, CancellationToken cancellationToken)
    {
        LogFailed(delivery.Row.Update, delivery.Row.Part, reason);
        await outbox.FailAsync(Spot.Platform, delivery.Row.Update, delivery.Row.Part, clock.GetUtcNow(), cancellationToken);
        return Step.Over;
    }

    private async Task RetractAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await outbox.RetractAsync(Spot.Platform, delivery.Row.Update, delivery.Row.Part, cancellationToken);
        delivery.IsInDoubt = false;
    }

    private async Task ShowAsync(TelegramCall call, long message, CancellationToken cancellationToken)
    {
        if (call.Exchange is not { } exchange)
        {
            return;
        }

        try
        {
            await chat.ShownAsync(call.Spot.Place, Spot.MessageId(call.Chat, message), new ExchangeId(exchange), cancellationToken);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            LogNotShown(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Call {Part} for update {Update} did not succeed ({Reason}); trying again")]
    private partial void LogTrouble(long update, int part, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Markup of call {Part} for update {Update} was refused ({Reason}); sent plain")]
    private partial void LogBadMarkup(long update, int part, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Call {Part} for update {Update} is given up: {Reason}")]
    private partial void LogFailed(long update, int part, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "It could not be kept which exchange a message shows")]
    private partial void LogNotShown(Exception exception);

    private sealed class Delivery(OutboxCall row, TelegramCall call)
    {
        public OutboxCall Row => row;

        public TelegramCall Call { get; set; } = call;

        public bool WasInDoubt { get; } = row.State == OutboxState.InDoubt;

        public bool IsInDoubt { get; set; } = row.State == OutboxState.InDoubt;

        public long Hint { get; set; } = row.Hint ?? 0;

        public bool IsPlain { get; set; }

        public int Errors { get; set; }

        public Backoff Backoff { get; } = new();
    }
}
