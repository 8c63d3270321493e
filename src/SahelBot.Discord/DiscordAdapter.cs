using System.Globalization;
using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Chat.Replies;
using SahelBot.Core.Platforms;
using SahelBot.Discord.Mapping;

namespace SahelBot.Discord;

/// <summary>Serves Discord: maps events, asks the chat service, and says what it says.</summary>
public sealed partial class DiscordAdapter : IPlatformAdapter, IMessenger
{
    /// <summary>Heartbeats come every 40 seconds or so; two may be missed.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromMinutes(2);

    /// <summary>What is to be said unasked while there is no connection comes again after this.</summary>
    private static readonly TimeSpan _connecting = TimeSpan.FromSeconds(5);

    private readonly DiscordSettings _settings;
    private readonly IChatService _chat;
    private readonly IUpdateInbox _inbox;
    private readonly TimeProvider _clock;
    private readonly ILoggerFactory _loggers;
    private readonly ILogger _logger;
    private volatile Running? _running;

    /// <exception cref="PlatformException">A setting is wrong; the message names it.</exception>
    public DiscordAdapter(DiscordSettings settings, IChatService chat, IUpdateInbox inbox, TimeProvider clock, ILoggerFactory loggers)
    {
        if (settings.Problems() is { Count: > 0 } problems)
        {
            throw new PlatformException(string.Join(Environment.NewLine, problems));
        }

        (_settings, _chat, _inbox, _clock, _loggers) = (settings, chat, inbox, clock, loggers);
        _logger = loggers.CreateLogger<DiscordAdapter>();
    }

    public string Name => "Discord";

    /// <inheritdoc/>
    public string Platform => PlaceBook.Platform;

    /// <summary>True also for a while without a connection: Discord asks bots to reconnect many times a day.</summary>
    public bool IsHealthy => _running is { Gateway.Status: { Shards: > 0, LastHeard: { } heard } } && _clock.GetUtcNow() - heard < _silence;

    public string Activity
    {
        get
        {
            if (_running is not { } running)
            {
                return "starting";
            }

            var status = running.Gateway.Status;
            var name = running.Session.UserName;
            var state = string.Create(
                CultureInfo.InvariantCulture,
                $"gateway{(name.Length > 0 ? $" as {name}" : "")}, {status.Connected} of {status.Shards} connections, {running.Session.Guilds} servers, busy with {running.Session.Busy}");
            return status.Waiting.Length > 0 ? $"{state}; {status.Waiting}" : state;
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var budget = new IdentifyFile(_settings.IdentifyFile);
        using var client = new DiscordClient(_settings.ToOptions(), budget, _clock, _loggers);
        await RunAsync(client.Gateway, client.Rest, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Delivery> SendAsync(string address, Reply reply, string? repliesTo, CancellationToken cancellationToken) =>
        _running is { } running
            ? running.Session.Messenger.SendAsync(address, reply, repliesTo, cancellationToken)
            : Task.FromResult<Delivery>(new Delivery.NotSent(_connecting));

    /// <inheritdoc/>
    public Task<Delivery> EditAsync(string address, string message, Reply reply, CancellationToken cancellationToken) =>
        _running is { } running
            ? running.Session.Messenger.EditAsync(address, message, reply, cancellationToken)
            : Task.FromResult<Delivery>(new Delivery.NotSent(_connecting));

    internal async Task RunAsync(IDiscordGateway gateway, IDiscordRest rest, CancellationToken cancellationToken)
    {
        using var session = new DiscordSession(rest, _chat, _inbox, _settings, _clock, _logger);
        try
        {
            await session.BeginAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }

        _running = new Running(gateway, session);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync(gateway, session, over.Token);
        try
        {
            LogServing();
            await gateway.RunAsync(cancellationToken);
        }
        finally
        {
            await over.CancelAsync();
            await reading;
            await session.FinishAsync(_settings.DrainTimeout);
            _running = null;
        }
    }

    private async Task ReadAsync(IDiscordGateway gateway, DiscordSession session, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var happened in gateway.ReadEventsAsync(cancellationToken))
            {
                try
                {
                    await session.HandleAsync(happened, cancellationToken);
                }
                catch (Exception e) when (e is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
                {
                    LogEventFailed(e, happened.GetType().Name); // the next event is handled all the same
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end of it.
        }
    }

    private sealed record Running(IDiscordGateway Gateway, DiscordSession Session);

    [LoggerMessage(Level = LogLevel.Information, Message = "Serving Discord")]
    private partial void LogServing();

    [LoggerMessage(Level = LogLevel.Error, Message = "A {Kind} could not be handled")]
    private partial void LogEventFailed(Exception exception, string kind);
}
