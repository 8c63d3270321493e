namespace SahelBot.Testing.Telegram.Entities;

/// <summary>Which links Telegram accepts behind a text or a button, and how it writes them.</summary>
internal static class LinkChecker
{
    private static readonly string[] _schemes = ["http://", "https://", "tg://", "ton://", "tonsite://"];

    /// <summary>
    /// http, https, tg and ton; no scheme means http. A host needs a dot, which <c>localhost</c> has not. The root has a slash.
    /// </summary>
    /// <returns>The link as Telegram keeps it; null when it is none.</returns>
    public static string? Check(string link)
    {
        link = link.Trim();
        if (link.Length == 0)
        {
            return null;
        }

        if (!link.Contains("://", StringComparison.Ordinal))
        {
            link = "http://" + link;
        }

        var scheme = Array.Find(_schemes, s => link.StartsWith(s, StringComparison.OrdinalIgnoreCase));
        if (scheme is null)
        {
            return null;
        }

        return scheme.StartsWith("http", StringComparison.Ordinal)
            ? CheckHttp(scheme, link[scheme.Length..])
            : scheme + link[scheme.Length..];
    }

    public static long? UserIdOf(string link)
    {
        const string prefix = "tg://user?id=";
        return link.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) &&
            long.TryParse(link[prefix.Length..], System.Globalization.NumberStyles.None, null, out var id) ? id : null;
    }

    private static string? CheckHttp(string scheme, string rest)
    {
        var end = rest.IndexOfAny(['/', '?', '#']);
        var authority = end < 0 ? rest : rest[..end];
        var tail = end < 0 ? "/" : rest[end..];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        var colon = host.LastIndexOf(':');
        var name = colon < 0 ? host : host[..colon];
        var isHost = name.Contains('.', StringComparison.Ordinal) && !name.StartsWith('.') && !name.EndsWith('.') &&
            name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' || c > 0x7F);
        var hasSpace = tail.Any(char.IsWhiteSpace);
        return isHost && !hasSpace
            ? scheme + authority.ToLowerInvariant() + (tail.StartsWith('/') ? tail : "/" + tail)
            : null;
    }
}
