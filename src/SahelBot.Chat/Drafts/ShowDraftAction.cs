using SahelBot.Chat.Events;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Drafts;

namespace SahelBot.Chat.Drafts;

/// <summary>Shows one draft.</summary>
internal sealed class ShowDraftAction(IDraftDesk desk, DraftPage page) : IKnowledgeAction
{
    private const string Example = "knowledge draft aB3dE5fG7hJ9";

    public string Name => "draft";

    public async Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken)
    {
        var words = turn.Words.Drafts;
        var (id, _) = TypedLines.Split(rest);
        if (id.Length == 0)
        {
            return Outcomes.Problem(PlainText.Fill(words.WhichDraft, Turn.Typed(Example)));
        }

        return await desk.ReviewAsync(new DraftId(id), cancellationToken) is { } review
            ? Outcomes.Of(await page.ShowAsync(turn, review, 1, ReplyAct.Send, cancellationToken))
            : Outcomes.Problem(PlainText.Fill(words.Unknown, Turn.Typed("knowledge drafts")));
    }
}
