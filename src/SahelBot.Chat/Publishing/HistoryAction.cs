using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Moderation;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Topics;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Publishing;

/// <summary>What was in force when, with buttons to go back to it.</summary>
internal sealed class HistoryAction(IPublisher publisher, ButtonMaker maker) : IKnowledgeAction, IButtonHandler
{
    private const int OnPage = 8;
    private const int InRow = 4;

    /// <summary>Who wants to look further back has the command line.</summary>
    private const int Most = 800;

    public string Name => "history";

    public IReadOnlyList<char> Actions { get; } = [ButtonAction.History];

    public CommandRole Role => CommandRole.Moderator;

    public async Task<ChatOutcome> RunAsync(Turn turn, string rest, Attachment? file, CancellationToken cancellationToken) =>
        Paging.Read(turn, rest.Length == 0 ? null : rest, out var page) is { } problem
            ? problem
            : Outcomes.Of(await ShowAsync(turn, page, ReplyAct.Send, cancellationToken));

    public async Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken) =>
        Outcomes.Of(await ShowAsync(turn, state.Number(0), ReplyAct.Replace, cancellationToken));

    private async Task<Reply> ShowAsync(Turn turn, int page, ReplyAct act, CancellationToken cancellationToken)
    {
        var words = turn.Words.History;
        var history = await publisher.HistoryAsync(Most, cancellationToken);
        if (history.Count == 0)
        {
            return new Reply { Body = new Document([Outcomes.NoticeOf(NoticeKind.Information, words.Empty)]), Act = act, IsOnlyForPerson = true };
        }

        var paging = Paging.Of(history.Count, OnPage, page);
        var shown = paging.Of(history).ToList();
        var blocks = new List<Block>
        {
            new Block.Heading(words.Title),
            new Block.BulletList([.. shown.Select(p => Line(turn, p, p.Number == history[0].Number))]),
        };
        if (paging.InWords(turn) is { } place)
        {
            blocks.Add(Block.Paragraph.Of(place));
        }

        var back = shown.Where(p => p.IsKept && p.Version != history[0].Version).Select(p => maker.Make(
            turn.Place, PlainText.Fill(words.Rollback, p.Number), ButtonAction.Rollback, Paging.Text(p.Number)));
        var turning = paging.Turning(turn, (label, number) => maker.Make(turn.Place, label, ButtonAction.History, number));
        return new Reply
        {
            Body = new Document(blocks),
            Act = act,
            Buttons = [.. back.Chunk(InRow), .. turning.Count > 0 ? new[] { turning } : []],
            IsOnlyForPerson = true,
        };
    }

    private static List<Inline> Line(Turn turn, Publication publication, bool isCurrent)
    {
        var words = turn.Words.History;
        var line = new List<Inline>
        {
            new Inline.Text($"{Paging.Text(publication.Number)}. {publication.Version}", TextStyle.Strong),
            new Inline.Text(" · " + PlainText.Fill(
                publication.Kind == ProposalKind.Rollback ? words.Rolled : words.Refreshed,
                MomentText.Of(publication.At, turn.Language),
                ProposalPages.NamesOf(publication.By))),
            new Inline.Text(" · " + PlainText.Fill(words.Held, publication.Articles, publication.Passages)),
        };
        if (isCurrent)
        {
            line.Add(new Inline.Text(" · " + words.InForce, TextStyle.Strong));
        }
        else if (!publication.IsKept)
        {
            line.Add(new Inline.Text(" · " + words.NotKept, TextStyle.Emphasis));
        }

        return line;
    }
}
