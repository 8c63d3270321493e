using System.Globalization;
using System.Text;

namespace SahelBot.Chat.Words;

/// <summary>Makes what people write harmless to keep and to show.</summary>
internal static class PlainText
{
    private const int LongestEcho = 60;

    /// <summary>
    /// Drops control characters, characters that turn the writing direction and code points that are no characters, turns line ends and tabs into spaces and half
    /// surrogate pairs into U+FFFD, and trims.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (text.All(c => c is >= ' ' and < '\u007f'))
        {
            return text.Trim();
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

        return clean.ToString().Trim();
    }

    /// <summary>As <see cref="Clean"/>, but with the line ends as LF. Empty lines at both ends go.</summary>
    public static string CleanLines(string? text) =>
        string.Join('\n', (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(Clean)).Trim();

    /// <summary>What a person wrote, short enough to say it back.</summary>
    public static string Echo(string? text) => Shorten(Clean(text), LongestEcho);

    /// <summary>At most <paramref name="limit"/> UTF-16 units, cut between two visible characters, with an ellipsis where cut.</summary>
    /// <param name="limit">At least 1.</param>
    public static string Shorten(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = 0;
        while (end < limit)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            if (end + length > limit - 1)
            {
                break;
            }

            end += length;
        }

        return text[..end].TrimEnd() + "…";
    }

    /// <summary>Fills a format of the word files.</summary>
    public static string Fill(string format, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, format, values);

    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => false,
        UnicodeCategory.Format => rune.Value is 0x200c or 0x200d, // joiners belong to words and to emoji
        _ => rune.Value is not (>= 0xfdd0 and <= 0xfdef) && (rune.Value & 0xfffe) != 0xfffe,
    };
}
