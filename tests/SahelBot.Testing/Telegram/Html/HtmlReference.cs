using System.Globalization;

namespace SahelBot.Testing.Telegram.Html;

/// <summary><c>&amp;lt; &amp;gt; &amp;amp; &amp;quot;</c> and numbers; the semicolon may be missing; anything else stays as it is.</summary>
internal static class HtmlReference
{
    /// <param name="at">At the ampersand; afterwards behind what was read.</param>
    public static string Read(string html, ref int at)
    {
        var end = at + 1;
        string? value;
        if (end < html.Length && html[end] == '#')
        {
            value = ReadNumber(html, at, ref end);
        }
        else
        {
            while (end < html.Length && char.IsAsciiLetter(html[end]))
            {
                end++;
            }

            value = html[(at + 1)..end] switch { "lt" => "<", "gt" => ">", "amp" => "&", "quot" => "\"", _ => null };
        }

        if (value is null)
        {
            at++;
            return "&";
        }

        at = end < html.Length && html[end] == ';' ? end + 1 : end;
        return value;
    }

    private static string? ReadNumber(string html, int at, ref int end)
    {
        end++;
        var isHex = end < html.Length && html[end] == 'x';
        end += isHex ? 1 : 0;
        var start = end;
        while (end < html.Length && (isHex ? char.IsAsciiHexDigit(html[end]) : char.IsAsciiDigit(html[end])))
        {
            end++;
        }

        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var isNumber = int.TryParse(html.AsSpan(start, end - start), style, CultureInfo.InvariantCulture, out var code);
        return isNumber && code is > 0 and < 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) && end - at < 10
            ? char.ConvertFromUtf32(code)
            : null;
    }
}
