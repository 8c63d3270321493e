using SahelBot.Chat.Asking;
using SahelBot.Chat.Buttons;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Feedback;

/// <summary>Hands a question that had no answer to the moderators, once for each person.</summary>
internal sealed class ModeratorPress(ChatPorts ports, AnswerButtons buttons) : IButtonHandler
{
    public IReadOnlyList<char> Actions { get; } = [ButtonAction.Moderators];

    public async Task<ChatOutcome> PressAsync(Turn turn, ButtonState state, string? text, CancellationToken cancellationToken)
    {
        if (await ports.Exchanges.FindAsync(state.Exchange, cancellationToken) is not { } exchange)
        {
            return Outcomes.Toast(turn.Words.Press.Gone);
        }

        if (!AnswerButtons.MayBeRequested(exchange))
        {
            return Outcomes.Toast(turn.Words.Press.NotHere);
        }

        await ports.Unanswered.AddAsync(exchange.Id, turn.Now, cancellationToken);
        var request = new ModeratorRequest(exchange.Id, turn.PersonKey, turn.Place.Platform, turn.Place.Address, turn.Now);
        var isNew = await ports.Unanswered.RequestAsync(request, cancellationToken);
        return Outcomes.Toast(isNew ? turn.Words.Feedback.Requested : turn.Words.Feedback.RequestedBefore) with
        {
            Replies = exchange.KnowledgeVersion == turn.Snapshot.Version ? [] : [Outdated(turn.In(exchange.Language), exchange)],
        };
    }

    /// <summary>There may be an answer by now.</summary>
    private Reply Outdated(Turn turn, Exchange exchange) => new()
    {
        Body = new Document([Outcomes.NoticeOf(
            NoticeKind.Outdated, PlainText.Fill(turn.Words.Press.Outdated, exchange.KnowledgeVersion, turn.Snapshot.Version))]),
        Buttons = [[buttons.AskAgain(turn, exchange)]],
        IsOnlyForPerson = true,
    };
}
