using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Core.Platforms;
using SahelBot.Telegram.Calls;
using SahelBot.Telegram.Suggestions;
using SahelBot.Telegram.Mapping;
using SahelBot.Telegram.Sending;

namespace SahelBot.Telegram.Dispatch;

/// <summary>Works off what a chat's queue holds: decides what to say, plans the calls, carries them out.</summary>
/// <param name="answering">How many questions may be worked on at the same time.</param>
internal sealed partial class UpdateWorker(
    BotIdentity me,
    IChatService chat,
    IUpdateInbox inbox,
    IOutbox outbox,
    Courier courier,
    InlineResponder inline,
    TypingSign typing,
    ShutChats shut,
    TokenScrubber scrubber,
    SemaphoreSlim answering,
    TimeProvider clock,
    ILogger logger)
{
    /// <summary>A question on which nothing has come out by then is given up.</summary>
    private static readonly TimeSpan _answerTimeout = TimeSpan.FromMinutes(2);

    private static readonly ChatOutcome _trouble = Saying(TelegramWording.Trouble);

    /// <param name="hasMore">True when more wait behind it in the same queue.</param>
    public async Task WorkAsync(WorkItem item, bool hasMore, CancellationToken cancellationToken)
    {
        try
        {
            await (item switch
            {
                WorkItem.LeftOver left => courier.DeliverAsync(left.Row, left.Call, cancellationToken),
                WorkItem.Arrived arrived => WorkAsync(arrived.Update, arrived.Meaning, hasMore, cancellationToken),
                WorkItem.Unasked unasked => unasked.SayAsync(cancellationToken),
                _ => Task.CompletedTask,
            });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The bot stops; the next process goes on from what is stored.
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogFailed((item as WorkItem.Arrived)?.Update ?? (item as WorkItem.LeftOver)?.Row.Update ?? 0, scrubber.Scrub(e.ToString()));
        }
    }

    private Task WorkAsync(long update, MappedUpdate meaning, bool hasMore, CancellationToken cancellationToken)
    {
        switch (meaning)
        {
            case MappedUpdate.Said said:
                return SaidAsync(update, said, cancellationToken);
            case MappedUpdate.Pressed pressed:
                return PressedAsync(update, pressed, cancellationToken);
            case MappedUpdate.Typed when hasMore:
                return CompleteAsync(update, cancellationToken); // the person has typed on
            case MappedUpdate.Typed typed:
                return TypedAsync(update, typed, cancellationToken);
            case MappedUpdate.Joined joined:
                shut.Open(joined.Spot.Chat);
                return SayAsync(update, Saying(TelegramWording.Hello(me.UserName)), joined.Spot, cancellationToken);
            case MappedUpdate.Wordless wordless:
                shut.Open(wordless.Spot.Chat);
                return SayAsync(update, Saying(TelegramWording.Wordless), wordless.Spot, cancellationToken);
            case MappedUpdate.ShutOut shutOut:
                shut.Shut(shutOut.Chat);
                return CompleteAsync(update, cancellationToken);
            default:
                return CompleteAsync(update, cancellationToken);
        }
    }

    private async Task SaidAsync(long update, MappedUpdate.Said said, CancellationToken cancellationToken)
    {
        var spot = said.Spot;
        shut.Open(spot.Chat);
        using var sign = typing.Show(spot, cancellationToken);
        var outcome = await DecideAsync(update, said.Happened, cancellationToken);
        var origin = spot.Message is { } message ? Spot.MessageId(spot.Chat, message) : null;
        var earlier = said.IsEdited && origin is not null
            ? await outbox.ResultsOfAsync(Spot.Platform, origin, cancellationToken)
            : [];
        await CarryOutAsync(update, CallPlanner.ForMessage(outcome, spot, earlier), origin, sign, cancellationToken);
    }

    private async Task PressedAsync(long update, MappedUpdate.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Spot is { } spot)
        {
            shut.Open(spot.Chat);
        }

        var outcome = pressed.Happened is { } happened ? await DecideAsync(update, happened, cancellationToken) : ChatOutcome.Silent;
        var calls = CallPlanner.ForPress(outcome, pressed.Query, pressed.Spot, pressed.Carrier);
        await CarryOutAsync(update, calls, null, null, cancellationToken);
    }

    /// <summary>Not planned: an offer that comes late is of no use.</summary>
    private async Task TypedAsync(long update, MappedUpdate.Typed typed, CancellationToken cancellationToken)
    {
        await answering.WaitAsync(cancellationToken);
        try
        {
            await inline.AnswerAsync(typed, cancellationToken);
        }
        finally
        {
            answering.Release();
        }

        await CompleteAsync(update, cancellationToken);
    }

    private Task SayAsync(long update, ChatOutcome outcome, Spot spot, CancellationToken cancellationToken) =>
        CarryOutAsync(update, CallPlanner.ForMessage(outcome, spot, []), null, null, cancellationToken);

    private async Task<ChatOutcome> DecideAsync(long update, ChatEvent happened, CancellationToken cancellationToken)
    {
        await answering.WaitAsync(cancellationToken);
        using var late = new CancellationTokenSource(_answerTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await chat.HandleAsync(happened, either.Token);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            LogUndecided(update, e);
            return _trouble;
        }
        finally
        {
            answering.Release();
        }
    }

    private async Task CarryOutAsync(
        long update, IReadOnlyList<TelegramCall> calls, string? origin, IDisposable? sign, CancellationToken cancellationToken)
    {
        if (calls.Count == 0)
        {
            await CompleteAsync(update, cancellationToken);
            return;
        }

        var rows = calls.Select((c, i) => new OutboxCall
        {
            Update = update,
            Part = i,
            Queue = c.Queue,
            Origin = origin,
            Space = c.Space,
            Payload = TelegramCallJson.Write(c),
        }).ToList();
        await outbox.PlanAsync(Spot.Platform, update, rows, clock.GetUtcNow(), cancellationToken);
        for (var i = 0; i < calls.Count; i++)
        {
            await courier.DeliverAsync(rows[i], calls[i], cancellationToken);
            sign?.Dispose();
        }
    }

    private Task CompleteAsync(long update, CancellationToken cancellationToken) =>
        inbox.CompleteAsync(Spot.Platform, update, clock.GetUtcNow(), cancellationToken);

    private static ChatOutcome Saying(Document document) => new([new Reply { Body = document }]);

    [LoggerMessage(Level = LogLevel.Error, Message = "No answer came out for update {Update}; an excuse is sent")]
    private partial void LogUndecided(long update, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Update} could not be worked off; the next start goes on with it: {Exception}")]
    private partial void LogFailed(long update, string exception);
}
