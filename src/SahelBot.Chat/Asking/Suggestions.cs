using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Answers;
using SahelBot.Core.Questions;
using SahelBot.Core.Retrieval;

namespace SahelBot.Chat.Asking;

/// <summary>Answers to offer while somebody types. Leaves no trace: nothing is remembered of what is typed.</summary>
internal sealed class Suggestions(ILanguageDetector languages)
{
    private const int FewestLetters = 3;
    private const int Most = 5;
    private const int IdBytes = 12;

    /// <returns>The answer to what was typed, or that there is none, then answers to questions near it.</returns>
    public async Task<IReadOnlyList<InlineAnswer>> ForAsync(Turn turn, string typed, CancellationToken cancellationToken)
    {
        var text = PlainText.Clean(typed);
        if (text.Count(char.IsLetter) < FewestLetters || text.Length > Question.MaxLength)
        {
            return [];
        }

        var language = turn.ChosenLanguage ?? languages.Detect(text, turn.Language);
        var first = await turn.Answerer.AnswerAsync(new Question(text) { Language = language }, cancellationToken);
        var offered = new List<InlineAnswer> { Offer(first, text) };
        foreach (var related in first.Related.Where(r => r != text).Distinct(StringComparer.Ordinal))
        {
            if (offered.Count == Most)
            {
                break;
            }

            var answer = await turn.Answerer.AnswerAsync(new Question(related) { Language = language }, cancellationToken);
            if (answer is Answer.Grounded)
            {
                offered.Add(Offer(answer, related));
            }
        }

        return offered;
    }

    private static InlineAnswer Offer(Answer answer, string question)
    {
        var summary = answer switch
        {
            Answer.Abstained abstained => abstained.Reason,
            Answer.Clarify clarify => clarify.Reason,
            _ => answer.Sentences[0].Text,
        };
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"{answer.KnowledgeVersion}\n{answer.Language}\n{question}"));
        return new InlineAnswer(Base64Url.EncodeToString(id.AsSpan(0, IdBytes)), question, summary, AnswerPage.Of(answer, question));
    }
}
