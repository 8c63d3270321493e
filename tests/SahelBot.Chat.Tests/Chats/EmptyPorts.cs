using SahelBot.Core.Announcements;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using SahelBot.Core.Gaps;
using SahelBot.Core.Knowledge;
using SahelBot.Testing.Chats;

namespace SahelBot.Chat.Tests.Chats;

/// <summary>Ports of moderation behind which there is nothing, for tests that are about others.</summary>
/// <param name="exchanges">Remembers at least which message shows which exchange.</param>
internal sealed class EmptyPorts(InMemoryExchanges exchanges) : IDraftDesk, IGapStore, ISubscriptionStore, IShownMessageStore, IAnnouncementStore
{
    /// <summary>Open drafts.</summary>
    public IReadOnlyList<Draft> Drafts { get; set; } = [];

    public Task<DraftOutcome> FromAddressAsync(string address, ExchangeId? gap, Moderator by, CancellationToken cancellationToken) => NoDraft();

    public Task<DraftOutcome> FromFileAsync(
        string name, Stream content, ExchangeId? gap, Moderator by, CancellationToken cancellationToken) => NoDraft();

    public Task<DraftReview?> ReviewAsync(DraftId id, CancellationToken cancellationToken) => Task.FromResult<DraftReview?>(null);

    public Task<IReadOnlyList<Draft>> OpenAsync(int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Draft>>([.. Drafts.Take(limit)]);

    public Task<DraftOutcome> EditAsync(DraftId id, int revision, string edit, Moderator by, CancellationToken cancellationToken) => NoDraft();

    public Task<DraftOutcome> ApproveAsync(DraftId id, int revision, Moderator by, CancellationToken cancellationToken) => NoDraft();

    public Task<GoldenOutcome> AddGoldenQuestionAsync(
        DraftId id, string question, IReadOnlyList<string> history, Moderator by, CancellationToken cancellationToken) =>
        Task.FromResult<GoldenOutcome>(new GoldenOutcome.Refused("there are no drafts"));

    public Task<DraftOutcome> DiscardAsync(DraftId id, int revision, Moderator by, CancellationToken cancellationToken) => NoDraft();

    public Task<IReadOnlyList<Gap>> ListAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Gap>>([]);

    public Task<Gap?> FindAsync(ExchangeId exchange, CancellationToken cancellationToken) => Task.FromResult<Gap?>(null);

    public Task<int> DecideAsync(
        IReadOnlyList<ExchangeId> exchanges, GapDecision decision, Moderator by, DateTimeOffset at, CancellationToken cancellationToken) =>
        Task.FromResult(0);

    public Task<IReadOnlyList<ModeratorRequest>> OpenRequestsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ModeratorRequest>>([]);

    public Task CloseRequestAsync(ExchangeId exchange, PersonKey person, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> AddAsync(Subscription subscription, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<bool> RemoveAsync(PlaceKey place, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<IReadOnlyList<Subscription>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Subscription>>([]);

    public Task AddAsync(ShownMessage message, CancellationToken cancellationToken)
    {
        exchanges.Link(message.Key, message.Exchange);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ShownMessage>> CitingAsync(
        IReadOnlyCollection<PassageId> passages, string version, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ShownMessage>>([]);

    public Task<ShownMessage?> FindAsync(MessageKey message, CancellationToken cancellationToken) => Task.FromResult<ShownMessage?>(null);

    public Task<IReadOnlyList<ShownMessage>> OfAsync(ExchangeId exchange, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ShownMessage>>([]);

    public Task<int> ForgetAsync(PlaceKey place, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task<int> AddAsync(IReadOnlyList<Announcement> announcements, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task<IReadOnlyList<Announcement>> DueAsync(string platform, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Announcement>>([]);

    public Task<bool> TakeAsync(long number, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task ReturnAsync(long number, DateTimeOffset notBefore, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CloseAsync(long number, CancellationToken cancellationToken) => Task.CompletedTask;

    private static Task<DraftOutcome> NoDraft() => Task.FromResult<DraftOutcome>(new DraftOutcome.Unknown());
}
