using System.Globalization;
using SahelBot.Chat.Asking;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Topics;

/// <summary>All sources, or one with what the knowledge holds of it.</summary>
internal sealed class SourcesCommand(ButtonMaker maker) : IChatCommand, IButtonHandler
{
    private const int SourcesOnPage = 8;
    private const int PassagesOnPage = 5;
    private const int NumbersInRow = 4;

    /// <summary>A longer quote is folded where a platform can do that, in UTF-16 units.</summary>
    private const int LongQuote = 300;

    public string Name => "sources";

    public IReadOnlyList<char> Actions { get; } = [ButtonAction.AllSources, ButtonAction.OneSource];

    public Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        if (Paging.Read(turn, arguments["page"], out var page) is { } problem)
        {
            return Task.FromResult(problem);
        }

        var all = Numbered(turn.Snapshot);
        if (arguments["source"] is not { } wanted)
        {
            return Task.FromResult(Outcomes.Of(List(turn, all, page, ReplyAct.Send)));
        }

        return Task.FromResult(Find(all, wanted) switch
        {
            [var only] => Outcomes.Of(One(turn, only, page, ReplyAct.Send)),
            { Count: > 1 } several => Outcomes.Of(Found(turn, several, wanted)),
            _ => Outcomes.Problem(PlainText.Fill(
                turn.Words.Problems.UnknownSource, PlainText.Echo(wanted), Turn.Typed(Name))),
        });
    }

    public Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken)
    {
        var same = turn.In(state.Field(0));
        var all = Numbered(turn.Snapshot);
        if (state.Action == ButtonAction.AllSources)
        {
            return Task.FromResult(Outcomes.Of(List(same, all, state.Number(1), ReplyAct.Replace)));
        }

        var act = state.Fields.Count > 2 ? ReplyAct.Replace : ReplyAct.Send;
        return Task.FromResult(ShortName.Find(all, s => s.Article.Source.Id, state.Field(1)) is { } source
            ? Outcomes.Of(One(same, source, Math.Max(1, state.Number(2)), act))
            : Outcomes.Toast(turn.Words.Press.NotInKnowledge));
    }

    /// <summary>Newest first; numbers hold as long as the snapshot does.</summary>
    private static List<NumberedSource> Numbered(Snapshot snapshot) =>
    [
        .. snapshot.Articles.Where(a => !a.IsTranslation)
            .OrderByDescending(a => a.Source.Published?.Last ?? DateOnly.MinValue)
            .ThenBy(a => a.Source.Id, StringComparer.Ordinal)
            .Select((a, i) => new NumberedSource(i + 1, a)),
    ];

    /// <summary>The source of a number or an id, else those that have all the words.</summary>
    private static List<NumberedSource> Find(List<NumberedSource> all, string wanted)
    {
        var isNumber = int.TryParse(wanted.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (all.Find(s => (isNumber && s.Number == number) || s.Article.Source.Id == wanted) is { } exact)
        {
            return [exact];
        }

        var words = Nearest.Key(wanted).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? [] : all.FindAll(s => Array.TrueForAll(words, s.Key.Contains));
    }

    private static IReadOnlyList<Inline> Line(Turn turn, NumberedSource source) =>
    [
        new Inline.Text(Paging.Text(source.Number) + ". ", TextStyle.Strong),
        new Inline.Text(SourceText.OriginOf(source.Article.Source, turn.Language) + ": "),
        new Inline.Link(source.Article.Source.Title, source.Article.Source.Url),
    ];

    private Reply List(Turn turn, List<NumberedSource> all, int wanted, ReplyAct act)
    {
        var paging = Paging.Of(all.Count, SourcesOnPage, wanted);
        var heading = PlainText.Fill(turn.Words.Topics.AllSources, all.Count);
        IReadOnlyList<ReplyButton> turning = paging.Turning(
            turn, (label, page) => maker.Make(turn.Place, label, ButtonAction.AllSources, turn.Language, page));
        return Page(turn, heading, [.. paging.Of(all)], paging.InWords(turn), turning) with { Act = act };
    }

    private Reply Found(Turn turn, List<NumberedSource> several, string wanted)
    {
        var heading = PlainText.Fill(turn.Words.Topics.Found, PlainText.Echo(wanted), several.Count);
        return Page(turn, heading, [.. several.Take(SourcesOnPage)], null, []);
    }

    private Reply Page(
        Turn turn, string heading, List<NumberedSource> shown, string? place, IReadOnlyList<ReplyButton> turning)
    {
        var words = turn.Words.Topics;
        var blocks = new List<Block> { new Block.Heading(heading) };
        if (shown.Count > 0)
        {
            blocks.Add(new Block.BulletList([.. shown.Select(s => Line(turn, s))]));
            blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.Choose, Turn.Typed(CommandCatalog.ExampleOf(Name)))));
        }

        if (place is not null)
        {
            blocks.Add(Block.Paragraph.Of(place));
        }

        blocks.Add(Outcomes.FreshnessOf(turn));
        var choices = shown.Select(s => maker.Make(
            turn.Place, Paging.Text(s.Number), ButtonAction.OneSource, turn.Language, ShortName.Of(s.Article.Source.Id)));
        return new Reply
        {
            Body = new Document(blocks),
            Buttons = [.. choices.Chunk(NumbersInRow), .. turning.Count > 0 ? new[] { turning } : []],
        };
    }

    private Reply One(Turn turn, NumberedSource numbered, int wanted, ReplyAct act)
    {
        var words = turn.Words.Topics;
        var (source, passages) = (numbered.Article.Source, numbered.Article.Passages);
        var paging = Paging.Of(passages.Count, PassagesOnPage, wanted);
        var blocks = new List<Block> { new Block.Heading(source.Title) };
        blocks.Add(new Block.Paragraph(
            [new Inline.Text(SourceText.OriginOf(source, turn.Language) + " · "), new Inline.Link(words.Open, source.Url)]));
        string?[] remarks = [source.Note, source.IsTitleDescriptive ? words.Descriptive : null];
        blocks.AddRange(remarks.OfType<string>().Select(r => Outcomes.NoticeOf(NoticeKind.Information, r)));
        blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.Passages, passages.Count)));
        foreach (var passage in paging.Of(passages))
        {
            var shown = turn.Knowledge.Cite(passage.Id, 1, turn.Language);
            blocks.Add(new Block.Quote(
                [
                    new Inline.Text((shown?.Passage.Text ?? passage.Text) + " "),
                    new Inline.Link("↗", shown?.DeepLink ?? source.Url),
                ],
                passage.Text.Length > LongQuote));
        }

        if (paging.InWords(turn) is { } place)
        {
            blocks.Add(Block.Paragraph.Of(place));
        }

        blocks.Add(Outcomes.FreshnessOf(turn));
        IReadOnlyList<ReplyButton> turning = paging.Turning(turn, (label, page) => maker.Make(
            turn.Place, label, ButtonAction.OneSource, turn.Language, ShortName.Of(source.Id), page));
        return new Reply { Body = new Document(blocks), Act = act, Buttons = turning.Count > 0 ? [turning] : [] };
    }

    private sealed record NumberedSource(int Number, Article Article)
    {
        /// <summary>All words by which it can be found.</summary>
        public string Key { get; } = Nearest.Key($"{Article.Source.Id} {Article.Source.Publisher} {Article.Source.Title}");
    }
}
