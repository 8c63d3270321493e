using Microsoft.Extensions.Logging;
using SahelBot.Core.Platforms;
using SahelBot.Telegram.Calls;
using SahelBot.Telegram.Mapping;

namespace SahelBot.Telegram.Sending;

/// <summary>
/// Finds out whether a message was sent of which nothing came back. Telegram offers no way to ask, nor to send the same thing twice
/// without two messages; but a message that was sent has one of a few numbers, and for each it can be asked whether the bot could
/// change it.
/// </summary>
internal sealed partial class DoubtResolver(
    CallSender sender, IOutbox outbox, MessageNumbers numbers, PaceKeeper pace, TimeProvider clock, ILogger logger)
{
    private const int MaxTriesOfProbe = 6;

    private static readonly TimeSpan _betweenTries = TimeSpan.FromMilliseconds(500);

    /// <returns>The number of the message. Null when it was not sent, as far as can be told.</returns>
    public async Task<long?> FindAsync(OutboxCall row, TelegramCall call, bool isPlain, long hint, CancellationToken cancellationToken)
    {
        var order = await OrderAsync(call, hint, cancellationToken);
        foreach (var number in order)
        {
            if (numbers.IsKnown(call.Space, number))
            {
                continue; // another doubt was resolved meanwhile
            }

            if (await IsOursAsync(call, isPlain, number, cancellationToken) is not { } isOurs)
            {
                LogUncertain(row.Update, row.Part, number);
                continue;
            }

            if (isOurs)
            {
                LogFound(row.Update, row.Part);
                return number;
            }
        }

        LogNotFound(row.Update, row.Part, hint, order.Count);
        return null;
    }

    private async Task<IReadOnlyList<long>> OrderAsync(TelegramCall call, long hint, CancellationToken cancellationToken)
    {
        var results = await outbox.ResultsAfterAsync(Spot.Platform, call.Space, hint, cancellationToken);
        var known = numbers.Above(call.Space, hint);
        known.UnionWith(results);
        var highest = Math.Max(numbers.Highest(call.Space), results.Count == 0 ? 0 : results[^1]);
        return ProbeOrder.Of(hint, highest, numbers.Tries(call.Space), Spot.IsShared(call.Chat), known);
    }

    /// <returns>Null when Telegram would not say.</returns>
    private async Task<bool?> IsOursAsync(TelegramCall call, bool isPlain, long number, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MaxTriesOfProbe; tries++)
        {
            await pace.WaitForHoldAsync(call.Chat, cancellationToken);
            CallResult result;
            using (await pace.WaitInAllAsync(cancellationToken))
            {
                result = await sender.ProbeAsync(call, isPlain, number, cancellationToken);
            }

            switch (result)
            {
                case CallResult.Done:
                    return true;
                case CallResult.Rejected { Refusal: Refusal.NoCaption }:
                    return call.Kind == CallKind.SendText;
                case CallResult.Rejected { Refusal: Refusal.NotModified }:
                    return call.Kind == CallKind.SendPicture;
                case CallResult.Rejected { Refusal: Refusal.MessageNotFound }:
                    return false;
                case CallResult.Rejected { Refusal: Refusal.NotOwnMessage }:
                    numbers.Note(call.Space, number);
                    return false;
                case CallResult.Rejected or CallResult.Forbidden:
                    return null;
                case CallResult.RateLimited limited:
                    pace.Hold(call.Chat, limited.RetryAfter);
                    break;
                default:
                    await Task.Delay(_betweenTries, clock, cancellationToken);
                    break;
            }
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Message {Part} for update {Update} had been sent after all")]
    private partial void LogFound(long update, int part);

    [LoggerMessage(Level = LogLevel.Information, Message =
        "Message {Part} for update {Update} was not sent: looked at {Probes} numbers from {Hint}; it is sent again")]
    private partial void LogNotFound(long update, int part, long hint, int probes);

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "Telegram does not say whether message {Part} for update {Update} has number {Number}; taken as no: twice is better than never")]
    private partial void LogUncertain(long update, int part, long number);
}
