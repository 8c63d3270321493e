using SahelBot.Core.Auditing;

namespace SahelBot.Core.Publishing;

/// <summary>
/// Keeps published and proposed snapshots as the files that they were made of, and which one is in force. Each method is one
/// transaction: after a crash the old state or the new one is there. Safe to use from many threads and processes at once.
/// </summary>
public interface ISnapshotStore
{
    /// <returns>What is in force; null before anything was published.</returns>
    Task<Publication?> CurrentAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a proposal with its files. Equal texts are kept once, whatever number of versions hold them. One whose base is no longer
    /// in force is outdated from the beginning.
    /// </summary>
    /// <exception cref="ArgumentException">Two files have the same path.</exception>
    Task ProposeAsync(StoredProposal proposal, IReadOnlyList<FolderFile> files, CancellationToken cancellationToken);

    /// <returns>Null when there is none.</returns>
    Task<StoredProposal?> FindAsync(ProposalId id, CancellationToken cancellationToken);

    /// <returns>Open proposals, latest first.</returns>
    Task<IReadOnlyList<StoredProposal>> OpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Adds an approval and, when there are enough, puts the proposal in force: publication, current version, the end of all other
    /// open proposals (they are outdated) and the entry in the audit log (<c>publish</c> or <c>rollback</c>, of the version), all or
    /// nothing. An approval that is not enough has an entry too (<c>approve</c>).
    /// </summary>
    /// <param name="needed">How many different moderators it takes; 1 or 2.</param>
    /// <param name="detail">For the audit entry.</param>
    Task<ApprovalResult> ApproveAsync(
        ProposalId id, Moderator by, int needed, string detail, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Closes an open proposal, with an entry in the audit log (<c>discard</c>).</summary>
    /// <returns>False when it was not open any more.</returns>
    Task<bool> DiscardAsync(ProposalId id, Moderator by, DateTimeOffset at, CancellationToken cancellationToken);

    /// <returns>At most <paramref name="limit"/> publications, latest first.</returns>
    Task<IReadOnlyList<Publication>> HistoryAsync(int limit, CancellationToken cancellationToken);

    /// <returns>The files of a publication by path; null when there is none with this number, or its files are gone.</returns>
    Task<IReadOnlyList<FolderFile>?> FilesAsync(int number, CancellationToken cancellationToken);

    /// <inheritdoc cref="FilesAsync(int, CancellationToken)"/>
    /// <returns>The files of a proposal by path; null when there is no such proposal, or its files are gone.</returns>
    Task<IReadOnlyList<FolderFile>?> FilesAsync(ProposalId id, CancellationToken cancellationToken);

    /// <summary>Deletes the files of all but the latest publications, and of proposals closed; what is in force is always kept.</summary>
    /// <param name="keep">How many publications keep their files; at least 1.</param>
    Task PurgeAsync(int keep, CancellationToken cancellationToken);

    /// <returns>The latest publication whose consequences have been planned; 0 when none.</returns>
    Task<int> FollowedUpAsync(CancellationToken cancellationToken);

    /// <summary>Remembers that the consequences of a publication, and of all before it, have been planned.</summary>
    Task SetFollowedUpAsync(int number, CancellationToken cancellationToken);
}
