using System.Globalization;
using System.Text;

namespace SahelBot.Rendering;

/// <summary>Makes foreign text harmless for a terminal.</summary>
public static class SafeText
{
    /// <summary>
    /// Drops control characters, escape sequences' introducers and characters that turn the writing direction; turns line
    /// ends and tabs into spaces and half surrogate pairs into U+FFFD. Everything else stays.
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
            if (rune.Value is '\n' or '\r' or '\t' or 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
            else if (IsHarmless(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => false,
        UnicodeCategory.Format => rune.Value is 0x200c or 0x200d, // joiners belong to words and to emoji
        _ => true,
    };
}
