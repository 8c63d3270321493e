using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Chat.Replies;
using SahelBot.Telegram.Calls;
using SahelBot.Telegram.Mapping;
using SahelBot.Telegram.Rendering;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;

namespace SahelBot.Telegram.Suggestions;

/// <summary>Offers answers to who types after the bot's name in any chat.</summary>
internal sealed partial class InlineResponder(IChatService chat, BotApi api, ILogger logger)
{
    private const int MaxAnswers = 5;
    private const int MaxTitle = 200;

    /// <summary>For as long Telegram may give the same answers to the same person and words; short, for knowledge changes.</summary>
    private const int CacheSeconds = 10;

    public async Task AnswerAsync(MappedUpdate.Typed typed, CancellationToken cancellationToken)
    {
        var answers = await chat.SuggestAsync(typed.Person, typed.Text, cancellationToken);
        var articles = Articles(answers);
        var result = await api.TryAsync(
            async (client, token) =>
            {
                await client.AnswerInlineQuery(typed.Query, articles, CacheSeconds, isPersonal: true, cancellationToken: token);
                return null;
            },
            cancellationToken);
        if (result is not (CallResult.Done or CallResult.Rejected { Refusal: Refusal.TooOld }))
        {
            LogNotOffered(result.ToString());
        }
    }

    /// <summary>An answer that does not fit one message is left out: half of it would be without its sources.</summary>
    public static IReadOnlyList<InlineQueryResultArticle> Articles(IReadOnlyList<InlineAnswer> answers) =>
        [.. answers.Select(a => (Answer: a, Text: TelegramRenderer.Render(a.Body)))
            .Where(a => !a.Text.IsEmpty && TelegramMeasure.Message.Measure(a.Text) <= TelegramMeasure.Message.Limit)
            .Take(MaxAnswers)
            .Select(a => Article(a.Answer, a.Text))];

    private static InlineQueryResultArticle Article(InlineAnswer answer, TelegramText text) => new(
        answer.Id,
        Cut(answer.Title),
        new InputTextMessageContent(text.Html) { ParseMode = ParseMode.Html, LinkPreviewOptions = LinkPreviewOptions.Disabled })
    {
        Description = Cut(answer.Summary),
    };

    private static string Cut(string text)
    {
        if (text.Length <= MaxTitle)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[MaxTitle - 2]) ? MaxTitle - 2 : MaxTitle - 1;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Answers could not be offered: {Result}")]
    private partial void LogNotOffered(string result);
}
