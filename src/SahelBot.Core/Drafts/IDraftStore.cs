namespace SahelBot.Core.Drafts;

/// <summary>Keeps drafts. Texts are stored encrypted until they are published. Safe to use from many threads at once.</summary>
public interface IDraftStore
{
    Task AddAsync(Draft draft, CancellationToken cancellationToken);

    /// <returns>Null when there is none.</returns>
    Task<Draft?> FindAsync(DraftId id, CancellationToken cancellationToken);

    /// <returns>At most <paramref name="limit"/> open drafts, latest first.</returns>
    Task<IReadOnlyList<Draft>> OpenAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Puts the next revision of a draft in its place, if nobody else did.</summary>
    /// <param name="draft">With a <see cref="Draft.Revision"/> that is one more than the one it was made from.</param>
    /// <returns>False when the draft is not open, or not at the revision that it was made from.</returns>
    Task<bool> ReplaceAsync(Draft draft, CancellationToken cancellationToken);
}
