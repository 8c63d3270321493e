using Microsoft.Extensions.Logging;
using SahelBot.Core.Platforms;

namespace SahelBot.Discord.Gateway;

/// <summary>
/// All shards of the bot. When cancelled it ends the sessions with 1000, so that the bot shows as offline at once: sessions are not
/// kept over a restart, and the next process asks for what it missed instead.
/// </summary>
internal sealed partial class DiscordGateway(
    DiscordOptions options,
    IDiscordRest rest,
    IIdentifyBudget budget,
    Func<IGatewaySocket> newSocket,
    MonotonicClock clock,
    Random random,
    ILogger<DiscordGateway> logger) : IDiscordGateway
{
    private readonly EventQueue _events = new(clock.Time);
    private volatile ShardRunner[] _runners = [];
    private volatile string _waiting = "";
    private volatile int _shards;

    public GatewayStatus Status => new(
        _shards, _runners.Count(r => r.IsReady), _events.LastHeard, _waiting, _events.Malformed, _events.Dropped);

    public IAsyncEnumerable<DiscordEvent> ReadEventsAsync(CancellationToken cancellationToken) => _events.ReadAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var directory = new GatewayDirectory(rest, clock);
        using var gate = new IdentifyGate(directory, budget, clock, text => _waiting = text);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var parts = new GatewayParts(directory, gate, new ConnectionAttempts(clock), _events, newSocket, clock, random);
        try
        {
            _shards = await CountShardsAsync(parts, cancellationToken);
            _runners = [.. Enumerable.Range(0, _shards).Select(
                shard => new ShardRunner(shard, _shards, options.Token, parts, new ReconnectPolicy(random), logger))];
            await Task.WhenAll(_runners.Select(r => RunOneAsync(r, stop)));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end of it.
        }
        finally
        {
            _runners = [];
            _waiting = "";
        }
    }

    private async Task<int> CountShardsAsync(GatewayParts parts, CancellationToken cancellationToken)
    {
        var policy = new ReconnectPolicy(random);
        while (true)
        {
            await parts.Attempts.EnterAsync(cancellationToken);
            TimeSpan pause;
            try
            {
                var info = await parts.Directory.AskAsync(cancellationToken);
                _waiting = "";
                parts.Attempts.Succeeded();
                return options.Shards > 0 ? options.Shards : Math.Max(1, info.Shards);
            }
            catch (DiscordException e) when (e.Failure == DiscordFailure.Unauthorized)
            {
                throw ShardRunner.Refused(e);
            }
            catch (DiscordException e)
            {
                LogNoGateway(e.Message);
                _waiting = "Discord does not answer";
                pause = policy.AfterNoAddress();
                pause = e.RetryAfter > pause ? e.RetryAfter.Value : pause;
            }

            await clock.DelayAsync(pause, cancellationToken);
        }
    }

    /// <summary>A shard that is refused for good stops the others: the bot would serve some servers and not others.</summary>
    private static async Task RunOneAsync(ShardRunner runner, CancellationTokenSource stop)
    {
        try
        {
            await runner.RunAsync(stop.Token);
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The gateway's address cannot be learnt: {Problem}")]
    private partial void LogNoGateway(string problem);
}
