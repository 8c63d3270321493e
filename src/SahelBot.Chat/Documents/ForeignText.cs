using System.Globalization;
using System.Text;

namespace SahelBot.Chat.Documents;

/// <summary>Makes text of any origin fit to be shown in a chat. Escaping and what a platform makes of it are the platform's matter.</summary>
public static class ForeignText
{
    /// <summary>Languages with many marks on a letter need up to four; more is a tower over other people's lines.</summary>
    private const int MostMarks = 4;

    /// <summary>
    /// Drops control characters, characters that turn the writing direction, invisible characters (joiners within words and emoji
    /// stay) and more combining marks than a script needs; line ends and tabs become spaces, half surrogate pairs U+FFFD. What is
    /// left is in Unicode's form C. Cleaning twice changes nothing.
    /// </summary>
    public static string Clean(string text)
    {
        if (text.All(c => c is >= ' ' and < '\u007f'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(clean, rune);
        }

        return WithoutTowers(clean.ToString().Normalize(NormalizationForm.FormC));
    }

    /// <summary>Cleans text and cuts it between characters as people see them; what is cut ends in an ellipsis.</summary>
    /// <param name="limit">Characters as people see them, at least 1.</param>
    public static string Cut(string text, int limit)
    {
        var clean = string.Join(' ', Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var starts = StringInfo.ParseCombiningCharacters(clean);
        return starts.Length <= limit ? clean : clean[..starts[limit - 1]].TrimEnd() + "…";
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (rune.Value is '\n' or '\r' or '\t' or 0x85 or 0x2028 or 0x2029 || IsBlank(rune.Value))
        {
            clean.Append(' ');
        }
        else if (IsHarmless(rune))
        {
            clean.Append(rune.ToString());
        }
    }

    /// <summary>Letters that show nothing, and so make names and lines that look empty.</summary>
    private static bool IsBlank(int value) => value is 0x115f or 0x1160 or 0x2800 or 0x3164 or 0xffa0;

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => false,
        UnicodeCategory.Format => rune.Value is 0x200c or 0x200d, // joiners belong to words and to emoji
        _ => rune.Value is not (0x034f or 0xfffc or (>= 0xfdd0 and <= 0xfdef)) && (rune.Value & 0xfffe) != 0xfffe,
    };

    private static string WithoutTowers(string text)
    {
        var flat = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            marks = isMark ? marks + 1 : 0;
            if (marks <= MostMarks)
            {
                flat.Append(rune.ToString());
            }
        }

        return flat.ToString();
    }
}
