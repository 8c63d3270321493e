using Microsoft.Extensions.Logging.Testing;
using SahelBot.Chat;
using SahelBot.Core.Platforms;
using SahelBot.Telegram.Sending;
using SahelBot.Testing.Telegram;
using SahelBot.Testing.Telegram.Chats;
using Xunit;

namespace SahelBot.Telegram.Tests.Fakes;

/// <summary>A bot that runs against the fake Telegram.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    public const string WebhookAddress = "https://bot.example/hook/telegram";
    public const string WebhookSecret = "let-me-in";

    /// <summary>For the tests that are not about pace.</summary>
    public static readonly TelegramPace Fast = new() { PerSecond = 10_000, ChatBurst = 1000, PerMinuteInGroup = 1000 };

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private bool _ownsTelegram;

    private RunningBot(FakeTelegram telegram, ScriptedChat chat, MemoryPorts ports, TelegramSettings settings, FakeLogger<TelegramAdapter> log)
    {
        (Telegram, Chat, Ports, Log) = (telegram, chat, ports, log);
        Adapter = new TelegramAdapter(settings, chat, ports, ports, TimeProvider.System, log);
    }

    public FakeTelegram Telegram { get; }

    public ScriptedChat Chat { get; }

    public MemoryPorts Ports { get; }

    public TelegramAdapter Adapter { get; }

    public FakeLogger<TelegramAdapter> Log { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public FakeUser Ann => Telegram.User(1001, "Ann", "ann");

    public static TelegramSettings SettingsFor(FakeTelegram telegram) => new()
    {
        Token = telegram.Token,
        ApiBase = telegram.ApiBase,
        PollTimeout = TimeSpan.FromSeconds(20),
        CatchUpTimeout = TimeSpan.FromMinutes(5), // a busy machine may need more than the ten seconds
        Pace = Fast,
        ModeratorUsers = [],
    };

    public static async Task<RunningBot> StartAsync(
        ScriptedChat? chat = null, MemoryPorts? ports = null, FakeTelegram? telegram = null,
        Func<TelegramSettings, TelegramSettings>? change = null, Action<FakeTelegram>? prepare = null)
    {
        var isOwner = telegram is null;
        telegram ??= await FakeTelegram.StartAsync(cancellationToken: Token);
        prepare?.Invoke(telegram);
        var settings = SettingsFor(telegram);
        var bot = new RunningBot(
            telegram, chat ?? new ScriptedChat(), ports ?? new MemoryPorts(), change?.Invoke(settings) ?? settings,
            new FakeLogger<TelegramAdapter>())
        { _ownsTelegram = isOwner };
        bot._running = Task.Run(() => bot.Adapter.RunAsync(bot._stop.Token), CancellationToken.None);
        return bot;
    }

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Token);
        late.CancelAfter(_patience);
        while (!isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, late.Token);
        }
    }

    /// <summary>Waits until the bot has said so much in a chat.</summary>
    public static async Task<IReadOnlyList<FakeMessage>> WaitAsync(FakeChat chat, int count) =>
        await chat.WaitForMessagesAsync(count, _patience, Token);

    /// <summary>Waits until the bot has a message with a text in a chat.</summary>
    public static Task<FakeMessage> WaitAsync(FakeChat chat, string text) =>
        chat.WaitForMessageAsync(m => m.Text == text, _patience, Token);

    /// <summary>Waits until no update and no call is open.</summary>
    public Task IdleAsync() => UntilAsync(() => Telegram.PendingUpdates == 0 && Ports.OpenUpdates == 0 &&
        Ports.Calls.All(c => c.State is OutboxState.Done or OutboxState.Failed));

    /// <summary>Ends as the bot ends.</summary>
    public Task RunningAsync() => _running.WaitAsync(_patience, Token);

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(_patience, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running.WaitAsync(_patience, Token);
        }
        catch (PlatformException)
        {
            // The test has seen it.
        }
        finally
        {
            if (_ownsTelegram)
            {
                await Telegram.DisposeAsync();
            }

            _stop.Dispose();
        }
    }
}
