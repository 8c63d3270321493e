using Microsoft.Extensions.Logging;
using SahelBot.Chat;

namespace SahelBot.Discord.Gateway;

/// <summary>Keeps one shard connected: one connection after the other, each told what the one before came to.</summary>
internal sealed partial class ShardRunner(
    int shard, int shards, DiscordToken token, GatewayParts parts, ReconnectPolicy policy, ILogger logger)
{
    private const int ResumeTriesThere = 3; // then at the gateway's main address

    private GatewaySession? _session;
    private DateTimeOffset? _lostAt;
    private DateTimeOffset _heardAt;
    private bool _hadSession;
    private int _failuresThere;

    private volatile bool _isReady;

    public bool IsReady => _isReady;

    /// <summary>Runs until cancelled; then the session has been ended.</summary>
    /// <exception cref="PlatformException">Discord refuses for good.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var wait = await TryOnceAsync(cancellationToken);
                await parts.Clock.DelayAsync(wait, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end of it.
        }
    }

    /// <returns>How long to wait before the next.</returns>
    private async Task<TimeSpan> TryOnceAsync(CancellationToken cancellationToken)
    {
        await parts.Attempts.EnterAsync(cancellationToken);
        IIdentifyPermit? permit = null;
        try
        {
            permit = _session is null ? await parts.Gate.EnterAsync(shard, cancellationToken) : null;
            return Judge(await ConnectAsync(permit, cancellationToken), cancellationToken);
        }
        catch (DiscordException e) when (e.Failure == DiscordFailure.Unauthorized)
        {
            throw Refused(e);
        }
        catch (DiscordException e)
        {
            LogNoAddress(shard, e.Message);
            var pause = policy.AfterNoAddress();
            return e.RetryAfter > pause ? e.RetryAfter.Value : pause;
        }
        finally
        {
            permit?.Dispose();
        }
    }

    private GatewayParts Parts => parts;

    public static PlatformException Refused(Exception cause) =>
        new("Discord refuses the token. Set Discord__Token to the token shown once when you reset it in the developer portal, page Bot, "
            + "and start again.", cause);

    private async Task<ConnectionEnd> ConnectAsync(IIdentifyPermit? permit, CancellationToken cancellationToken)
    {
        var main = parts.Directory.Known?.Url;
        var address = _session is { } session && (main is null || _failuresThere < ResumeTriesThere) ? session.ResumeUrl : main!;
        var plan = new ConnectionPlan(token, shard, shards, address, _session, permit, _lostAt);
        var sink = new Listening(parts.Events, this);
#pragma warning disable CA2000 // the connection disposes of it
        var socket = parts.NewSocket();
#pragma warning restore CA2000
        LogConnecting(shard, _session is null ? "identify" : "resume", address.Host);
        var end = await new GatewayConnection(plan, socket, sink, parts.Clock, parts.Random, logger).RunAsync(cancellationToken);
        _isReady = false;
        return end;
    }

    private void OnReady()
    {
        _hadSession = true;
        _lostAt = null;
        _heardAt = parts.Clock.Time.GetUtcNow();
        _isReady = true;
        parts.Attempts.Succeeded();
        LogReady(shard);
    }

    private TimeSpan Judge(ConnectionEnd end, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (end.Advice is { } advice)
        {
            throw new PlatformException(advice);
        }

        var session = end.Session ?? _session;
        TimeSpan? age = session is null ? null : parts.Clock.Now - session.StartedAt;
        if (end.Session is null && _hadSession)
        {
            _lostAt ??= _heardAt; // stays when further sessions are lost before one is ready
        }

        _failuresThere = end.ReadyFor is null ? _failuresThere + 1 : 0;
        _session = end.Session;
        var wait = policy.After(end, age);
        LogEnded(shard, end.Reason, end.CloseCode, end.Session is null ? "identify" : "resume", wait.TotalSeconds);
        return wait;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: connecting to {Host} to {Purpose}")]
    private partial void LogConnecting(int shard, string purpose, string host);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: ready")]
    private partial void LogReady(int shard);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: the connection ended ({Reason}, code {Code}); to {Purpose} in {Seconds} s")]
    private partial void LogEnded(int shard, EndReason reason, int? code, string purpose, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: {Problem}")]
    private partial void LogNoAddress(int shard, string problem);

    /// <summary>Passes on, and notices when the shard is ready.</summary>
    private sealed class Listening(IEventSink inner, ShardRunner runner) : IEventSink
    {
        public void Publish(DiscordEvent happened)
        {
            if (happened is DiscordEvent.Ready or DiscordEvent.Resumed)
            {
                runner.OnReady();
            }

            inner.Publish(happened);
        }

        public void Heard()
        {
            inner.Heard();
            if (runner._isReady)
            {
                runner._heardAt = runner.Parts.Clock.Time.GetUtcNow();
            }
        }

        public void CountMalformed() => inner.CountMalformed();
    }
}
