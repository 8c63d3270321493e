namespace SahelBot.Core.Platforms;

/// <summary>
/// Outgoing calls from the moment they are decided until they are carried out. With <see cref="IUpdateInbox"/> this is what makes
/// each update answered once. Safe to use from many threads at once.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// In one transaction: plans the calls that answer an update, marks the update as done and deletes its payload. Ignored when the
    /// update is done already. An update that was never in the inbox is put there as done.
    /// </summary>
    /// <exception cref="ArgumentException">A call answers another update, or two calls are the same part.</exception>
    Task PlanAsync(string platform, long update, IReadOnlyList<OutboxCall> calls, DateTimeOffset at, CancellationToken cancellationToken);

    /// <returns>Calls that are planned or in doubt, by update and part, as they were planned (no hash in place of a value).</returns>
    Task<IReadOnlyList<OutboxCall>> OpenAsync(string platform, CancellationToken cancellationToken);

    /// <summary>Written before each try: from here on the call may have been carried out. The latest hint is kept.</summary>
    /// <exception cref="InvalidOperationException">The call is not open, so that it must not be tried.</exception>
    Task DoubtAsync(string platform, long update, int part, long? hint, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The platform said that it did not carry the call out, so the doubt is over and it may be tried again.</summary>
    Task RetractAsync(string platform, long update, int part, CancellationToken cancellationToken);

    /// <summary>The call was carried out; its payload is deleted.</summary>
    /// <param name="result">Number of the message that it made. Null when it made none.</param>
    Task SettleAsync(string platform, long update, int part, long? result, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The call is given up; its payload is deleted.</summary>
    Task FailAsync(string platform, long update, int part, DateTimeOffset at, CancellationToken cancellationToken);

    /// <returns>
    /// Numbers of the messages that were made for the latest update with this origin that made any, by part. Empty when none is known.
    /// </returns>
    Task<IReadOnlyList<long>> ResultsOfAsync(string platform, string origin, CancellationToken cancellationToken);

    /// <returns>Numbers above <paramref name="after"/> of messages made within a space, ascending.</returns>
    Task<IReadOnlyList<long>> ResultsAfterAsync(string platform, string space, long after, CancellationToken cancellationToken);
}
