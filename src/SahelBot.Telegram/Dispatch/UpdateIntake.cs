using System.Text.Json;
using Microsoft.Extensions.Logging;
using SahelBot.Core.Platforms;
using SahelBot.Telegram.Mapping;
using SahelBot.Telegram.Sending;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace SahelBot.Telegram.Dispatch;

/// <summary>Where updates come in: stores them, leaves out those that were here before, and lines the others up.</summary>
/// <param name="patience">So long after the start it is waited for what waited at Telegram.</param>
internal sealed partial class UpdateIntake(
    IUpdateInbox inbox,
    IOutbox outbox,
    UpdateMapper mapper,
    MessageNumbers numbers,
    ChatQueues<WorkItem> queues,
    TimeSpan patience,
    TimeProvider clock,
    ILogger logger)
{
    private readonly long _start = clock.GetTimestamp();
    private readonly TaskCompletionSource _caughtUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True when all that waited at Telegram when the process began has come in.</summary>
    public bool IsCaughtUp => _caughtUp.Task.IsCompleted;

    /// <summary>
    /// Waits until all that waited at Telegram when the process began has come in, so that the numbers of those messages are known;
    /// but not for long.
    /// </summary>
    public async Task WaitUntilCaughtUpAsync(CancellationToken cancellationToken)
    {
        if (IsCaughtUp)
        {
            return;
        }

        try
        {
            await _caughtUp.Task.WaitAsync(patience - clock.GetElapsedTime(_start), clock, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException or ArgumentOutOfRangeException)
        {
            MarkCaughtUp(); // then a doubt costs more probes
        }
    }

    /// <summary>Nothing waits at Telegram any more, or it cannot be known.</summary>
    public void MarkCaughtUp() => _caughtUp.TrySetResult();

    public bool HasRoom => queues.HasRoom;

    public Task WaitForRoomAsync(CancellationToken cancellationToken) => queues.WaitForRoomAsync(cancellationToken);

    /// <summary>Lines up what the process before left: its open calls, then the updates that it had not answered.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        var pending = await inbox.PendingAsync(Spot.Platform, cancellationToken);
        var updates = pending.Select(p => (p.Id, Update: Read(p))).ToList();
        foreach (var (_, update) in updates)
        {
            Note(update);
        }

        var open = await outbox.OpenAsync(Spot.Platform, cancellationToken);
        var calls = open.Select(LeftOver).ToList();
        foreach (var (row, left) in calls)
        {
            if (left is not null)
            {
                queues.Add(left.Call.Queue, left);
                continue;
            }

            LogUnreadableCall(row.Update, row.Part);
            await outbox.FailAsync(Spot.Platform, row.Update, row.Part, clock.GetUtcNow(), cancellationToken);
        }

        foreach (var (id, update) in updates)
        {
            LineUp(id, update);
        }

        if (open.Count + pending.Count > 0)
        {
            LogResumed(open.Count, pending.Count);
        }
    }

    /// <summary>Stores updates and lines up those that are new.</summary>
    /// <param name="isLast">True when no more wait at Telegram.</param>
    public async Task TakeAsync(IReadOnlyList<InboxUpdate> updates, bool isLast, CancellationToken cancellationToken)
    {
        if (updates.Count > 0)
        {
            var added = await inbox.AddAsync(Spot.Platform, updates, clock.GetUtcNow(), cancellationToken);
            foreach (var one in added)
            {
                var update = Read(one);
                Note(update);
                LineUp(one.Id, update);
            }
        }

        if (isLast)
        {
            MarkCaughtUp();
        }
    }

    private (OutboxCall Row, WorkItem.LeftOver? Item) LeftOver(OutboxCall row)
    {
        if (TelegramCallJson.Read(row.Payload) is not { } call)
        {
            return (row, null);
        }

        if (call.ReplyTo is { } question)
        {
            numbers.Note(call.Space, question);
        }

        if (row.State == OutboxState.InDoubt && call.MakesMessage)
        {
            numbers.BeginTry(call.Space); // the courier ends it
        }

        return (row, new WorkItem.LeftOver(row, call));
    }

    private void LineUp(long id, Update? update)
    {
        var meaning = update is null ? new MappedUpdate.Nothing { Queue = "" } : mapper.Map(update);
        queues.Add(meaning.Queue, new WorkItem.Arrived(id, meaning));
    }

    private void Note(Update? update)
    {
        if ((update?.Message ?? update?.EditedMessage ?? update?.CallbackQuery?.Message) is { } message)
        {
            numbers.Note(Spot.SpaceOf(message.Chat.Id), message.Id);
        }
    }

    private Update? Read(InboxUpdate update)
    {
        try
        {
            return JsonSerializer.Deserialize<Update>(update.Payload, JsonBotAPI.Options);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            LogUnreadable(update.Id, e.GetType().Name); // the message of the exception may hold words of a person
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Update {Update} cannot be read ({Kind}) and is left out")]
    private partial void LogUnreadable(long update, string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "Call {Part} for update {Update} cannot be read and is given up")]
    private partial void LogUnreadableCall(long update, int part);

    [LoggerMessage(Level = LogLevel.Information, Message = "Going on where the process before stopped: {Calls} calls, {Updates} updates")]
    private partial void LogResumed(int calls, int updates);
}
