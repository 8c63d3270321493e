using System.Text.RegularExpressions;

namespace SahelBot.Testing.Telegram.Entities;

/// <summary>
/// What Telegram marks in any text by itself: links, mail addresses, mentions, commands, tags, phone numbers. Bare domains
/// count when their ending is one of those listed here (Telegram knows all; <c>README.md</c> is a link to it as well).
/// </summary>
internal static partial class EntityFinder
{
    private const int Patience = 60_000; // milliseconds

    private static readonly string[] _blocking = ["code", "pre", "text_link", "text_mention", "custom_emoji"];

    /// <returns><paramref name="known"/> and what was found outside code and links.</returns>
    public static IReadOnlyList<TextEntity> AddFound(string text, IReadOnlyList<TextEntity> known)
    {
        var blocked = known.Where(e => _blocking.Contains(e.Type) || IsFound(e)).ToList();
        var found = new List<TextEntity>();
        foreach (var candidate in Candidates(text))
        {
            if (!blocked.Exists(candidate.Overlaps) && !found.Exists(candidate.Overlaps))
            {
                found.Add(candidate);
            }
        }

        return found.Count == 0 ? known : TextCleaner.Normalize(text, [.. known, .. found]);
    }

    private static bool IsFound(TextEntity entity) =>
        entity.Type is "url" or "email" or "mention" or "bot_command" or "hashtag" or "cashtag" or "phone_number";

    /// <summary>In the order of their right of way.</summary>
    private static IEnumerable<TextEntity> Candidates(string text) =>
        Of("email", Email().Matches(text))
            .Concat(Url().Matches(text).Select(ToUrl))
            .Concat(Of("mention", Mention().Matches(text)))
            .Concat(Of("bot_command", Command().Matches(text)))
            .Concat(Of("hashtag", Hashtag().Matches(text)))
            .Concat(Of("cashtag", Cashtag().Matches(text)))
            .Concat(Of("phone_number", Phone().Matches(text)));

    private static IEnumerable<TextEntity> Of(string type, MatchCollection matches) =>
        matches.Select(m => new TextEntity(type, m.Index, m.Length));

    /// <summary>Punctuation at the end belongs to the sentence, and so does a bracket that the link did not open.</summary>
    private static TextEntity ToUrl(Match match)
    {
        var link = match.Value;
        while (link.Length > 0 && (link[^1] is '.' or ',' or ':' or ';' or '!' or '?' or '\'' or '"' or '…' or '»' || IsUnopened(link)))
        {
            link = link[..^1];
        }

        return new TextEntity("url", match.Index, link.Length);
    }

    private static bool IsUnopened(string link) =>
        link[^1] == ')' && link.Count(c => c == ')') > link.Count(c => c == '(');

    [GeneratedRegex(@"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w@])@[A-Za-z0-9_]{4,32}(?!\w)", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w#])#(?=\w*\p{L})\w{1,256}(?![\w#])", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"(?<![\w$])\$[A-Z]{1,8}(?![\w$])", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Cashtag();

    [GeneratedRegex(@"(?<![\w.+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,12}(?![\w@])", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w+])\+\d(?:[ ()-]{0,2}\d){7,14}(?!\d)", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"(?<![\w@.])(?:(?:https?|ftp)://(?:[\w-]+\.)+[\w-]{2,}|(?:tg|ton)://[\w-]+|" +
        @"(?:[\w-]+\.)+(?:com|org|net|info|io|ml|ne|bf|ua|ru|fr|eu|int|gov|edu|tv|me|co|uk|de|ly|dev|app|africa|md|py|sh|news|укр|рф)(?![\w-]))" +
        @"(?::\d{1,5})?(?:[/?#][^\s<>""«»]*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Patience)]
    private static partial Regex Url();
}
