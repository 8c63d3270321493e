using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;

namespace SahelBot.Core.Drafts;

/// <summary>
/// Makes articles out of web pages and files, lets moderators change them, and writes them into the knowledge folder. Nothing that a
/// page or a file holds makes it throw. Everything that changes something is in the audit log afterwards. Safe to use from many
/// threads at once.
/// </summary>
public interface IDraftDesk
{
    /// <summary>Fetches a page and makes a draft of its main text.</summary>
    /// <param name="gap">The unanswered question that it is for. Null when for none.</param>
    Task<DraftOutcome> FromAddressAsync(string address, ExchangeId? gap, Moderator by, CancellationToken cancellationToken);

    /// <summary>Makes a draft of a Markdown or text file.</summary>
    /// <param name="name">Name of the file, as somebody else wrote it.</param>
    Task<DraftOutcome> FromFileAsync(
        string name, Stream content, ExchangeId? gap, Moderator by, CancellationToken cancellationToken);

    /// <returns>Null when there is no such draft.</returns>
    Task<DraftReview?> ReviewAsync(DraftId id, CancellationToken cancellationToken);

    /// <returns>At most <paramref name="limit"/> open drafts, latest first.</returns>
    Task<IReadOnlyList<Draft>> OpenAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Changes an open draft.</summary>
    /// <param name="revision">The one that the moderator saw.</param>
    /// <param name="edit">
    /// Lines <c>field: value</c> of the front matter; a line <c>slug: text</c> of a passage (no text removes it); or a whole article
    /// that begins with <c>---</c>.
    /// </param>
    Task<DraftOutcome> EditAsync(DraftId id, int revision, string edit, Moderator by, CancellationToken cancellationToken);

    /// <summary>Writes an open, sound draft into the knowledge folder as <c>articles/ID.md</c>.</summary>
    Task<DraftOutcome> ApproveAsync(DraftId id, int revision, Moderator by, CancellationToken cancellationToken);

    /// <summary>
    /// Adds the question that an approved draft was made for to <c>questions.yaml</c> of the knowledge folder: from the next refresh on it
    /// must be answered, with the draft's article cited. What stands in the file already is not touched.
    /// </summary>
    /// <param name="question">As somebody else wrote it.</param>
    /// <param name="history">Earlier questions without which it cannot be understood, oldest first. May be empty.</param>
    Task<GoldenOutcome> AddGoldenQuestionAsync(
        DraftId id, string question, IReadOnlyList<string> history, Moderator by, CancellationToken cancellationToken);

    Task<DraftOutcome> DiscardAsync(DraftId id, int revision, Moderator by, CancellationToken cancellationToken);
}
