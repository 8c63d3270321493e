using System.Security.Cryptography;
using SahelBot.Chat.Conversations;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Answers;
using SahelBot.Core.Chats;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;

namespace SahelBot.Chat.Asking;

/// <summary>From a question to a reply, with everything that must be remembered on the way.</summary>
internal sealed class AskFlow(ChatPorts ports, ConversationMemory memory, AnswerButtons buttons)
{
    private const int LongestHeading = 256;
    private const int IdLength = 12;
    private const string IdLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Answers, and remembers the exchange; what could not be read is not remembered.</summary>
    public async Task<Reply> AskAsync(Turn turn, AskRequest request, CancellationToken cancellationToken)
    {
        var question = new Question(request.Text)
        {
            History = request.Earlier.Questions,
            Language = LanguageOf(turn, request),
        };
        var answer = await turn.Answerer.AnswerAsync(question, cancellationToken);
        var body = AnswerPage.Of(answer, request.ShowsQuestion ? PlainText.Shorten(request.Text, LongestHeading) : null);
        if (answer is Answer.Abstained { Kind: AbstentionKind.Unreadable })
        {
            return new Reply { Body = body, Act = request.Act };
        }

        var exchange = Describe(turn, request, answer);
        await ports.Exchanges.SaveAsync(exchange, cancellationToken);
        await memory.RememberAsync(turn, exchange.Id, request.IsEdited, cancellationToken);
        if (!request.IsUnasked && exchange.Abstention is AbstentionKind.NotInSources or AbstentionKind.KnownGap or AbstentionKind.UnknownName)
        {
            await ports.Unanswered.AddAsync(exchange.Id, turn.Now, cancellationToken);
        }

        return new Reply { Body = body, Act = request.Act, Buttons = buttons.Under(turn, exchange), Exchange = exchange.Id };
    }

    /// <summary>Shows what each side says on a contested point, and remembers it as if its question had been asked.</summary>
    public async Task<Reply> ShowSidesAsync(Turn turn, ContestedPoint point, string language, CancellationToken cancellationToken)
    {
        var page = SidesPage.Of(turn, point, language);
        var exchange = new Exchange
        {
            Id = NewId(),
            Question = point.Question,
            Language = language,
            KnowledgeVersion = turn.Snapshot.Version,
            Passages = [.. page.Citations.Select(c => c.Passage.Id)],
            Contested = [point.Id],
            At = turn.Now,
        };
        await ports.Exchanges.SaveAsync(exchange, cancellationToken);
        await memory.RememberAsync(turn, exchange.Id, isEdited: false, cancellationToken);
        return new Reply { Body = page.Body, Buttons = buttons.Under(turn, exchange), Exchange = exchange.Id };
    }

    private static ExchangeId NewId() => new(RandomNumberGenerator.GetString(IdLetters, IdLength));

    private static Exchange Describe(Turn turn, AskRequest request, Answer answer) => new()
    {
        Id = NewId(),
        Question = request.Text,
        History = request.Earlier.Questions,
        Language = answer.Language,
        KnowledgeVersion = answer.KnowledgeVersion,
        Abstention = (answer as Answer.Abstained)?.Kind,
        Passages = [.. answer.Citations.OrderBy(c => c.Number).Select(c => c.Passage.Id)],
        Contested = [.. answer.Contested.Select(c => c.Id)],
        Related = answer.Related,
        At = turn.Now,
    };

    /// <summary>
    /// The person's choice, else that of the conversation continued, else the question's own; a question too short to tell is taken
    /// for one in the language spoken last, or in that of the client.
    /// </summary>
    private string LanguageOf(Turn turn, AskRequest request) =>
        turn.ChosenLanguage
        ?? request.Language
        ?? ports.Languages.Detect(
            request.Text.Length > Question.MaxLength ? PlainText.Shorten(request.Text, Question.MaxLength) : request.Text,
            request.Earlier.Language ?? turn.Language);
}
