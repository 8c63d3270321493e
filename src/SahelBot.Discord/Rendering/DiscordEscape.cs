using System.Text;
using System.Text.RegularExpressions;

namespace SahelBot.Discord.Rendering;

/// <summary>Makes text mean nothing to Discord: no markup, mention, time, emoji, address or invitation.</summary>
internal static partial class DiscordEscape
{
    /// <summary>Shows nothing and allows no line to end; interrupts what Discord would make active in spite of a backslash.</summary>
    public const char Joiner = '\u2060';

    private const string Markup = "\\*_~`|[]";

    /// <param name="text">Cleaned, on one line.</param>
    /// <param name="isAtLineStart">True where a heading, list or quote could begin.</param>
    public static string Escape(string text, bool isAtLineStart)
    {
        var escaped = new StringBuilder(text.Length + 8);
        var start = isAtLineStart ? LineStart().Match(text) : Match.Empty;
        var invitations = Invitation().Matches(text).Select(m => m.Groups["dot"].Index).ToHashSet();
        for (var i = 0; i < text.Length; i++)
        {
            var isBlock = start.Success && i == start.Groups["mark"].Index;
            if (isBlock || Markup.Contains(text[i], StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(text[i]);
            if (IsInterrupted(text, i) || invitations.Contains(i))
            {
                escaped.Append(Joiner);
            }
        }

        return escaped.ToString();
    }

    /// <summary>
    /// As <see cref="Escape"/>, for the words of a link: Discord counts brackets there even behind a backslash, so they become the
    /// wide ones.
    /// </summary>
    public static string EscapeLabel(string text) =>
        Escape(text.Replace('[', '［').Replace(']', '］'), isAtLineStart: false);

    /// <summary>An address that ends where the link ends, whatever it holds.</summary>
    public static string Address(Uri target) => target.AbsoluteUri
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("*", "%2A", StringComparison.Ordinal)
        .Replace("|", "%7C", StringComparison.Ordinal)
        .Replace("`", "%60", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("__", "_%5F", StringComparison.Ordinal)
        .Replace("~~", "~%7E", StringComparison.Ordinal);

    /// <summary>What ends the text may be gone on with by the next one.</summary>
    private static bool IsInterrupted(string text, int at) => text[at] switch
    {
        '@' => at + 1 == text.Length || !char.IsWhiteSpace(text[at + 1]),
        '<' => true,
        ']' => at + 1 == text.Length || text[at + 1] == '(', // or a link before it would end here, backslash or not
        ':' => (text.AsSpan(at + 1) is "" or "/" && EndsInScheme(text.AsSpan(0, at))) || text.AsSpan(at + 1).StartsWith("//", StringComparison.Ordinal),
        _ => false,
    };

    private static bool EndsInScheme(ReadOnlySpan<char> text) =>
        text.EndsWith("http", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith("https", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith("steam", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:(?<mark>[-+*#>])|\d{1,9}(?<mark>[.)]))", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"discord(?:app)?(?<dot>\.)(?=[a-z])", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Invitation();
}
