namespace SahelBot.Core.Platforms;

/// <summary>
/// Counts how often a bot has begun a session with Discord, over restarts and over all processes with the same token: a thousand
/// within 24 hours makes Discord reset the token. Safe to use from many threads at once.
/// </summary>
public interface IIdentifyBudget
{
    /// <summary>Records one, unless there were enough already. Written before the session is begun, so that a crash cannot hide it.</summary>
    /// <param name="limit">How many there may be within the window, this one included.</param>
    /// <param name="window">How far back they count. Older ones may be deleted.</param>
    /// <returns>Null when it was recorded; else the instant from which on there is room for one.</returns>
    Task<DateTimeOffset?> TakeAsync(DateTimeOffset now, TimeSpan window, int limit, CancellationToken cancellationToken);

    /// <returns>How many were recorded after an instant.</returns>
    Task<int> CountAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
