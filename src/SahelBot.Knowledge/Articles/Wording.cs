using SahelBot.Core.Text;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Knowledge.Articles;

/// <summary>The rules of wording that a program can check.</summary>
internal static class Wording
{
    private const int MaxSentences = 3;
    private const string OpeningMarks = "\"'“”„‘«";
    private const string ClosingMarks = "\"'”“’»";
    private const string InnerPunctuation = ".,;:!?… \u00A0\u202F";

    public static void Check(PassageDraft passage, FileReport report)
    {
        CheckLength(passage, report);
        CheckStart(passage, report);
        CheckQuote(passage, report);
    }

    private static void CheckLength(PassageDraft passage, FileReport report)
    {
        // A sentence ends in one of these; so most passages need no splitting.
        if (passage.Text.Count(c => c is '.' or '!' or '?' or '…') > MaxSentences
            && SentenceSplitter.Split(passage.Text).Count is var count and > MaxSentences)
        {
            report.Warning(passage.Line, $"the passage has {count} sentences; make two of it, each with at most {MaxSentences}");
        }
    }

    private static void CheckStart(PassageDraft passage, FileReport report)
    {
        var end = passage.Text.IndexOf(' ', StringComparison.Ordinal);
        if (end > 0 && passage.Text[..end] is "He" or "She" or "They")
        {
            report.Warning(
                passage.Line, $"the passage begins with \"{passage.Text[..end]}\", which nobody understands alone; name who is meant");
        }
    }

    private static void CheckQuote(PassageDraft passage, FileReport report)
    {
        if (passage.Quote is { } quote)
        {
            if (!passage.Text.Contains(quote, StringComparison.Ordinal))
            {
                report.Problem(
                    passage.Line, $"the quote \"{quote}\" is not in the passage letter by letter; copy it from there, or take it out");
            }
            else if (!IsMarked(passage.Text, quote))
            {
                report.Warning(passage.Line, $"the quote \"{quote}\" stands in the passage without quotation marks; put them round it");
            }
        }
        else if (passage.QuoteBy is not null)
        {
            report.Warning(passage.Line, "\"quote-by\" without \"quote\"; add the quoted words or take it out");
        }
    }

    /// <summary>True when one of the places where the words occur lies between quotation marks.</summary>
    private static bool IsMarked(string text, string quote)
    {
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0;)
        {
            var before = text.AsSpan(0, at).TrimEnd(InnerPunctuation);
            var after = text.AsSpan(at + quote.Length).TrimStart(InnerPunctuation);
            var isBetween = before.Length > 0 && OpeningMarks.Contains(before[^1]) && after.Length > 0 && ClosingMarks.Contains(after[0]);
            if (isBetween || IsWithin(text, at, quote.Length))
            {
                return true;
            }

            at = text.IndexOf(quote, at + 1, StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>True when the words are part of a longer quotation.</summary>
    private static bool IsWithin(string text, int at, int length)
    {
        var open = text.AsSpan(0, at).LastIndexOfAny("“„«\"");
        var close = text.AsSpan(at + length).IndexOfAny("”“»\"");
        return open >= 0 && close >= 0;
    }
}
