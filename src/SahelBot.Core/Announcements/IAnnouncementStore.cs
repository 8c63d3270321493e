namespace SahelBot.Core.Announcements;

/// <summary>
/// What the bot has to say unasked. Each is tried by one process at a time, and never again once it may have been said. Safe to use
/// from many threads and processes at once.
/// </summary>
public interface IAnnouncementStore
{
    /// <summary>Adds those whose key is new; keys are remembered for as long as records are kept.</summary>
    /// <returns>How many were new.</returns>
    Task<int> AddAsync(IReadOnlyList<Announcement> announcements, CancellationToken cancellationToken);

    /// <returns>At most <paramref name="limit"/> that are due and that nobody has taken, oldest first.</returns>
    Task<IReadOnlyList<Announcement>> DueAsync(string platform, DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Written before it is said: from here on it may have been said, and will not be due again by itself.</summary>
    /// <returns>False when somebody else has taken it.</returns>
    Task<bool> TakeAsync(long number, CancellationToken cancellationToken);

    /// <summary>It was certainly not said; it is due again.</summary>
    Task ReturnAsync(long number, DateTimeOffset notBefore, CancellationToken cancellationToken);

    /// <summary>It was said, or is given up; address and message are deleted.</summary>
    Task CloseAsync(long number, CancellationToken cancellationToken);
}
