using System.Text.RegularExpressions;

namespace SahelBot.Telegram.Tests.Rendering;

/// <summary>
/// Finds what Telegram would make active in a text by itself. Written after the patterns that tdlib states in its comments, and wider:
/// any top-level domain of two characters counts, and any long row of digits is taken for a telephone or card number.
/// </summary>
internal static class AutoEntities
{
    /// <summary>What tdlib calls a domain symbol beyond ASCII: all but separators and most of General Punctuation.</summary>
    private const string Wide = @"[^\x00-\u00bf\u2000-\u200b\u200e\u200f\u2016-\u206f\p{Z}]";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    public static IEnumerable<string> Find(string text) =>
        Patterns().SelectMany(p => p.Matches(text)).Select(m => m.Value).Concat(Domains(text));

    private static Regex[] Patterns() =>
    [
        new(@"(?<![\p{L}\p{N}_])@[a-zA-Z0-9_]{2,32}(?![\p{L}\p{N}_])", RegexOptions.None, _patience), // mention
        new(@"(?<![\p{L}\p{N}_/<>])/[a-zA-Z0-9_]{1,64}", RegexOptions.None, _patience), // command
        new(@"(?<![\p{L}\p{Nd}_\u200c\u00b7])#[\p{L}\p{Nd}_\u200c\u00b7\u0d80-\u0dff]*\p{L}", RegexOptions.None, _patience), // hashtag
        new(@"(?<![\p{L}\p{Nd}_\u200c\u00b7$])\$(?:1INCH|[A-Z]{1,8})(?![\p{L}\p{Nd}_\u200c\u00b7$])", RegexOptions.None, _patience), // cashtag
        new(@"[a-zA-Z]{2,}://[^\s]", RegexOptions.None, _patience), // any protocol: tg, ton, http
        new(@"(?<![a-zA-Z0-9])[0-9]{7,}(?![a-zA-Z0-9])", RegexOptions.None, _patience), // telephone
        new(@"[+][ (]{0,2}[0-9](?:[ \u00a0()./-]*[0-9]){4,}", RegexOptions.None, _patience), // telephone with its country
        new(@"(?=[0-9]+[ \u00a0()./-]+[0-9])[0-9](?:[ \u00a0()./-]*[0-9]){8,}", RegexOptions.None, _patience), // telephone or card in groups
    ];

    private static IEnumerable<string> Domains(string text) =>
        new Regex($"(?:[a-zA-Z0-9_~.-]|{Wide})+", RegexOptions.None, _patience).Matches(text).Select(m => m.Value).Where(IsDomain);

    private static bool IsDomain(string run)
    {
        var domain = run.TrimEnd('.');
        foreach (var labels in Tails(domain.Split('.')))
        {
            var isAddress = labels.Length == 4 && labels.All(l => l.Length is > 0 and <= 3 && l.All(char.IsAsciiDigit));
            var isName = labels.Length >= 2 && labels.All(l => l.Length > 0) && labels[^1].Length > 1
                && !labels.All(l => l.All(char.IsAsciiDigit));
            if (isAddress || isName)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>tdlib gives up on a run with an empty label and goes on behind it, so each stretch between such labels counts.</summary>
    private static IEnumerable<string[]> Tails(string[] labels)
    {
        var from = 0;
        for (var i = 0; i <= labels.Length; i++)
        {
            if (i == labels.Length || labels[i].Length == 0)
            {
                yield return labels[from..i];
                from = i + 1;
            }
        }
    }
}
