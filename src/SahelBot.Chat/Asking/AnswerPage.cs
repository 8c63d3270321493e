using SahelBot.Chat.Documents;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Answers;

namespace SahelBot.Chat.Asking;

/// <summary>Writes an answer as a document.</summary>
internal static class AnswerPage
{
    /// <summary>More sentences than these, as where several parties speak, are read better one below the other.</summary>
    private const int LongestParagraph = 3;

    /// <param name="heading">Stands above it, for instance the question where nobody sees it otherwise. Null for none.</param>
    public static Document Of(Answer answer, string? heading)
    {
        var words = FixedWords.In(answer.Language);
        var blocks = new List<Block>();
        if (heading is not null)
        {
            blocks.Add(new Block.Heading(heading));
        }

        AddRefusal(blocks, answer, words);
        AddSentences(blocks, answer);
        blocks.AddRange(answer.Contested.Select(c => Outcomes.NoticeOf(NoticeKind.Contested, c.Note)));
        if (answer.Citations.Count > 0)
        {
            blocks.Add(SourceText.ListOf(answer.Citations, answer.Language));
        }

        blocks.Add(Outcomes.FreshnessOf(answer.KnowledgeVersion, answer.KnowledgeAsOf, answer.Language));
        return new Document(blocks);
    }

    private static void AddRefusal(List<Block> blocks, Answer answer, FixedWords words)
    {
        var reason = answer switch
        {
            Answer.Abstained abstained => abstained.Reason,
            Answer.Clarify clarify => clarify.Reason,
            _ => "",
        };
        if (reason.Length == 0)
        {
            return;
        }

        blocks.Add(Outcomes.NoticeOf(answer is Answer.Clarify ? NoticeKind.Question : NoticeKind.Abstained, reason));
        if (answer.Sentences.Count > 0 && !reason.EndsWith(':')) // such a reason announces them itself
        {
            blocks.Add(new Block.Heading(words.SourcesSay));
        }
    }

    private static void AddSentences(List<Block> blocks, Answer answer)
    {
        var citations = answer.Citations.ToDictionary(c => c.Number);
        var sentences = answer.Sentences
            .Select(s => SourceText.Marked(s.Text, s.Citations.Where(citations.ContainsKey).Select(n => citations[n])).ToList())
            .ToList();
        if (sentences.Count > LongestParagraph)
        {
            blocks.Add(new Block.BulletList(sentences));
        }
        else if (sentences.Count > 0)
        {
            blocks.Add(new Block.Paragraph([.. sentences.SelectMany((s, i) => i == 0 ? s : [new Inline.Text(" "), .. s])]));
        }
    }
}
