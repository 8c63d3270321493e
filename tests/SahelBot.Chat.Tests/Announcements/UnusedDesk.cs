using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Tests.Announcements;

/// <summary>A publisher of which only the proposal and the problems that a test gives can be seen; and a desk without drafts.</summary>
internal sealed class UnusedDesk : IPublisher, IDraftDesk
{
    public Proposal? Proposal { get; set; }

    public IReadOnlyList<KnowledgeProblem> Problems { get; set; } = [];

    public Task<KnowledgeStatus> StatusAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new KnowledgeStatus(null, "/knowledge", Problems, true, []));

    public Task<Proposal?> FindAsync(ProposalId id, CancellationToken cancellationToken) =>
        Task.FromResult(Proposal?.Stored.Id == id ? Proposal : null);

    public Task<ProposalOutcome> ProposeAsync(Moderator by, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ProposalOutcome> ProposeRollbackAsync(string version, Moderator by, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<ApprovalResult> PublishAsync(ProposalId id, Moderator by, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> DiscardAsync(ProposalId id, Moderator by, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Publication>> HistoryAsync(int limit, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DraftOutcome> FromAddressAsync(string address, ExchangeId? gap, Moderator by, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<DraftOutcome> FromFileAsync(
        string name, Stream content, ExchangeId? gap, Moderator by, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DraftReview?> ReviewAsync(DraftId id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Draft>> OpenAsync(int limit, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Draft>>([]);

    public Task<DraftOutcome> EditAsync(DraftId id, int revision, string edit, Moderator by, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<DraftOutcome> ApproveAsync(DraftId id, int revision, Moderator by, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<GoldenOutcome> AddGoldenQuestionAsync(
        DraftId id, string question, IReadOnlyList<string> history, Moderator by, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<DraftOutcome> DiscardAsync(DraftId id, int revision, Moderator by, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
