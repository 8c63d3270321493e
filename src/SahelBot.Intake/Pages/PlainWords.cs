using System.Globalization;
using System.Text;

namespace SahelBot.Intake.Pages;

/// <summary>Makes harmless what somebody else wrote: what is left is letters, marks, digits, punctuation and single blanks.</summary>
internal static class PlainWords
{
    /// <summary>One line: no control characters, nothing invisible, no change of direction, no half characters.</summary>
    /// <param name="most">Cut at this many UTF-16 units, at a blank where there is one.</param>
    public static string Line(string? text, int most = int.MaxValue)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var plain = new StringBuilder(Math.Min(text.Length, 4096));
        foreach (var rune in text.EnumerateRunes())
        {
            var isBlank = rune.Value != '\u00A0' && rune.Value != '\u202F' && (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune));
            if (isBlank && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
            else if (!isBlank && IsShown(rune))
            {
                plain.Append(rune.ToString());
            }

            if (plain.Length > most + 1L)
            {
                break;
            }
        }

        return Cut(plain.ToString().Trim(), most);
    }

    /// <summary>Several lines, each as <see cref="Line"/>, but with its indentation.</summary>
    public static string Lines(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && IsShown(rune)))
            {
                plain.Append(rune.ToString());
            }
        }

        return plain.ToString();
    }

    private static bool IsShown(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', most);
        var end = blank > most / 2 ? blank : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end].TrimEnd();
    }
}
