using SahelBot.Core.Answers;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Gaps;

/// <summary>Tells what a question is about.</summary>
internal static class TopicReader
{
    /// <summary>A question that follows another, such as "and Niger?", says only with that one what it is about.</summary>
    public static QuestionTopic Read(IOpenKnowledge knowledge, Exchange exchange)
    {
        string[] texts = exchange.History is [.., var before] ? [before, exchange.Question] : [exchange.Question];
        HashSet<string> Stems(IEnumerable<string> parts) =>
            parts.SelectMany(p => knowledge.TermsOf(p, exchange.Language)).ToHashSet(StringComparer.Ordinal);

        return new QuestionTopic(Stems(texts), Stems(texts.Select(t => string.Join(' ', Capitalised(t)))));
    }

    /// <summary>The first word says nothing: every sentence begins so.</summary>
    private static IEnumerable<string> Capitalised(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(w => w.TrimStart('(', '“', '«', '"', '\'', '’'))
            .Where(w => w.Length > 1 && char.IsUpper(w[0]));
}
