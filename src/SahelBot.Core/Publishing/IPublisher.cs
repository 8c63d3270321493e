using SahelBot.Core.Auditing;

namespace SahelBot.Core.Publishing;

/// <summary>
/// Brings versions of the knowledge into force. Everything that changes something is in the audit log afterwards. Safe to use from
/// many threads at once.
/// </summary>
public interface IPublisher
{
    Task<KnowledgeStatus> StatusAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads the knowledge folder (where it is a git work tree with a remote, brings it up to date first), checks it, asks the golden
    /// questions and compares. Nothing changes for readers.
    /// </summary>
    Task<ProposalOutcome> ProposeAsync(Moderator by, CancellationToken cancellationToken);

    /// <summary>As <see cref="ProposeAsync"/>, with a version that was in force before.</summary>
    /// <param name="version">Its version or the first digits of it, or the number of its publication.</param>
    Task<ProposalOutcome> ProposeRollbackAsync(string version, Moderator by, CancellationToken cancellationToken);

    /// <returns>Null when there is no such proposal, or its files are gone.</returns>
    Task<Proposal?> FindAsync(ProposalId id, CancellationToken cancellationToken);

    /// <summary>Approves; when enough moderators did, the version is in force before this returns, for all questions from then on.</summary>
    Task<ApprovalResult> PublishAsync(ProposalId id, Moderator by, CancellationToken cancellationToken);

    /// <returns>False when it was not open any more.</returns>
    Task<bool> DiscardAsync(ProposalId id, Moderator by, CancellationToken cancellationToken);

    /// <returns>At most <paramref name="limit"/> publications, latest first.</returns>
    Task<IReadOnlyList<Publication>> HistoryAsync(int limit, CancellationToken cancellationToken);
}
