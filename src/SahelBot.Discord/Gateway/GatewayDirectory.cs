using SahelBot.Discord.Models;

namespace SahelBot.Discord.Gateway;

/// <summary>What Discord says about its gateway, asked again when it is older than a minute. Safe to use from many threads at once.</summary>
internal sealed class GatewayDirectory(IDiscordRest rest, MonotonicClock clock) : IDisposable
{
    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile GatewayInfo? _info;
    private TimeSpan _askedAt;
    private int _spentSince;

    /// <summary>The newest that is known. Null before the first.</summary>
    public GatewayInfo? Known => _info;

    /// <returns>With what was spent since it was asked taken off.</returns>
    /// <exception cref="DiscordException">It cannot be asked, and nothing is known from before; or the token is refused.</exception>
    public async Task<GatewayInfo> AskAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_info is null || clock.Now - _askedAt >= _fresh)
            {
                await RefreshAsync(cancellationToken);
            }

            var limit = _info!.SessionStartLimit; // refreshing fails or fills it
            return _info with { SessionStartLimit = limit with { Remaining = limit.Remaining - Volatile.Read(ref _spentSince) } };
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Spent() => Interlocked.Increment(ref _spentSince);

    public void Dispose() => _turn.Dispose();

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            var info = await rest.GetGatewayAsync(cancellationToken);
            _info = info.Url.IsAbsoluteUri && (info.Url.Scheme == Uri.UriSchemeWss || info.Url.Scheme == Uri.UriSchemeWs)
                ? info : throw new DiscordException("GET /gateway/bot: the answer holds no address of a gateway.");
            _askedAt = clock.Now;
            Interlocked.Exchange(ref _spentSince, 0);
        }
        catch (DiscordException e) when (_info is not null && e.Failure != DiscordFailure.Unauthorized)
        {
            // What is known from before, less what was spent since, is on the safe side.
        }
    }
}
