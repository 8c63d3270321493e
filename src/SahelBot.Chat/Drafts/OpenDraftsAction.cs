using SahelBot.Chat.Buttons;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Topics;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Drafts;

namespace SahelBot.Chat.Drafts;

/// <summary>Lists the drafts on which nothing was decided.</summary>
internal sealed class OpenDraftsAction(IDraftDesk desk, ButtonMaker maker) : IKnowledgeAction
{
    private const int Most = 20;
    private const int NumbersInRow = 5;
    private const int LongestTitle = 120;

    public string Name => "drafts";

    public async Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken)
    {
        var words = turn.Words.Drafts;
        var open = await desk.OpenAsync(Most, cancellationToken);
        if (open.Count == 0)
        {
            return Outcomes.Notice(NoticeKind.Information, PlainText.Fill(words.NoOpen, Turn.Typed("knowledge add")));
        }

        var lines = new List<IReadOnlyList<Inline>>();
        foreach (var draft in open)
        {
            var title = await desk.ReviewAsync(draft.Id, cancellationToken) is { } review
                ? PlainText.Shorten(DraftPage.TitleOf(turn, review), LongestTitle)
                : words.Untitled;
            lines.Add(
            [
                new Inline.Text($"{Paging.Text(lines.Count + 1)}. ", TextStyle.Strong),
                new Inline.Text(title + " – "),
                new Inline.Text(draft.Id.Value, TextStyle.Code),
                new Inline.Text(", " + PlainText.Fill(words.OpenLine, draft.Revision, draft.By.Name)),
            ]);
        }

        var choices = open.Select((d, i) => maker.Make(
            turn.Place, Paging.Text(i + 1), ButtonAction.Draft, d.Id.Value, Paging.Text(1), DraftPresses.AsNewMessage));
        return Outcomes.Of(new Reply
        {
            Body = new Document([new Block.Heading(PlainText.Fill(words.Open, open.Count)), new Block.BulletList(lines)]),
            Buttons = [.. choices.Chunk(NumbersInRow)],
            IsOnlyForPerson = true,
        });
    }
}
