using System.Buffers;

namespace SahelBot.Telegram.Rendering;

/// <summary>
/// Finds where text must be interrupted so that Telegram makes no mention, link, command, tag or telephone number of it.
/// <para>
/// The rules are those of the detector in Telegram's own library (tdlib, <c>MessageEntity.cpp</c>), read in July 2026. Each of them ends
/// at <see cref="Joiner"/>: it is no letter, no digit, and none of the few characters of General Punctuation (U+200C, U+200D,
/// U+2010 to U+2015) that a link or a tag may hold. It has no width, allows no line break, and Telegram strips or replaces it nowhere,
/// as it does U+2028 to U+202E and U+200E, U+200F. Telephone numbers are found by rules that are not public; there every group of
/// digits is kept apart.
/// </para>
/// </summary>
internal static class LinkBreaker
{
    /// <summary>WORD JOINER.</summary>
    public const char Joiner = '\u2060';

    private const int LongNumber = 7;
    private const int LongGroupedNumber = 9;
    private const int LongInternationalNumber = 5;
    private const int DigitsTogether = 4;

    private static readonly SearchValues<char> _suspects = SearchValues.Create("@＠﹫#＃﹟$＄﹩/／:.。．｡0123456789");

    /// <param name="commands">Indexes of slashes of commands that may stay commands.</param>
    /// <returns>Indexes of characters after which a joiner belongs, ascending.</returns>
    public static IReadOnlyList<int> Find(string text, IReadOnlySet<int> commands)
    {
        var after = new SortedSet<int>();
        var numberEnd = 0;
        for (var at = text.AsSpan().IndexOfAny(_suspects); at >= 0 && at + 1 < text.Length; at = Next(text, at))
        {
            if (IsLead(text, at, after) && !commands.Contains(at))
            {
                after.Add(at);
            }

            if (char.IsAsciiDigit(text[at]) && at >= numberEnd)
            {
                numberEnd = BreakNumber(text, at, after);
            }
        }

        return [.. after];
    }

    private static int Next(string text, int at)
    {
        var next = text.AsSpan(at + 1).IndexOfAny(_suspects);
        return next < 0 ? -1 : at + 1 + next;
    }

    private static bool IsLead(string text, int at, SortedSet<int> after)
    {
        var next = text[at + 1];
        return text[at] switch
        {
            '@' or '＠' or '﹫' or '#' or '＃' or '﹟' => !char.IsWhiteSpace(next) && next is not ('\ufe0f' or '\u20e3'), // keycaps
            '$' or '＄' or '﹩' => char.IsAsciiLetter(next) || text.AsSpan(at + 1).StartsWith("1INCH", StringComparison.Ordinal),
            '/' or '／' => IsCommand(text, at, next, after),
            ':' => text.AsSpan(at + 1).StartsWith("//", StringComparison.Ordinal),
            '.' or '。' or '．' or '｡' => IsInLink(next) && !IsNumber(text, at) && !IsLetterAlone(text, at + 1),
            _ => false,
        };
    }

    private static bool IsCommand(string text, int at, char next, SortedSet<int> after) =>
        (char.IsAsciiLetterOrDigit(next) || next == '_')
        && (at == 0 || after.Contains(at - 1) || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_'));

    /// <summary>More than what a domain may hold: everything above Latin-1's signs counts, spaces and quotation marks apart.</summary>
    private static bool IsInLink(char letter) => letter < '\u00c0'
        ? char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '~' or '@'
        : !char.IsWhiteSpace(letter) && letter is not ('…' or '“' or '”' or '‘' or '’' or '„' or '‹' or '›');

    /// <summary>A number or a date, which is no link: digits with one or two dots, and nothing of a link around them.</summary>
    private static bool IsNumber(string text, int dot)
    {
        var dots = 0;
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = dot + step; i >= 0 && i < text.Length && (text[i] == '.' || text[i] == '/' || IsInLink(text[i])); i += step)
            {
                dots += text[i] == '.' ? 1 : 0;
                if (dots > 1 || (text[i] != '.' && !char.IsAsciiDigit(text[i])))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>A label of one letter, as in "U.S." or "т.е.": no top-level domain has less than two.</summary>
    private static bool IsLetterAlone(string text, int at) =>
        char.IsLetter(text[at]) && (at + 1 == text.Length || text[at + 1] == '.' || !IsInLink(text[at + 1]));

    private static bool IsPhone(char letter) =>
        char.IsAsciiDigit(letter) || letter is ' ' or '\u00a0' or '\u2009' or '\u202f' or '-' or '\u2010' or '\u2011' or '(' or ')' or '.' or '/';

    /// <returns>Where the number ends.</returns>
    private static int BreakNumber(string text, int start, SortedSet<int> after)
    {
        var digits = 0;
        var together = 0;
        var longest = 0;
        var end = start;
        var last = start;
        for (; end < text.Length && IsPhone(text[end]); end++)
        {
            var isDigit = char.IsAsciiDigit(text[end]);
            together = isDigit ? together + 1 : 0;
            longest = Math.Max(longest, together);
            digits += isDigit ? 1 : 0;
            last = isDigit ? end : last;
        }

        // What is part of a word, for instance of a version, is no telephone number, and should be copied as it is.
        var plus = Plus(text, start);
        var isInWord = plus < 0 && longest == digits && (IsLetterAt(text, start - 1) || IsLetterAt(text, last + 1));
        var isPhone = digits >= LongGroupedNumber || longest >= LongNumber || (plus >= 0 && digits >= LongInternationalNumber);
        if (isPhone && !isInWord)
        {
            if (plus >= 0)
            {
                after.Add(plus);
            }

            BreakDigits(text, start, end, after);
        }

        return end;
    }

    private static bool IsLetterAt(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetter(text[at]);

    /// <summary>Index of the plus before a number, with at most a bracket or a space between; -1 when there is none.</summary>
    private static int Plus(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && at > start - 4 && IsPhone(text[at]))
        {
            at--;
        }

        return at >= 0 && text[at] is '+' or '＋' ? at : -1;
    }

    private static void BreakDigits(string text, int start, int end, SortedSet<int> after)
    {
        var together = 0;
        for (var i = start; i + 1 < end; i++)
        {
            var isDigit = char.IsAsciiDigit(text[i]);
            together = isDigit ? together + 1 : 0;
            if (char.IsAsciiDigit(text[i + 1]) && (!isDigit || together % DigitsTogether == 0))
            {
                after.Add(i);
            }
        }
    }
}
