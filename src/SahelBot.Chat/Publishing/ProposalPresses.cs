using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Auditing;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Publishing;

/// <summary>Publish, Discard, and the pages of a proposal.</summary>
internal sealed class ProposalPresses(IPublisher publisher, IAuditLog audit, ProposalPages pages) : IButtonHandler
{
    /// <summary>Who discarded a proposal is looked for among so many entries.</summary>
    private const int EntriesLookedAt = 50;

    public IReadOnlyList<char> Actions { get; } = [ButtonAction.Publish, ButtonAction.DiscardProposal, ButtonAction.Proposal];

    public CommandRole Role => CommandRole.Moderator;

    public Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken)
    {
        var id = new ProposalId(state.Field(0));
        return state.Action switch
        {
            ButtonAction.Publish => PublishAsync(turn, id, cancellationToken),
            ButtonAction.DiscardProposal => DiscardAsync(turn, id, cancellationToken),
            _ => ShowAsync(turn, id, state, cancellationToken),
        };
    }

    private static ChatOutcome Instead(NoticeKind kind, string text) => Outcomes.Of(new Reply
    {
        Body = new Document([Outcomes.NoticeOf(kind, text)]),
        Act = ReplyAct.Replace,
        IsOnlyForPerson = true,
    });

    private async Task<ChatOutcome> ShowAsync(Turn turn, ProposalId id, ButtonState state, CancellationToken cancellationToken)
    {
        var act = state.Fields.Count > 1 ? ReplyAct.Replace : ReplyAct.Send;
        return await publisher.FindAsync(id, cancellationToken) is { } proposal
            ? Outcomes.Of(pages.Show(turn, proposal, Math.Max(1, state.Number(1)), act))
            : Outcomes.Toast(turn.Words.Proposal.Gone);
    }

    private async Task<ChatOutcome> PublishAsync(Turn turn, ProposalId id, CancellationToken cancellationToken)
    {
        var words = turn.Words.Proposal;
        var result = await publisher.PublishAsync(id, turn.Moderator, cancellationToken);
        return result switch
        {
            ApprovalResult.Published => Instead(
                NoticeKind.Information, PlainText.Fill(words.Published, await InForceAsync(turn, cancellationToken))),
            ApprovalResult.OneMoreNeeded => await HalfwayAsync(turn, id, cancellationToken),
            ApprovalResult.SamePerson => Outcomes.Toast(words.SamePerson),
            ApprovalResult.Closed => await ClosedAsync(turn, id, cancellationToken),
            ApprovalResult.Outdated => Instead(NoticeKind.Outdated, await OutdatedAsync(turn, cancellationToken)),
            _ => Outcomes.Toast(words.Gone),
        };
    }

    private async Task<ChatOutcome> DiscardAsync(Turn turn, ProposalId id, CancellationToken cancellationToken) =>
        await publisher.DiscardAsync(id, turn.Moderator, cancellationToken)
            ? Instead(NoticeKind.Information, PlainText.Fill(turn.Words.Proposal.Discarded, turn.Moderator.Name))
            : await ClosedAsync(turn, id, cancellationToken);

    private async Task<ChatOutcome> HalfwayAsync(Turn turn, ProposalId id, CancellationToken cancellationToken)
    {
        var toast = Outcomes.Toast(turn.Words.Proposal.OneMoreNeeded);
        return await publisher.FindAsync(id, cancellationToken) is { } proposal
            ? toast with { Replies = [pages.Show(turn, proposal, 1, ReplyAct.Replace)] }
            : toast;
    }

    /// <summary>Somebody else was faster: says who, as far as that is still known.</summary>
    private async Task<ChatOutcome> ClosedAsync(Turn turn, ProposalId id, CancellationToken cancellationToken)
    {
        var words = turn.Words.Proposal;
        var stored = (await publisher.FindAsync(id, cancellationToken))?.Stored;
        var text = stored switch
        {
            { State: ProposalState.Discarded } => await WhoDiscardedAsync(turn, stored, cancellationToken) is { } who
                ? PlainText.Fill(words.DiscardedBy, who)
                : words.IsDiscarded,
            { State: ProposalState.Published } => await WhoPublishedAsync(turn, stored, cancellationToken) ?? words.IsPublished,
            { State: ProposalState.Outdated } => await OutdatedAsync(turn, cancellationToken),
            _ => PlainText.Fill(words.ClosedBefore, await InForceAsync(turn, cancellationToken)),
        };
        return Instead(NoticeKind.Outdated, text);
    }

    private async Task<string?> WhoDiscardedAsync(Turn turn, StoredProposal stored, CancellationToken cancellationToken)
    {
        var entries = await audit.ListAsync(EntriesLookedAt, null, cancellationToken);
        return entries.FirstOrDefault(e => e is { Action: "discard", Result: AuditResult.Done } && e.Subject == stored.Version) is { } entry
            ? $"{PlainText.Clean(entry.By.Name)}, {MomentText.Of(entry.At, turn.Language)}"
            : null;
    }

    private async Task<string?> WhoPublishedAsync(Turn turn, StoredProposal stored, CancellationToken cancellationToken)
    {
        var history = await publisher.HistoryAsync(EntriesLookedAt, cancellationToken);
        return history.LastOrDefault(p => p.Version == stored.Version && p.Number > stored.Base) is { } publication
            ? PlainText.Fill(turn.Words.Proposal.PublishedBy, Described(turn, publication))
            : null;
    }

    private async Task<string> OutdatedAsync(Turn turn, CancellationToken cancellationToken) => PlainText.Fill(
        turn.Words.Proposal.Overtaken, await InForceAsync(turn, cancellationToken), Turn.Typed("knowledge refresh"));

    private async Task<string> InForceAsync(Turn turn, CancellationToken cancellationToken) =>
        await publisher.HistoryAsync(1, cancellationToken) is [var latest, ..] ? Described(turn, latest) : turn.Snapshot.Version;

    private static string Described(Turn turn, Publication publication) => PlainText.Fill(
        turn.Words.Proposal.Publication,
        publication.Version,
        publication.Number,
        ProposalPages.NamesOf(publication.By),
        MomentText.Of(publication.At, turn.Language));
}
