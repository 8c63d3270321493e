using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Drafts;

namespace SahelBot.Chat.Drafts;

/// <summary>The buttons under a draft, and the form in which it is changed.</summary>
/// <param name="refresh">Proposes a new version of the knowledge once a draft has become a file.</param>
internal sealed class DraftPresses(
    IDraftDesk desk, DraftPage page, DraftReplies replies, GoldenQuestions golden, ButtonMaker maker, IKnowledgeAction refresh)
    : IButtonHandler
{
    /// <summary>Third field of a button that leaves the message with the button as it is.</summary>
    public const string AsNewMessage = "n";

    public IReadOnlyList<char> Actions { get; } =
        [ButtonAction.Draft, ButtonAction.ApproveDraft, ButtonAction.DiscardDraft, ButtonAction.EditDraft];

    public CommandRole Role => CommandRole.Moderator;

    public async Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken)
    {
        var id = new DraftId(state.Field(0));
        var revision = state.Number(1);
        return state.Action switch
        {
            ButtonAction.Draft => await ShowAsync(turn, id, state, cancellationToken),
            ButtonAction.ApproveDraft => await ApproveAsync(turn, id, revision, cancellationToken),
            ButtonAction.DiscardDraft => await replies.OfAsync(
                turn, await desk.DiscardAsync(id, revision, turn.Moderator, cancellationToken), ReplyAct.Replace, cancellationToken),
            _ when text is null => await OpenFormAsync(turn, id, revision, state, cancellationToken),
            _ => await EditAsync(turn, id, revision, text, cancellationToken),
        };
    }

    private async Task<ChatOutcome> ShowAsync(Turn turn, DraftId id, ButtonState state, CancellationToken cancellationToken)
    {
        var act = state.Field(2) == AsNewMessage ? ReplyAct.Send : ReplyAct.Replace;
        return await desk.ReviewAsync(id, cancellationToken) is { } review
            ? Outcomes.Of(await page.ShowAsync(turn, review, state.Number(1), act, cancellationToken))
            : Gone(turn);
    }

    private async Task<ChatOutcome> ApproveAsync(Turn turn, DraftId id, int revision, CancellationToken cancellationToken)
    {
        var outcome = await desk.ApproveAsync(id, revision, turn.Moderator, cancellationToken);
        var said = await replies.OfAsync(turn, outcome, ReplyAct.Replace, cancellationToken);
        if (outcome is not DraftOutcome.Written written)
        {
            return said;
        }

        if (await golden.AddAsync(turn, written.Draft, cancellationToken) is { } remark)
        {
            said = said with { Replies = [.. said.Replies.Select(r => With(r, remark))] };
        }

        var proposed = await refresh.RunAsync(turn, "", null, cancellationToken);
        return said with { Replies = [.. said.Replies, .. proposed.Replies] };
    }

    private async Task<ChatOutcome> EditAsync(Turn turn, DraftId id, int revision, string text, CancellationToken cancellationToken)
    {
        if (await desk.ReviewAsync(id, cancellationToken) is not { } review)
        {
            return Gone(turn);
        }

        var isSame = review.Draft.State == DraftState.Open && review.Draft.Revision == revision;
        var changes = DraftForm.ChangesIn(review, text);
        if (isSame && changes.Length == 0)
        {
            return Outcomes.Of(await page.ShowAsync(turn, review, 1, ReplyAct.Send, cancellationToken));
        }

        var outcome = await desk.EditAsync(id, revision, changes, turn.Moderator, cancellationToken);
        return await replies.OfAsync(turn, outcome, ReplyAct.Send, cancellationToken);
    }

    private async Task<ChatOutcome> OpenFormAsync(
        Turn turn, DraftId id, int revision, ButtonState state, CancellationToken cancellationToken)
    {
        if (await desk.ReviewAsync(id, cancellationToken) is not { } review)
        {
            return Gone(turn);
        }

        if (review.Draft.State != DraftState.Open || review.Draft.Revision != revision)
        {
            return await replies.OvertakenAsync(turn, review.Draft, ReplyAct.Replace, cancellationToken);
        }

        var words = turn.Words.Drafts;
        var howTo = PlainText.Fill(words.HowToEdit, Turn.Typed($"knowledge edit {id}"));
        return Outcomes.Notice(NoticeKind.Question, howTo) with
        {
            Form = DraftForm.Of(review, maker.Sign(turn.Place, ButtonAction.EditDraft, state.Fields), words),
        };
    }

    private static Reply With(Reply reply, string remark) => reply with
    {
        Body = new Document([.. reply.Body.Blocks, Outcomes.NoticeOf(NoticeKind.Information, remark)]),
    };

    private static ChatOutcome Gone(Turn turn) =>
        Outcomes.Toast(PlainText.Fill(turn.Words.Drafts.Unknown, Turn.Typed("knowledge drafts")));
}
