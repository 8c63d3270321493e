using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using SahelBot.Chat;
using SahelBot.Testing.Discord;
using SahelBot.Testing.Discord.Guilds;
using Xunit;

namespace SahelBot.Discord.Tests.Bot;

/// <summary>A bot that runs against the fake Discord.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    /// <summary>Instead of Discord's three seconds: a busy machine may take longer.</summary>
    public static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly string _budget = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly FakeLogCollector _logs = FakeLogCollector.Create(new FakeLogCollectorOptions());
    private readonly LoggerFactory _loggers;
    private readonly bool _ownsDiscord;
    private readonly Task _running;

    private RunningBot(FakeDiscord discord, bool ownsDiscord, IChatService chat, MemoryInbox inbox, TimeSpan drain, TimeSpan firstAnswer, TimeProvider clock)
    {
        (Discord, _ownsDiscord, Chat, Inbox) = (discord, ownsDiscord, chat, inbox);
        _loggers = new LoggerFactory([new FakeLoggerProvider(_logs)]);
        Adapter = new DiscordAdapter(
            new DiscordSettings
            {
                Token = discord.Token,
                ApiBase = discord.ApiBase,
                IdentifyFile = _budget,
                DrainTimeout = drain,
                FirstAnswerWithin = firstAnswer,
            },
            chat,
            inbox,
            clock,
            _loggers);
        _running = Task.Run(() => Adapter.RunAsync(_stop.Token), CancellationToken.None);
    }

    public FakeDiscord Discord { get; }

    public IChatService Chat { get; }

    public ScriptedChat Script => (ScriptedChat)Chat;

    public MemoryInbox Inbox { get; }

    public DiscordAdapter Adapter { get; }

    public IReadOnlyList<string> Log => [.. _logs.GetSnapshot().Where(r => r.Level >= LogLevel.Warning).Select(r => $"{r.Level} {r.Message} {r.Exception}")];

    public FakeUser Ann => Discord.User(1001, "Ann");

    public FakeUser Bob => Discord.User(1002, "Bob");

    public FakeGuild Guild { get; private set; } = null!; // set by StartAsync

    public FakeChannel Room => Guild.Channel("general");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A Discord that is as patient as the bot of these tests.</summary>
    public static FakeDiscordOptions Options { get; } = new()
    {
        IdentifyInterval = TimeSpan.FromMilliseconds(50),
        InteractionDeadline = FirstAnswerWithin,
    };

    /// <param name="discord">One that the test keeps, for instance to start a second bot on it.</param>
    /// <param name="firstAnswer">How long the bot takes Discord's patience to be.</param>
    public static async Task<RunningBot> StartAsync(
        IChatService? chat = null, MemoryInbox? inbox = null, FakeDiscord? discord = null, FakeDiscordOptions? options = null,
        FakeGuild? guild = null, TimeSpan? drain = null, TimeSpan? firstAnswer = null, TimeProvider? clock = null)
    {
        var isOwner = discord is null;
        discord ??= await FakeDiscord.StartAsync(options ?? Options, Token);
        guild ??= discord.Guild("Sahel watchers");
        guild.Channel("general");
        var bot = new RunningBot(
            discord, isOwner, chat ?? new ScriptedChat(), inbox ?? new MemoryInbox(), drain ?? TimeSpan.FromSeconds(5), firstAnswer ?? FirstAnswerWithin,
            clock ?? TimeProvider.System)
        { Guild = guild };
        await discord.Gateway.WaitForReadyAsync(1, _patience, Token);
        await discord.WaitForCommandsAsync(["ask"], _patience, Token);
        return bot;
    }

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<bool> isSo, Func<string>? what = null)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Token);
        late.CancelAfter(_patience);
        while (!isSo())
        {
            if (late.IsCancellationRequested)
            {
                throw new TimeoutException(what?.Invoke() ?? "It did not come so.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
        }
    }

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
            if (_ownsDiscord)
            {
                await Discord.DisposeAsync();
            }

            _loggers.Dispose();
            _stop.Dispose();
            File.Delete(_budget);
        }
    }
}
