using SahelBot.Testing.Discord.Calls;
using SahelBot.Testing.Discord.Faults;
using SahelBot.Testing.Discord.Gateway;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Interactions;
using SahelBot.Testing.Discord.Messages;
using SahelBot.Testing.Discord.Rest;

namespace SahelBot.Testing.Discord;

/// <summary>
/// A Discord of our own: speaks the HTTP API v10 and the gateway on the loopback interface to one bot, and lets a test (or a person)
/// act as everybody else. Thread safe.
/// </summary>
public sealed class FakeDiscord : IAsyncDisposable
{
    private readonly World _world;
    private readonly RestServer _server;
    private readonly CancellationTokenSource _stopping = new();

    private FakeDiscord(FakeDiscordOptions options)
    {
        _world = new World(options);
        Gateway = new FakeGateway(_world, _stopping.Token);
        _server = new RestServer(_world, new GatewayServer(_world, Gateway));
    }

    /// <summary>Such as <c>http://127.0.0.1:45678/api/v10</c>, without a slash at the end.</summary>
    public Uri ApiBase { get; private set; } = new("http://127.0.0.1");

    public string Token => _world.Options.Token;

    /// <summary>The web sockets: what was seen of them, and what goes wrong with them.</summary>
    public FakeGateway Gateway { get; }

    /// <summary>What goes wrong with calls and events.</summary>
    public FaultPlan Faults => _world.Faults;

    public FakeUser Bot => _world.Bot;

    /// <summary>Also the bot's.</summary>
    public ulong ApplicationId => _world.Bot.Id;

    /// <summary>Every HTTP call, in the order of arrival.</summary>
    public IReadOnlyList<ApiCall> Calls => _world.Calls.All();

    /// <summary>Answers 401, 403 and 429 within the last ten minutes, shared limits excepted.</summary>
    public int InvalidRequests => Locked(() => _world.Limiter.InvalidRequests);

    /// <summary>All that people did with commands, buttons and forms, in order.</summary>
    public IReadOnlyList<FakeInteraction> Interactions =>
        Locked(() => (IReadOnlyList<FakeInteraction>)[.. _world.Interactions.Values.Select(i => new FakeInteraction(_world, i))]);

    /// <summary>Names of the commands that people find, such as <c>ask</c>; those of one guild as well.</summary>
    public IReadOnlyList<string> Commands(FakeGuild? guild = null) =>
        Locked(() => (IReadOnlyList<string>)[.. _world.Commands.Where(c => c.GuildId is null || c.GuildId == guild?.Id).Select(c => c.Name)]);

    /// <returns>Started; the port is known.</returns>
    public static async Task<FakeDiscord> StartAsync(FakeDiscordOptions? options = null, CancellationToken cancellationToken = default)
    {
        var discord = new FakeDiscord(options ?? new FakeDiscordOptions());
        var port = await discord._server.StartAsync(discord._world.Options.Port, cancellationToken);
        discord._world.Port = port;
        discord.ApiBase = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}/api/v10"));
        return discord;
    }

    /// <summary>A person; the same one each time.</summary>
    public FakeUser User(ulong id, string? name = null, string? locale = null)
    {
        lock (_world.Gate)
        {
            if (!_world.Users.TryGetValue(id, out var user))
            {
                user = new FakeUser(_world, id, name ?? FormattableString.Invariant($"user{id}"), isBot: false);
                _world.Users.Add(id, user);
            }

            user.Name = name ?? user.Name;
            user.Locale = locale ?? user.Locale;
            return user;
        }
    }

    /// <summary>A new server.</summary>
    /// <param name="id">Null: made from the clock. The shard follows from it.</param>
    /// <param name="hasBot">False: only people who installed the bot for themselves can use it there.</param>
    public FakeGuild Guild(string name, ulong? id = null, string locale = "en-US", bool hasBot = true)
    {
        lock (_world.Gate)
        {
            var guild = new FakeGuild(_world, id ?? _world.Ids.Next(), name, locale, hasBot: false);
            _world.Guilds.Add(guild.Id, guild);
            if (hasBot)
            {
                guild.AddsBot();
            }

            return guild;
        }
    }

    /// <summary>Of several people, without the bot.</summary>
    public FakeChannel PrivateGroup(string name)
    {
        lock (_world.Gate)
        {
            var channel = new FakeChannel(_world, _world.Ids.Next(), ChannelKind.PrivateGroup, name);
            _world.Channels.Add(channel.Id, channel);
            return channel;
        }
    }

    /// <exception cref="InvalidOperationException">No such channel.</exception>
    public FakeChannel Channel(ulong id) => Locked(() => _world.Channels.GetValueOrDefault(id))
        ?? throw new InvalidOperationException(FormattableString.Invariant($"There is no channel {id}."));

    /// <summary>As it stands now, wherever it stands; null: it was deleted, or never was.</summary>
    public FakeMessage? Message(ulong id) => Locked(() =>
        _world.Messages.GetValueOrDefault(id) is { DeletedAt: null } message ? FakeMessage.Of(message) : null);

    /// <param name="route">As documented, or a part of it, such as <c>/callback</c> or <c>PATCH /webhooks</c>.</param>
    public IReadOnlyList<ApiCall> CallsTo(string route) =>
        [.. Calls.Where(c => c.Route.Contains(route, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Waits until so many calls of the route have ended.</summary>
    /// <exception cref="TimeoutException">They have not, after two minutes or the time given.</exception>
    public Task<IReadOnlyList<ApiCall>> WaitForCallsAsync(
        string route, int count, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _world.Changed.WaitAsync<IReadOnlyList<ApiCall>>(
            () => CallsTo(route).Where(c => c.EndedAt is not null).ToList() is { } ended && ended.Count >= count ? ended : null,
            () => FormattableString.Invariant($"{count} calls of {route}; there were:\n{string.Join('\n', Calls)}"),
            timeout,
            cancellationToken);

    /// <summary>Waits until the commands are registered.</summary>
    public Task WaitForCommandsAsync(
        IReadOnlyList<string> names, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _world.Changed.WaitAsync(
            () => names.All(n => _world.Commands.Exists(c => c.Name == n)) ? this : null,
            () => $"the commands {string.Join(", ", names)}; there are {string.Join(", ", _world.Commands.Select(c => c.Name))}",
            timeout,
            cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _server.DisposeAsync();
        _stopping.Dispose();
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_world.Gate)
        {
            return read();
        }
    }
}
