namespace SahelBot.Discord.Messages;

/// <summary>Tries calls again that failed although nothing is wrong with them. Only for calls that may be repeated.</summary>
internal sealed class Patience(TimeProvider clock)
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(15);

    /// <summary>Tries for so long.</summary>
    /// <exception cref="DiscordException">It failed for good, or the time is over.</exception>
    public async Task<T> TryAsync<T>(Func<CancellationToken, Task<T>> call, TimeSpan span, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var pause = _firstPause;
        while (true)
        {
            try
            {
                return await call(cancellationToken);
            }
            catch (DiscordException e) when (e.Failure is DiscordFailure.RateLimited or DiscordFailure.Unavailable)
            {
                var wait = e.RetryAfter > pause ? e.RetryAfter.Value : pause;
                if (clock.GetElapsedTime(start) + wait > span)
                {
                    throw;
                }

                await Task.Delay(wait, clock, cancellationToken);
                pause = pause * 2 > _longestPause ? _longestPause : pause * 2;
            }
        }
    }
}
