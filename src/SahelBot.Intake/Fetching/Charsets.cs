using System.Text;
using System.Text.RegularExpressions;

namespace SahelBot.Intake.Fetching;

/// <summary>
/// Turns bytes into text. What bytes are is believed over what is said of them: text that is UTF-8 without an error is UTF-8, and text
/// that is not in the encoding that was named is in the next one that fits. Never throws, whatever the bytes.
/// </summary>
internal static partial class Charsets
{
    /// <summary>How much of a page is searched for the name of its encoding; HTML says 1024.</summary>
    private const int HeadBytes = 4096;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="bytes">The whole text.</param>
    /// <param name="named">As the header names the encoding. Null when it does not.</param>
    /// <param name="isHtml">True where a <c>meta</c> element may name it.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? named, bool isHtml)
    {
        if (ByMark(bytes) is { } marked)
        {
            return marked;
        }

        if (!IsWide(named) && TryDecode(_utf8, bytes) is { } utf8)
        {
            return utf8;
        }

        var inPage = isHtml ? Meta().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)])) : Match.Empty;
        string?[] names = [named, inPage.Success ? inPage.Groups["name"].Value : null];
        var encodings = names.Select(Find).OfType<Encoding>().Where(e => e.CodePage != _utf8.CodePage);
        foreach (var encoding in encodings)
        {
            if (TryDecode(encoding, bytes) is { } text)
            {
                return text;
            }
        }

        return Guess(bytes);
    }

    /// <summary>True for text with a byte that no text has.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes) => ByMark(bytes) is null && bytes.Contains((byte)0);

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => null,
    };

    private static bool IsWide(string? name) => name?.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) == true;

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <returns>Null for an encoding that there is not, or that is not safe (UTF-7).</returns>
    private static Encoding? Find(string? name)
    {
        if (name?.Trim(' ', '"', '\'') is not { Length: > 0 and < 40 } plain)
        {
            return null;
        }

        try
        {
            var page = (CodePagesEncodingProvider.Instance.GetEncoding(plain) ?? Encoding.GetEncoding(plain)).CodePage;
            return ByPage(page is 28591 or 20127 ? 1252 : page); // browsers read Latin-1 and ASCII as windows-1252
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding ByPage(int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)
            ?? Encoding.GetEncoding(page, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);

    /// <summary>UTF-8 when nearly all of it is. Otherwise Windows' Cyrillic when most letters beyond ASCII are where its letters are; its Western letters otherwise.</summary>
    private static string Guess(ReadOnlySpan<byte> bytes)
    {
        var high = 0;
        var doubled = 0;
        var lenient = Encoding.UTF8.GetString(bytes);
        var wrong = lenient.Count(c => c == '\uFFFD');
        for (var i = 1; i < bytes.Length; i++)
        {
            high += bytes[i] >= 0xC0 ? 1 : 0;
            doubled += bytes[i] >= 0xC0 && bytes[i - 1] >= 0xC0 ? 1 : 0;
        }

        if (wrong * 20 < high)
        {
            return lenient;
        }

        // Western text seldom has two accented letters in a row; Cyrillic text has hardly anything else.
        var page = doubled * 2 > high ? 1251 : 1252;
        return (CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.Latin1).GetString(bytes);
    }

    [GeneratedRegex(
        """<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?\s{0,5}(?<name>[A-Za-z0-9_:.\-]{2,39})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Meta();
}
