using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;

namespace SahelBot.Core.Gaps;

/// <summary>What the knowledge did not answer, for those who can mend it. Safe to use from many threads at once.</summary>
public interface IGapStore
{
    /// <returns>Exchanges not before <paramref name="since"/> that had no answer or were voted down, and on which nothing was
    /// decided; latest first, at most <paramref name="limit"/>.</returns>
    Task<IReadOnlyList<Gap>> ListAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken);

    /// <returns>Null when the exchange is no gap, or is no longer known. Decided ones are found too.</returns>
    Task<Gap?> FindAsync(ExchangeId exchange, CancellationToken cancellationToken);

    /// <summary>Decides on those of the exchanges on which nothing was decided, with one entry in the audit log.</summary>
    /// <returns>On how many. 0 when somebody else was faster.</returns>
    Task<int> DecideAsync(
        IReadOnlyList<ExchangeId> exchanges, GapDecision decision, Moderator by, DateTimeOffset at, CancellationToken cancellationToken);

    /// <returns>What people asked the moderators for and were not told about yet, oldest first.</returns>
    Task<IReadOnlyList<ModeratorRequest>> OpenRequestsAsync(CancellationToken cancellationToken);

    /// <summary>The person is being told; the address is deleted.</summary>
    Task CloseRequestAsync(ExchangeId exchange, PersonKey person, CancellationToken cancellationToken);
}
