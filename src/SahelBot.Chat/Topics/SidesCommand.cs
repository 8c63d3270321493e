using SahelBot.Chat.Asking;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Commands;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Topics;

/// <summary>What each party says where sources disagree.</summary>
internal sealed class SidesCommand(AskFlow flow, ButtonMaker maker) : IChatCommand, IButtonHandler
{
    private const int PointsOnPage = 8;
    private const int NumbersInRow = 4;

    public string Name => "sides";

    public IReadOnlyList<char> Actions { get; } = [ButtonAction.Disputes, ButtonAction.Dispute];

    public async Task<ChatOutcome> RunAsync(Turn turn, CommandArguments arguments, CancellationToken cancellationToken)
    {
        if (Paging.Read(turn, arguments["page"], out var page) is { } problem)
        {
            return problem;
        }

        if (arguments["topic"] is not { } topic)
        {
            return Outcomes.Of(List(turn, page, ReplyAct.Send, null));
        }

        var point = turn.Snapshot.ContestedPoints.FirstOrDefault(p => IsNamed(p, topic)) ?? turn.Knowledge.FindContested(topic);
        return point is null || !SidesPage.HasSides(point)
            ? Outcomes.Of(List(turn, page, ReplyAct.Send, PlainText.Fill(turn.Words.Problems.UnknownTopic, PlainText.Echo(topic))))
            : await BothSidesAsync(turn, point, cancellationToken);
    }

    public async Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken)
    {
        var same = turn.In(state.Field(0));
        if (state.Action == ButtonAction.Disputes)
        {
            return Outcomes.Of(List(same, state.Number(1), ReplyAct.Replace, null));
        }

        return ShortName.Find(turn.Snapshot.ContestedPoints, p => p.Id, state.Field(1)) is { } point && SidesPage.HasSides(point)
            ? await BothSidesAsync(same, point, cancellationToken)
            : Outcomes.Toast(turn.Words.Press.NotInKnowledge);
    }

    /// <summary>True for the point's own question or its id: such a topic leaves nothing to be found out.</summary>
    private static bool IsNamed(ContestedPoint point, string topic) =>
        string.Equals(point.Question.TrimEnd('?'), topic.TrimEnd('?', ' '), StringComparison.OrdinalIgnoreCase)
        || string.Equals(point.Id, topic, StringComparison.OrdinalIgnoreCase);

    private async Task<ChatOutcome> BothSidesAsync(Turn turn, ContestedPoint point, CancellationToken cancellationToken) =>
        Outcomes.Of(await flow.ShowSidesAsync(turn, point, turn.Language, cancellationToken));

    private Reply List(Turn turn, int wanted, ReplyAct act, string? problem)
    {
        var words = turn.Words.Topics;
        var points = turn.Snapshot.ContestedPoints.Where(SidesPage.HasSides).ToList();
        var paging = Paging.Of(points.Count, PointsOnPage, wanted);
        var shown = paging.Of(points).Select((p, i) => (Point: p, Number: Paging.Text(paging.Before + i + 1))).ToList();
        var blocks = new List<Block>
        {
            problem is null ? new Block.Heading(words.Contested) : Outcomes.NoticeOf(NoticeKind.Problem, problem),
        };
        if (shown.Count > 0)
        {
            blocks.Add(new Block.BulletList([.. shown.Select(p => (IReadOnlyList<Inline>)
                [new Inline.Text(p.Number + ". ", TextStyle.Strong), new Inline.Text(p.Point.Question)])]));
            blocks.Add(Block.Paragraph.Of(PlainText.Fill(words.Choose, Turn.Typed(CommandCatalog.ExampleOf(Name)))));
        }

        if (paging.InWords(turn) is { } place)
        {
            blocks.Add(Block.Paragraph.Of(place));
        }

        blocks.Add(Outcomes.FreshnessOf(turn));
        var choices = shown.Select(p => maker.Make(turn.Place, p.Number, ButtonAction.Dispute, turn.Language, ShortName.Of(p.Point.Id)));
        IReadOnlyList<ReplyButton> turning = paging.Turning(
            turn, (label, page) => maker.Make(turn.Place, label, ButtonAction.Disputes, turn.Language, page));
        return new Reply
        {
            Body = new Document(blocks),
            Act = act,
            Buttons = [.. choices.Chunk(NumbersInRow), .. turning.Count > 0 ? new[] { turning } : []],
        };
    }
}
