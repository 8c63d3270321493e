using System.Globalization;

namespace SahelBot.Core.Text;

/// <summary>
/// Splits running text in English, French, Russian or Ukrainian into sentences, by rules. Never throws, never splits inside
/// a quotation or inside brackets, and takes time linear in the length of the text. Safe to use from many threads.
/// </summary>
public static class SentenceSplitter
{
    private const string Terminators = ".!?…";
    private const string Closers = "\"'”’»)]}";
    private const string Openers = "\"'“”„‘«([—–-¿¡";

    /// <returns>
    /// The sentences in order, without white space around them, none empty. Joined together they are the text less white
    /// space. Empty for a text without anything but white space.
    /// </returns>
    public static IReadOnlyList<string> Split(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var enclosed = Enclosures.CloserByOpener(text);
        var sentences = new List<string>();
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            var next = Step(text, enclosed, at, start, out var isBoundary);
            if (isBoundary)
            {
                Add(sentences, text[start..next]);
                start = next;
            }

            at = next;
        }

        Add(sentences, text[start..]);
        return sentences;
    }

    private static void Add(List<string> sentences, string sentence)
    {
        var trimmed = sentence.Trim();
        if (trimmed.Length > 0)
        {
            sentences.Add(trimmed);
        }
    }

    /// <summary>Moves over one character, one enclosure or one run of full stops, and says whether a sentence ends there.</summary>
    private static int Step(string text, Dictionary<int, int> enclosed, int at, int start, out bool isBoundary)
    {
        isBoundary = false;
        if (enclosed.TryGetValue(at, out var close))
        {
            var inner = LastBefore(text, close, at);
            if (inner > at && Terminators.Contains(text[inner]))
            {
                return TryEnd(text, inner, close + 1, start, out isBoundary);
            }

            return close + 1;
        }

        if (Terminators.Contains(text[at]))
        {
            var end = at + 1;
            while (end < text.Length && Terminators.Contains(text[end]))
            {
                end++;
            }

            return TryEnd(text, end - 1, end, start, out isBoundary);
        }

        isBoundary = IsParagraphBreak(text, at);
        return at + 1;
    }

    /// <summary>The last character before a closing mark that is neither white space nor another closing mark.</summary>
    private static int LastBefore(string text, int close, int open)
    {
        var inner = close - 1;
        while (inner > open && (char.IsWhiteSpace(text[inner]) || Closers.Contains(text[inner])))
        {
            inner--;
        }

        return inner;
    }

    private static int TryEnd(string text, int terminator, int end, int start, out bool isBoundary)
    {
        isBoundary = false;
        var after = SkipClosers(text, end);
        if (after < text.Length && !char.IsWhiteSpace(text[after]))
        {
            return end;
        }

        var next = SkipOpeners(text, after);
        isBoundary = next >= text.Length || (StartsSentence(text[next]) && !IsAbbreviated(text, terminator, start, next));
        return isBoundary ? after : end;
    }

    /// <summary>Skips closing marks without a partner and citation markers such as <c>[1]</c>.</summary>
    private static int SkipClosers(string text, int at)
    {
        while (at < text.Length)
        {
            if (Closers.Contains(text[at]))
            {
                at++;
                continue;
            }

            var marker = at < text.Length && text[at] == ' ' ? at + 1 : at;
            var end = SkipMarker(text, marker);
            if (end == marker)
            {
                break;
            }

            at = end;
        }

        return at;
    }

    private static int SkipMarker(string text, int at)
    {
        if (at >= text.Length || text[at] != '[')
        {
            return at;
        }

        var end = at + 1;
        while (end < text.Length && end - at < 5 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > at + 1 && end < text.Length && text[end] == ']' ? end + 1 : at;
    }

    private static int SkipOpeners(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || Openers.Contains(text[at])))
        {
            at++;
        }

        return at;
    }

    private static bool StartsSentence(char letter) => char.GetUnicodeCategory(letter) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber;

    private static bool IsAbbreviated(string text, int terminator, int start, int next)
    {
        if (text[terminator] != '.' || (terminator > 0 && Terminators.Contains(text[terminator - 1])))
        {
            return false;
        }

        return Abbreviations.Holds(text.AsSpan(start, terminator - start), text.AsSpan(next));
    }

    private static bool IsParagraphBreak(string text, int at)
    {
        if (text[at] != '\n')
        {
            return false;
        }

        // Looks back rather than ahead, so that a long run of blanks is walked once only.
        var back = at - 1;
        while (back >= 0 && text[back] is ' ' or '\t' or '\r')
        {
            back--;
        }

        return back >= 0 && text[back] == '\n';
    }
}
