using SahelBot.Chat.Asking;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Feedback;

/// <summary>👍, 👎 and its reason. The reasons take the place of the answer's buttons for as long as it takes to choose.</summary>
internal sealed class RatingPresses(ChatPorts ports, AnswerButtons answerButtons, ButtonMaker maker) : IButtonHandler
{
    private const int LongestReason = 300;
    private const int ReasonsInRow = 2;

    public IReadOnlyList<char> Actions { get; } =
        [ButtonAction.Good, ButtonAction.Bad, ButtonAction.Reason, ButtonAction.ReasonText];

    public async Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken)
    {
        if (await ports.Exchanges.FindAsync(state.Exchange, cancellationToken) is not { } exchange)
        {
            return Outcomes.Toast(turn.Words.Press.Gone);
        }

        var words = turn.Words.Feedback;
        switch (state.Action)
        {
            case ButtonAction.Good:
                await ports.Feedback.RateAsync(exchange.Id, turn.PersonKey, Verdict.Good, turn.Now, cancellationToken);
                return Outcomes.Toast(words.Thanks);
            case ButtonAction.Bad:
                await ports.Feedback.RateAsync(exchange.Id, turn.PersonKey, Verdict.Bad, turn.Now, cancellationToken);
                return AskReason(turn, exchange);
            case ButtonAction.Reason:
                var reason = Reason.All.FirstOrDefault(r => r.Letter == state.Field(1));
                return reason is null
                    ? Outcomes.Toast(turn.Words.Press.NotHere)
                    : Restore(turn, exchange, await ExplainAsync(turn, exchange, reason.Name, cancellationToken));
            default:
                var written = PlainText.Shorten(PlainText.Clean(text), LongestReason);
                return Outcomes.Toast(await ExplainAsync(turn, exchange, written, cancellationToken));
        }
    }

    /// <returns>What to say about it.</returns>
    private async Task<string> ExplainAsync(Turn turn, Exchange exchange, string reason, CancellationToken cancellationToken)
    {
        var words = turn.Words.Feedback;
        if (reason.Length == 0)
        {
            return words.Thanks;
        }

        return await ports.Feedback.ExplainAsync(exchange.Id, turn.PersonKey, reason, turn.Now, cancellationToken)
            ? words.ThanksReason
            : words.RateFirst;
    }

    private ChatOutcome AskReason(Turn turn, Exchange exchange)
    {
        var words = turn.Words.Feedback;
        var choices = Reason.All.Select(r => maker.Make(turn.Place, r.LabelIn(words), ButtonAction.Reason, exchange.Id.Value, r.Letter));
        return new ChatOutcome(
        [
            new Reply
            {
                Body = Document.Empty,
                Act = ReplyAct.ReplaceButtons,
                Buttons = [.. choices.Chunk(ReasonsInRow)],
                Exchange = exchange.Id,
            },
        ])
        {
            Toast = words.AskReason,
            Form = new ReplyForm(
                maker.Sign(turn.Place, ButtonAction.ReasonText, exchange.Id.Value), words.FormTitle, words.FormLabel, LongestReason)
            {
                IsLong = true,
            },
        };
    }

    private ChatOutcome Restore(Turn turn, Exchange exchange, string toast) => Outcomes.Toast(toast) with
    {
        Replies =
        [
            new Reply
            {
                Body = Document.Empty,
                Act = ReplyAct.ReplaceButtons,
                Buttons = answerButtons.Under(turn, exchange),
                Exchange = exchange.Id,
            },
        ],
    };
}
