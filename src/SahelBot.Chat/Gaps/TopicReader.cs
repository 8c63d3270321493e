using SahelBot.Core.Answers;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Gaps;

/// <summary>Tells what a question is about.</summary>
internal static class TopicReader
{
    /// <summary>With so many words of its own a question stands alone, whatever was asked before it in the same chat.</summary>
    private const int StandsAlone = 2;

    public static QuestionTopic Read(IOpenKnowledge knowledge, Exchange exchange)
    {
        string[] texts = BeforeOf(knowledge, exchange) is { } before ? [before, exchange.Question] : [exchange.Question];
        HashSet<string> Stems(IEnumerable<string> parts) =>
            parts.SelectMany(p => knowledge.TermsOf(p, exchange.Language)).ToHashSet(StringComparer.Ordinal);

        return new QuestionTopic(Stems(texts), Stems(texts.Select(t => string.Join(' ', Capitalised(t)))));
    }

    /// <returns>The question without which "and Niger?" does not say what it is about. Null when it stands alone.</returns>
    public static string? BeforeOf(IOpenKnowledge knowledge, Exchange exchange) =>
        exchange.History is [.., var before] && knowledge.TermsOf(exchange.Question, exchange.Language).Count < StandsAlone ? before : null;

    /// <summary>The first word says nothing: every sentence begins so.</summary>
    private static IEnumerable<string> Capitalised(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(w => w.TrimStart('(', '“', '«', '"', '\'', '’'))
            .Where(w => w.Length > 1 && char.IsUpper(w[0]));
}
