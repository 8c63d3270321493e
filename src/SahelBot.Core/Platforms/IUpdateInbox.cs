namespace SahelBot.Core.Platforms;

/// <summary>
/// Updates of a platform from their arrival until they are done, so that each is worked on once, also across a crash. Payloads are
/// stored encrypted and deleted when done; the id alone stays until the retention ends. Safe to use from many threads at once.
/// </summary>
public interface IUpdateInbox
{
    /// <summary>Stores updates, all or none, before the platform is told that they arrived.</summary>
    /// <returns>Those that were not there before, in the order given.</returns>
    Task<IReadOnlyList<InboxUpdate>> AddAsync(
        string platform, IReadOnlyList<InboxUpdate> updates, DateTimeOffset at, CancellationToken cancellationToken);

    /// <returns>What is not done, in order of id: the work left over by the process before.</returns>
    Task<IReadOnlyList<InboxUpdate>> PendingAsync(string platform, CancellationToken cancellationToken);

    /// <returns>The highest id ever stored; null when there is none.</returns>
    Task<long?> HighestAsync(string platform, CancellationToken cancellationToken);

    /// <summary>Marks an update as done without any message to send, and deletes its payload.</summary>
    Task CompleteAsync(string platform, long id, DateTimeOffset at, CancellationToken cancellationToken);
}
