using SahelBot.Chat.Asking;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Topics;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Chats;
using SahelBot.Core.Questions;

namespace SahelBot.Chat.Gaps;

/// <summary>Shows what was asked in vain: the groups, or one of them with all its wordings.</summary>
internal sealed class GapPages(GapBook book, ButtonMaker maker)
{
    /// <summary>With three buttons each and a row to turn the page this is what a platform shows.</summary>
    private const int GroupsOnPage = 4;

    private const int MostWordings = 25;
    private const int LongestQuestion = 200;
    private const int LongestPassage = 220;

    /// <param name="page">From 1; too far means the last page.</param>
    public async Task<Reply> ListAsync(Turn turn, int page, ReplyAct act, CancellationToken cancellationToken)
    {
        var words = turn.Words.Gaps;
        var groups = await book.GroupsAsync(turn, cancellationToken);
        if (groups.Count == 0)
        {
            var none = Outcomes.NoticeOf(NoticeKind.Information, PlainText.Fill(words.None, GapBook.Days));
            return new Reply { Body = new Document([none]), Act = act, IsOnlyForPerson = true };
        }

        var paging = Paging.Of(groups.Count, GroupsOnPage, page);
        var blocks = new List<Block> { new Block.Heading(PlainText.Fill(words.Title, GapBook.Days)) };
        var rows = new List<IReadOnlyList<ReplyButton>>();
        foreach (var (number, group) in paging.Of(groups).Select((g, i) => (paging.Before + i + 1, g)))
        {
            blocks.Add(new Block.Paragraph(
            [
                new Inline.Text($"{Paging.Text(number)}. ", TextStyle.Strong),
                new Inline.Text($"“{Short(group.Representative.Question)}” – {FiguresOf(turn, group)}"),
            ]));
            blocks.Add(new Block.Paragraph(await ClosestAsync(turn, group.Representative, cancellationToken)));
            rows.Add(
            [
                maker.Make(turn.Place, PlainText.Fill(words.Show, number), ButtonAction.Gap, group.Id.Value),
                maker.Make(turn.Place, PlainText.Fill(words.OutOfScope, number), ButtonAction.GapOutOfScope, group.Id.Value),
                maker.Make(turn.Place, PlainText.Fill(words.Answer, number), ButtonAction.AnswerGap, group.Id.Value),
            ]);
        }

        if (paging.InWords(turn) is { } place)
        {
            blocks.Add(Block.Paragraph.Of(place));
        }

        var turning = paging.Turning(turn, (label, p) => maker.Make(turn.Place, label, ButtonAction.Gaps, p));
        return new Reply
        {
            Body = new Document(blocks),
            Act = act,
            Buttons = turning.Count > 0 ? [.. rows, turning] : rows,
            IsOnlyForPerson = true,
        };
    }

    /// <summary>One group with all its wordings.</summary>
    public async Task<Reply> OneAsync(Turn turn, GapGroup group, CancellationToken cancellationToken)
    {
        var words = turn.Words.Gaps;
        var wordings = group.Wordings;
        var lines = wordings.Take(MostWordings).Select(w => Wording(turn, w.Exchange, w.Count)).ToList();
        if (wordings.Count > MostWordings)
        {
            lines.Add([new Inline.Text(PlainText.Fill(words.More, wordings.Count - MostWordings))]);
        }

        return new Reply
        {
            Body = new Document(
            [
                new Block.Heading(Short(group.Representative.Question)),
                Block.Paragraph.Of(FiguresOf(turn, group)),
                new Block.Heading(words.Wordings),
                new Block.BulletList(lines),
                new Block.Paragraph(await ClosestAsync(turn, group.Representative, cancellationToken)),
                new Block.Footer(PlainText.Fill(words.Number, group.Id)),
            ]),
            Buttons =
            [
                [
                    maker.Make(turn.Place, Unnumbered(words.OutOfScope), ButtonAction.GapOutOfScope, group.Id.Value),
                    maker.Make(turn.Place, Unnumbered(words.Answer), ButtonAction.AnswerGap, group.Id.Value),
                ],
            ],
            IsOnlyForPerson = true,
        };
    }

    private static string Unnumbered(string label) => PlainText.Fill(label, "").TrimStart(' ', '·');

    private static string Short(string question) => PlainText.Shorten(PlainText.Clean(question), LongestQuestion);

    private static string FiguresOf(Turn turn, GapGroup group)
    {
        var words = turn.Words.Gaps;
        string?[] parts =
        [
            PlainText.Fill(words.Asked, group.Gaps.Count),
            group.Requests > 0 ? PlainText.Fill(words.Requests, group.Requests) : null,
            group.BadVerdicts > 0 ? PlainText.Fill(words.Bad, group.BadVerdicts) : null,
            PlainText.Fill(words.Languages, string.Join(", ", group.Languages)),
        ];
        return string.Join(" · ", parts.Where(p => p is not null));
    }

    private static List<Inline> Wording(Turn turn, Exchange exchange, int count)
    {
        var words = turn.Words.Gaps;
        var text = $"“{Short(exchange.Question)}” ({exchange.Language}{(count > 1 ? $", {Paging.Text(count)}×" : "")})";
        var line = new List<Inline> { new Inline.Text(text) };
        if (TopicReader.BeforeOf(turn.Knowledge, exchange) is { } before)
        {
            line.Add(new Inline.Text(", " + PlainText.Fill(words.After, Short(before)), TextStyle.Emphasis));
        }

        return line;
    }

    private static async Task<IReadOnlyList<Inline>> ClosestAsync(Turn turn, Exchange exchange, CancellationToken cancellationToken)
    {
        var words = turn.Words.Gaps;
        var question = exchange.Again() with { Text = PlainText.Shorten(exchange.Question, Question.MaxLength) };
        var found = await turn.Knowledge.SearchAsync(question, 1, cancellationToken);
        if (found is not [var closest, ..] || turn.Knowledge.Cite(closest.Passage.Id, 1, turn.Language) is not { } citation)
        {
            return [new Inline.Text(words.NothingClose, TextStyle.Emphasis)];
        }

        return
        [
            new Inline.Text(words.Closest, TextStyle.Emphasis),
            new Inline.Text(PlainText.Shorten(citation.Passage.Text, LongestPassage) + " – "),
            new Inline.Link(SourceText.OriginOf(citation.Passage.Source, turn.Language), citation.DeepLink),
        ];
    }
}
