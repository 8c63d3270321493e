using SahelBot.Chat.Buttons;
using SahelBot.Chat.Conversations;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Answers;
using SahelBot.Core.Chats;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Asking;

/// <summary>The buttons under an answer that lead to more of it.</summary>
internal sealed class AnswerPresses(AskFlow flow, IExchangeStore exchanges, AnswerButtons buttons) : IButtonHandler
{
    /// <summary>A longer quote is folded where a platform can do that, in UTF-16 units.</summary>
    private const int LongQuote = 300;

    public IReadOnlyList<char> Actions { get; } =
        [ButtonAction.Sources, ButtonAction.BothSides, ButtonAction.Related, ButtonAction.AskAgain, ButtonAction.Example];

    public async Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken)
    {
        if (state.Action == ButtonAction.Example)
        {
            return await ExampleAsync(turn, state, cancellationToken);
        }

        if (await exchanges.FindAsync(state.Exchange, cancellationToken) is not { } exchange)
        {
            return Outcomes.Toast(turn.Words.Press.Gone);
        }

        return state.Action switch
        {
            ButtonAction.Sources => Sources(turn.In(exchange.Language), exchange),
            ButtonAction.BothSides => await SidesAsync(turn, exchange, state.Number(1), cancellationToken),
            ButtonAction.Related => await AskAsync(
                turn, exchange, exchange.Related.ElementAtOrDefault(state.Number(1)), cancellationToken),
            _ => await AskAgainAsync(turn, exchange, cancellationToken),
        };
    }

    private async Task<ChatOutcome> SidesAsync(Turn turn, Exchange exchange, int number, CancellationToken cancellationToken) =>
        exchange.Contested.ElementAtOrDefault(number) is { } id && turn.Snapshot.TryGetContested(id, out var point) && SidesPage.HasSides(point)
            ? Outcomes.Of(await flow.ShowSidesAsync(turn, point, exchange.Language, cancellationToken))
            : Outcomes.Toast(turn.Words.Press.NotInKnowledge);

    private async Task<ChatOutcome> AskAsync(Turn turn, Exchange exchange, string? question, CancellationToken cancellationToken)
    {
        if (question is null)
        {
            return Outcomes.Toast(turn.Words.Press.NotInKnowledge);
        }

        var request = new AskRequest(question) { Language = exchange.Language, ShowsQuestion = true };
        return Outcomes.Of(await flow.AskAsync(turn, request, cancellationToken));
    }

    private async Task<ChatOutcome> AskAgainAsync(Turn turn, Exchange exchange, CancellationToken cancellationToken)
    {
        var request = new AskRequest(exchange.Question)
        {
            Earlier = new Earlier(exchange.History, exchange.Language),
            Language = exchange.Language,
            ShowsQuestion = true,
        };
        return Outcomes.Of(await flow.AskAsync(turn, request, cancellationToken));
    }

    private async Task<ChatOutcome> ExampleAsync(Turn turn, ButtonState state, CancellationToken cancellationToken)
    {
        var examples = ChatWords.In(state.Field(0)).Help.Examples;
        if (state.Number(1) is var number && (number < 0 || number >= examples.Count))
        {
            return Outcomes.Toast(turn.Words.Press.NotHere); // signed by an earlier program with other examples
        }

        var request = new AskRequest(examples[number]) { ShowsQuestion = true };
        return Outcomes.Of(await flow.AskAsync(turn, request, cancellationToken));
    }

    private ChatOutcome Sources(Turn turn, Exchange exchange)
    {
        if (exchange.Passages.Count == 0)
        {
            return Outcomes.Toast(turn.Words.Press.NoSources);
        }

        var isOutdated = exchange.KnowledgeVersion != turn.Snapshot.Version;
        var blocks = new List<Block>();
        if (isOutdated)
        {
            blocks.Add(Outcomes.NoticeOf(
                NoticeKind.Outdated, PlainText.Fill(turn.Words.Press.Outdated, exchange.KnowledgeVersion, turn.Snapshot.Version)));
        }

        foreach (var (number, passage) in exchange.Passages.Select((p, i) => (i + 1, p)))
        {
            blocks.AddRange(turn.Knowledge.Cite(passage, number, exchange.Language) is { } citation
                ? Passage(citation, exchange.Language)
                : [Withdrawn(turn, number, passage)]);
        }

        blocks.Add(Outcomes.FreshnessOf(turn));
        return Outcomes.Of(new Reply
        {
            Body = new Document(blocks),
            Buttons = isOutdated ? [[buttons.AskAgain(turn, exchange)]] : [],
        });
    }

    private static Block.Notice Withdrawn(Turn turn, int number, PassageId passage)
    {
        var name = turn.Snapshot.TryGetArticle(passage.Article, out var article) ? article.Source.Title : passage.Article;
        return Outcomes.NoticeOf(NoticeKind.Outdated, PlainText.Fill(turn.Words.Topics.Withdrawn, number, name));
    }

    private static Block[] Passage(Citation citation, string language) =>
    [
        new Block.Paragraph(
        [
            new Inline.Marker(citation.Number, citation.DeepLink),
            new Inline.Text(" " + SourceText.OriginOf(citation.Passage.Source, language) + ": "),
            new Inline.Link(citation.Passage.Source.Title, citation.DeepLink),
        ]),
        new Block.Quote([new Inline.Text(citation.Passage.Text)], citation.Passage.Text.Length > LongQuote),
    ];
}
