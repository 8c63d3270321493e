using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Core.Platforms;
using SahelBot.Discord.Commands;
using SahelBot.Discord.Dispatch;
using SahelBot.Discord.Interactions;
using SahelBot.Discord.Mapping;
using SahelBot.Discord.Messages;
using SahelBot.Discord.Models;

namespace SahelBot.Discord;

/// <summary>What works together while the bot runs. Events are handed on without waiting for anything that they cause.</summary>
internal sealed partial class DiscordSession : IDisposable
{
    private readonly IDiscordRest _rest;
    private readonly IChatService _chat;
    private readonly Inbox _inbox;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly PlaceBook _places = new();
    private readonly WorkQueues _queues = new();
    private readonly Decider _decider;
    private readonly MessageAnswerer _messages;
    private readonly InteractionAnswerer _interactions;
    private readonly Backfill _backfill;
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<Snowflake> _guilds = [];
    private readonly HashSet<int> _shards = [];
    private DateTimeOffset? _last;
    private bool _isIntroduced;

    public DiscordSession(IDiscordRest rest, IChatService chat, IUpdateInbox inbox, DiscordSettings settings, TimeProvider clock, ILogger logger)
    {
        (_rest, _chat, _clock, _logger) = (rest, chat, clock, logger);
        _inbox = new Inbox(inbox, clock, logger);
        _decider = new Decider(chat, settings.AtOnce, clock, logger);
        var mapper = new MessageMapper(_places, chat.Commands.Select(c => c.Name).ToHashSet(StringComparer.Ordinal));
        _messages = new MessageAnswerer(rest, chat, _decider, _inbox, _places, mapper, _queues, clock, logger);
        _interactions = new InteractionAnswerer(rest, chat, _decider, _inbox, _places, _queues, settings.FirstAnswerWithin, clock, logger);
        Messenger = new DiscordMessenger(rest, _places, () => _queues.Active, clock, logger);
        _backfill = new Backfill(rest, _places, _messages, _queues, clock, logger);
    }

    /// <summary>Says what nobody has asked for.</summary>
    public DiscordMessenger Messenger { get; }

    /// <summary>Servers that the bot is in.</summary>
    public int Guilds { get; private set; }

    /// <summary>Queues that something is being done for.</summary>
    public int Busy => _queues.Active;

    /// <summary>The name of the bot; empty before the first session.</summary>
    public string UserName { get; private set; } = "";

    /// <summary>Reads what the process before left; before the first event.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken) => _last = await _inbox.LastAsync(cancellationToken);

    public async Task HandleAsync(DiscordEvent happened, CancellationToken cancellationToken)
    {
        switch (happened)
        {
            case DiscordEvent.InteractionCreated created:
                _interactions.Take(created.Interaction, created.ReceivedAt, _stop.Token);
                break;
            case DiscordEvent.MessageCreated created:
                _messages.Take(created.Message, _stop.Token);
                break;
            case DiscordEvent.MessageUpdated updated:
                _messages.TakeEdited(updated.Message, _stop.Token);
                break;
            case DiscordEvent.Ready ready:
                await IntroduceAsync(ready, cancellationToken);
                break;
            case DiscordEvent.SessionLost lost:
                LogSessionLost(lost.Shard);
                _backfill.Begin(lost.Shard, lost.LastHeard, _stop.Token);
                break;
            case DiscordEvent.GuildAvailable available:
                Arrive(available);
                break;
            case DiscordEvent.GuildLeft left:
                _guilds.Remove(left.GuildId);
                Guilds = _guilds.Count;
                break;
            case DiscordEvent.ThreadSeen seen:
                Note(seen.Thread, seen.Thread.GuildId);
                break;
        }
    }

    /// <summary>Waits for what was begun, then stops the rest and says so to those who wait.</summary>
    public async Task FinishAsync(TimeSpan patience)
    {
        using var late = new CancellationTokenSource(patience, _clock);
        try
        {
            await _queues.WaitUntilIdleAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            await _stop.CancelAsync();
            using var last = new CancellationTokenSource(patience, _clock);
            try
            {
                await _queues.WaitUntilIdleAsync(last.Token);
            }
            catch (OperationCanceledException)
            {
                LogUnfinished(_queues.Active);
            }
        }
    }

    public void Dispose()
    {
        _backfill.Dispose();
        _decider.Dispose();
        _stop.Dispose();
    }

    private async Task IntroduceAsync(DiscordEvent.Ready ready, CancellationToken cancellationToken)
    {
        _places.Self = ready.Self.Id;
        UserName = ready.Self.Username;
        if (!_isIntroduced)
        {
            _isIntroduced = true;
            _queues.Add("commands", () => RegisterAsync(ready.ApplicationId));
            await ResumeAsync(cancellationToken); // before the same messages are found again
        }

        if (_last is { } last && _shards.Add(ready.Shard))
        {
            _backfill.Begin(ready.Shard, last, _stop.Token); // what came while no process ran; a lost session says so itself
        }
    }

    private async Task ResumeAsync(CancellationToken cancellationToken)
    {
        foreach (var (message, interaction) in await _inbox.OpenAsync(cancellationToken))
        {
            if (message is not null)
            {
                _messages.Resume(message, _stop.Token);
            }
            else if (interaction is not null)
            {
                _interactions.Resume(interaction, _stop.Token);
            }
        }
    }

    private async Task RegisterAsync(Snowflake application)
    {
        await new CommandRegistrar(_rest, _logger).RegisterAsync(application, _chat.Commands, _stop.Token);
        try
        {
            if ((await _rest.GetApplicationAsync(_stop.Token)).InteractionsEndpointUrl is { Length: > 0 })
            {
                LogEndpoint();
            }
        }
        catch (Exception e) when (e is DiscordException or OperationCanceledException)
        {
            // Only a piece of advice is lost.
        }
    }

    private void Arrive(DiscordEvent.GuildAvailable available)
    {
        var guild = available.Guild;
        _guilds.Add(guild.Id);
        Guilds = _guilds.Count;
        foreach (var channel in guild.Channels.Concat(guild.Threads))
        {
            Note(channel, guild.Id);
        }

        _backfill.Look(available.Shard, guild, _stop.Token);
    }

    private void Note(Channel channel, Snowflake? guild)
    {
        _places.NoteThread(channel);
        if (guild is { } known)
        {
            _places.NoteGuild(channel.Id, known);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard} lost its session; missed messages are asked for")]
    private partial void LogSessionLost(int shard);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} answers were not finished in time")]
    private partial void LogUnfinished(int count);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The application has an Interactions Endpoint URL, so that commands never reach this bot: clear it in the developer portal, page General Information")]
    private partial void LogEndpoint();
}
