using System.Globalization;

namespace SahelBot.Retrieval.Text;

/// <summary>
/// Finds the words of a text in any script, in the spirit of Unicode's word boundaries (UAX 29): letters, digits and the
/// marks on them belong together, an apostrophe joins letters, a point or comma joins digits, hyphens separate.
/// Lone surrogates and control characters are separators. Han and Hiragana characters are words of their own.
/// </summary>
internal static class WordSplitter
{
    /// <summary>Splits a text into words, in order, without overlap.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="elisions">Short words that an apostrophe ties to the next word ("l", "qu"); each becomes a word of its own.</param>
    /// <param name="words">Receives the words; not cleared.</param>
    public static void Split(string text, IReadOnlySet<string> elisions, List<Word> words)
    {
        var position = 0;
        while (position < text.Length)
        {
            var width = WidthOfWordCharacter(text, position);
            if (width == 0)
            {
                position++;
                continue;
            }

            var end = IsIdeograph(text[position]) ? position + width : EndOfWord(text, position);
            AddWord(text, position, end, elisions, words);
            position = end;
        }
    }

    private static int EndOfWord(string text, int start)
    {
        var position = start;
        while (position < text.Length)
        {
            var width = WidthOfWordCharacter(text, position);
            if (width > 0 && !IsIdeograph(text[position]))
            {
                position += width;
            }
            else if (position > start && (IsMark(text[position]) || IsInvisible(text[position])))
            {
                position++;
            }
            else if (JoinsNeighbours(text, start, position))
            {
                position++;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private static void AddWord(string text, int start, int end, IReadOnlySet<string> elisions, List<Word> words)
    {
        if (elisions.Count > 0)
        {
            var apostrophe = text.AsSpan(start, end - start).IndexOfAny('\'', '’', 'ʼ');
            if (apostrophe is > 0 and <= 7 && start + apostrophe + 1 < end
                && elisions.Contains(text.Substring(start, apostrophe).ToLowerInvariant()))
            {
                words.Add(new Word(start, apostrophe));
                start += apostrophe + 1;
            }
        }

        words.Add(new Word(start, end - start));
    }

    /// <summary>1 for a letter or digit, 2 for one outside the basic plane, 0 for anything else.</summary>
    private static int WidthOfWordCharacter(string text, int position)
    {
        var c = text[position];
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        if (!char.IsSurrogate(c))
        {
            return char.IsLetterOrDigit(c) ? 1 : 0;
        }

        var isPair = char.IsHighSurrogate(c) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]);
        return isPair && char.IsLetterOrDigit(text, position) ? 2 : 0;
    }

    private static bool IsIdeograph(char c) => c is >= '぀' and <= 'ゟ' or >= '㐀' and <= '鿿' or >= '豈' and <= '﫿';

    private static bool IsMark(char c) => c >= '\u0300'
        && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Soft hyphens and zero-width characters, which do not end a word.</summary>
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static bool JoinsNeighbours(string text, int start, int position)
    {
        if (position == start || position + 1 >= text.Length)
        {
            return false;
        }

        var (before, joint, after) = (text[position - 1], text[position], text[position + 1]);
        return joint switch
        {
            '\'' or '’' or '‘' or '＇' => char.IsLetter(before) && char.IsLetter(after),
            ',' => char.IsDigit(before) && char.IsDigit(after),
            '.' => (char.IsDigit(before) && char.IsDigit(after)) || IsAcronymPoint(text, start, position),
            '\u00A0' or '\u202F' => char.IsDigit(before) && IsThousandsGroup(text, position + 1),
            _ => false,
        };
    }

    /// <summary>A point between single letters, as in U.S.A.</summary>
    private static bool IsAcronymPoint(string text, int start, int position) =>
        char.IsLetter(text[position - 1]) && char.IsLetter(text[position + 1])
        && (position - 1 == start || text[position - 2] == '.')
        && (position + 2 >= text.Length || !char.IsLetterOrDigit(text[position + 2]));

    private static bool IsThousandsGroup(string text, int position) =>
        position + 3 <= text.Length
        && char.IsDigit(text[position]) && char.IsDigit(text[position + 1]) && char.IsDigit(text[position + 2])
        && (position + 3 == text.Length || !char.IsDigit(text[position + 3]));
}
