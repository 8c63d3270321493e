using System.Globalization;
using System.Text;

namespace SahelBot.Pictures.Fonts;

/// <summary>Turns any text into one line that the fonts can draw.</summary>
internal static class PrintableText
{
    /// <summary>Stands for a run of characters that cannot be drawn.</summary>
    public const char Omission = '…';

    private const int MaxLength = 2000;
    private const char NoBreakSpace = '\u00a0';

    /// <summary>
    /// Line ends and tabs become spaces, control and direction characters go, accents are composed and at most one more is kept on
    /// a letter. What the fonts lack is replaced by its plain form ("ﬀ" by "ff"), or else by <see cref="Omission"/>.
    /// </summary>
    public static string Clean(string text)
    {
        var composed = Compose(text.Length > MaxLength ? $"{text.AsSpan(0, MaxLength)}{Omission}" : text);
        var clean = new StringBuilder(composed.Length);
        var hasMark = true; // a mark needs a letter before it
        foreach (var rune in composed.EnumerateRunes())
        {
            if (!IsMark(rune))
            {
                Append(clean, rune);
                hasMark = false;
            }
            else if (!hasMark && FontBook.Has(rune))
            {
                clean.Append(rune.ToString());
                hasMark = true;
            }
        }

        return clean.ToString().Trim(' ');
    }

    private static string Compose(string text)
    {
        var known = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is NoBreakSpace or 0x202f or 0x2007)
            {
                known.Append(NoBreakSpace);
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                known.Append(' ');
            }
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format) && !IsVariationSelector(rune))
            {
                known.Append(rune.ToString());
            }
        }

        return known.ToString().Normalize(NormalizationForm.FormC);
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (rune.Value == ' ')
        {
            if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }
        else if (FontBook.Has(rune))
        {
            clean.Append(rune.ToString());
        }
        else if (PlainForm(rune) is { Length: > 0 } plain)
        {
            clean.Append(plain);
        }
        else if (!EndsInOmission(clean))
        {
            clean.Append(Omission);
        }
    }

    private static bool EndsInOmission(StringBuilder clean)
    {
        var end = clean.Length;
        while (end > 0 && clean[end - 1] == ' ')
        {
            end--;
        }

        return end > 0 && clean[end - 1] == Omission;
    }

    /// <summary>Without accents and presentation; null when that cannot be drawn either.</summary>
    private static string? PlainForm(Rune rune)
    {
        var plain = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(r => !IsMark(r)))
        {
            if (!FontBook.Has(part))
            {
                return null;
            }

            plain.Append(part.ToString());
        }

        return plain.ToString();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsVariationSelector(Rune rune) => rune.Value is (>= 0xfe00 and <= 0xfe0f) or (>= 0xe0100 and <= 0xe01ef);
}
