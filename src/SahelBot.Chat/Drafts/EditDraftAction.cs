using SahelBot.Chat.Events;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;

namespace SahelBot.Chat.Drafts;

/// <summary>Changes a draft by what a moderator types: behind the command, or in reply to a message that shows the draft.</summary>
internal sealed class EditDraftAction(IDraftDesk desk, DraftReplies replies, IShownMessageStore shown) : IKnowledgeAction
{
    private const string Example = "knowledge edit aB3dE5fG7hJ9 title: A better title ;; published: 2026-03-01";

    public string Name => "edit";

    public async Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken)
    {
        var words = turn.Words.Drafts;
        var (id, lines) = TypedLines.Split(rest);
        if (lines.Length == 0)
        {
            return Outcomes.Problem(PlainText.Fill(words.WhichEdit, Turn.Typed(Example)));
        }

        if (await desk.ReviewAsync(new DraftId(id), cancellationToken) is not { } review)
        {
            return Outcomes.Problem(PlainText.Fill(words.Unknown, Turn.Typed("knowledge drafts")));
        }

        var outcome = await desk.EditAsync(review.Draft.Id, review.Draft.Revision, lines, turn.Moderator, cancellationToken);
        return await replies.OfAsync(turn, outcome, ReplyAct.Send, cancellationToken);
    }

    /// <summary>Takes a moderator's reply to a message that shows an open draft as a change of it.</summary>
    /// <param name="message">The bot's message that is replied to.</param>
    /// <returns>Null when the message shows no open draft.</returns>
    public async Task<ChatOutcome?> ReplyAsync(Turn turn, MessageKey message, string text, CancellationToken cancellationToken)
    {
        return await shown.FindAsync(message, cancellationToken) is { } found
            && await desk.ReviewAsync(new DraftId(found.Exchange.Value), cancellationToken) is { Draft: { State: DraftState.Open } draft }
                ? await EditShownAsync(turn, draft, found, text, cancellationToken)
                : null;
    }

    /// <summary>What was shown before somebody else changed the draft is not what it says now.</summary>
    private async Task<ChatOutcome> EditShownAsync(
        Turn turn, Draft draft, ShownMessage message, string text, CancellationToken cancellationToken)
    {
        if (message.At < draft.At && draft.By.Key != turn.PersonKey)
        {
            var remark = PlainText.Fill(turn.Words.Drafts.HasChanged, draft.By.Name);
            return await replies.WithPageAsync(turn, draft, remark, ReplyAct.Send, cancellationToken);
        }

        var outcome = await desk.EditAsync(draft.Id, draft.Revision, PlainText.CleanLines(text), turn.Moderator, cancellationToken);
        return await replies.OfAsync(turn, outcome, ReplyAct.Send, cancellationToken);
    }
}
