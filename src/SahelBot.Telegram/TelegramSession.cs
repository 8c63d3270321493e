using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Core.Platforms;
using SahelBot.Telegram.Calls;
using SahelBot.Telegram.Dispatch;
using SahelBot.Telegram.Suggestions;
using SahelBot.Telegram.Mapping;
using SahelBot.Telegram.Sending;

namespace SahelBot.Telegram;

/// <summary>What works together from the moment that the bot knows its name: queues, those who fill them and those who empty them.</summary>
internal sealed class TelegramSession : IDisposable
{
    private readonly ChatQueues<WorkItem> _queues;
    private readonly PaceKeeper _pace;
    private readonly TypingSign _typing;
    private readonly Courier _courier;
    private readonly SemaphoreSlim _answering;

    public TelegramSession(
        TelegramSettings settings, BotIdentity me, IChatService chat, IUpdateInbox inbox, IOutbox outbox, BotApi api,
        TimeProvider clock, ILogger logger)
    {
        var numbers = new MessageNumbers();
        var shut = new ShutChats();
        _pace = new PaceKeeper(settings.Pace, clock);
        var sender = new CallSender(api);
        _answering = new SemaphoreSlim(settings.AtOnce);
        _typing = new TypingSign(api, shut, clock);
        var mapper = new UpdateMapper(me, chat.Commands.Select(c => c.Name).ToHashSet(StringComparer.Ordinal), new FileShelf(api).AttachmentOf);
        UpdateWorker? worker = null;
        _queues = new ChatQueues<WorkItem>((item, more, token) => worker!.WorkAsync(item, more, token), settings.MaxWaiting); // set below
        Intake = new UpdateIntake(inbox, outbox, mapper, numbers, _queues, settings.CatchUpTimeout, clock, logger);
        var doubts = new DoubtResolver(sender, outbox, numbers, _pace, clock, logger);
        _courier = new Courier(sender, doubts, outbox, chat, numbers, _pace, shut, Intake.WaitUntilCaughtUpAsync, clock, logger);
        Messenger = new TelegramMessenger(sender, _queues, numbers, _pace, shut, Intake.WaitUntilCaughtUpAsync, clock, logger);
        var inline = new InlineResponder(chat, api, logger);
        worker = new UpdateWorker(
            me, chat, inbox, outbox, _courier, inline, _typing, shut, api.Scrubber, _answering, clock, logger);
        Me = me;
    }

    public BotIdentity Me { get; }

    public UpdateIntake Intake { get; }

    /// <summary>Says what nobody has asked for.</summary>
    public TelegramMessenger Messenger { get; }

    /// <summary>Chats that something is being done for.</summary>
    public int ActiveChats => _queues.ActiveQueues;

    /// <summary>Waits for what was begun, then stops the rest; the next process goes on with it.</summary>
    public async Task FinishAsync(TimeSpan patience, TimeProvider clock)
    {
        using var late = new CancellationTokenSource(patience, clock);
        try
        {
            await _queues.WaitUntilIdleAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            await _queues.StopAsync();
        }
    }

    public void Dispose()
    {
        _queues.Dispose();
        _typing.Dispose();
        _courier.Dispose();
        _pace.Dispose();
        _answering.Dispose();
    }
}
