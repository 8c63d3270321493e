using System.Globalization;
using System.Text;

namespace SahelBot.Retrieval.Text;

/// <summary>Brings a word as written into the form in which words are compared: lower case, one kind of apostrophe, plain digits.</summary>
internal static class WordNormalizer
{
    private const int FirstFolded = 0xC0;

    // what the letters from U+00C0 to U+017F become; two-letter results are handled in Fold, '\0' keeps the letter
    private const string Folded =
        "aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0\0aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\0\0jjkkklllllll"
        + "lllnnnnnnnnnoooooo\0\0rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Lower case with accents kept: what stemmers read.</summary>
    public static string Normalize(ReadOnlySpan<char> word)
    {
        var hasMarks = false;
        var isPlain = true;
        foreach (var c in word)
        {
            isPlain &= char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
            hasMarks |= c is >= '\u0300' and <= '\u036F';
        }

        if (isPlain)
        {
            return word.ToString();
        }

        var composed = hasMarks ? word.ToString().Normalize(NormalizationForm.FormC).AsSpan() : word;
        return char.IsDigit(composed[0]) ? Number(composed) : Letters(composed);
    }

    /// <summary>Accents of Latin letters removed: Goïta becomes goita. Other scripts stay as they are.</summary>
    public static string Fold(string word)
    {
        var first = 0;
        while (first < word.Length && word[first] < FirstFolded)
        {
            first++;
        }

        if (first == word.Length)
        {
            return word;
        }

        var folded = new StringBuilder(word, 0, first, word.Length + 2);
        for (var i = first; i < word.Length; i++)
        {
            AppendFolded(folded, word[i]);
        }

        return folded.ToString();
    }

    private static void AppendFolded(StringBuilder folded, char c)
    {
        _ = c switch
        {
            'æ' => folded.Append("ae"),
            'œ' => folded.Append("oe"),
            'ß' => folded.Append("ss"),
            'þ' => folded.Append("th"),
            'ð' => folded.Append('d'),
            'ĳ' => folded.Append("ij"),
            >= '\u0300' and <= '\u036F' => folded,
            _ when c >= FirstFolded && c - FirstFolded < Folded.Length && Folded[c - FirstFolded] != '\0' =>
                folded.Append(Folded[c - FirstFolded]),
            _ => folded.Append(c),
        };
    }

    private static string Letters(ReadOnlySpan<char> word)
    {
        var letters = new StringBuilder(word.Length);
        var isAcronym = word.Contains('.');
        foreach (var c in word)
        {
            var lower = char.ToLowerInvariant(c);
            switch (lower)
            {
                case '’' or '‘' or 'ʼ' or '＇' or '\'':
                    letters.Append('\'');
                    break;
                case 'ё':
                    letters.Append('е');
                    break;
                case '.' when isAcronym:
                case '\u0300' or '\u0301':
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                default:
                    letters.Append(lower);
                    break;
            }
        }

        return letters.Length > 0 ? letters.ToString() : word.ToString();
    }

    /// <summary>1,000 and 1 000 become 1000; 3,5 becomes 3.5.</summary>
    private static string Number(ReadOnlySpan<char> word)
    {
        var number = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c is '\u00A0' or '\u202F')
            {
                continue;
            }

            if (c == ',')
            {
                if (!IsThousandsComma(word, i))
                {
                    number.Append('.');
                }

                continue;
            }

            number.Append(char.IsDigit(c) && !char.IsAsciiDigit(c)
                ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c))
                : char.ToLowerInvariant(c));
        }

        return number.ToString();
    }

    private static bool IsThousandsComma(ReadOnlySpan<char> word, int comma)
    {
        var digits = 0;
        while (comma + 1 + digits < word.Length && char.IsDigit(word[comma + 1 + digits]))
        {
            digits++;
        }

        return digits == 3 && word[0] != '0';
    }
}
