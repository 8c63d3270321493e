using SahelBot.Testing.Discord.Calls;
using SahelBot.Testing.Discord.Commands;
using SahelBot.Testing.Discord.Faults;
using SahelBot.Testing.Discord.Gateway;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Interactions;
using SahelBot.Testing.Discord.Messages;
using SahelBot.Testing.Discord.Rest;

namespace SahelBot.Testing.Discord;

/// <summary>All that the fake knows. Whoever touches it holds <see cref="Gate"/>; what has a lock of its own says so.</summary>
internal sealed class World
{
    public World(FakeDiscordOptions options)
    {
        Options = options;
        Changed = new Changes(Gate);
        Ids = new Snowflakes(options.Clock);
        Calls = new CallLog(options.Clock);
        Faults = new FaultPlan(options.Seed);
        Limiter = new RateLimiter(options.RateLimits, options.Clock);
        Events = new EventFeed(this);
        Bot = new FakeUser(this, Ids.Next(), options.BotName, isBot: true);
        Users.Add(Bot.Id, Bot);
    }

    public Lock Gate { get; } = new();

    public FakeDiscordOptions Options { get; }

    public TimeProvider Clock => Options.Clock;

    public DateTimeOffset Now => Options.Clock.GetUtcNow();

    public Changes Changed { get; }

    public Snowflakes Ids { get; }

    /// <summary>Has a lock of its own.</summary>
    public CallLog Calls { get; }

    /// <summary>Has a lock of its own.</summary>
    public FaultPlan Faults { get; }

    public RateLimiter Limiter { get; }

    public EventFeed Events { get; }

    /// <summary>Its id is the application's too.</summary>
    public FakeUser Bot { get; }

    public bool IsTokenValid { get; set; } = true;

    /// <summary>Where the fake listens; 0 before it does.</summary>
    public int Port { get; set; }

    public Dictionary<ulong, FakeUser> Users { get; } = [];

    public Dictionary<ulong, FakeGuild> Guilds { get; } = [];

    public Dictionary<ulong, FakeChannel> Channels { get; } = [];

    public List<RegisteredCommand> Commands { get; } = [];

    public Dictionary<ulong, InteractionState> Interactions { get; } = [];

    public Dictionary<string, InteractionState> InteractionsByToken { get; } = new(StringComparer.Ordinal);

    public Dictionary<ulong, MessageState> Messages { get; } = [];

    /// <summary>What the hosts for files hold, by signed path.</summary>
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);
}
