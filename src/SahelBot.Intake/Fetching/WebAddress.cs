using SahelBot.Core.Drafts;

namespace SahelBot.Intake.Fetching;

/// <summary>Reads addresses that people, and servers that redirect, give. What is not plainly a public web page is refused.</summary>
internal static class WebAddress
{
    private const int MostCharacters = 2_000;

    /// <summary>Where web pages are. On any other port another service could be made to read what we send.</summary>
    private static readonly int[] _ports = [80, 443, 8080, 8443];

    /// <summary>Names that mean something within one network only.</summary>
    private static readonly string[] _localEndings =
        [".localhost", ".local", ".internal", ".intranet", ".lan", ".home", ".corp", ".private", ".home.arpa", ".localdomain", ".onion"];

    /// <exception cref="FetchRefusedException">It is no address of a page that may be fetched.</exception>
    public static Uri Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > MostCharacters || !trimmed.All(IsAllowed)
            || !Uri.TryCreate(trimmed, UriKind.Absolute, out var address))
        {
            throw new FetchRefusedException(DraftRefusal.NotAnAddress, "");
        }

        return Check(address);
    }

    /// <summary>Where a page says that it has moved.</summary>
    /// <param name="from">The page.</param>
    /// <param name="location">As the server wrote it; absolute or relative.</param>
    /// <exception cref="FetchRefusedException">It leads to what may not be fetched, or from https to http.</exception>
    public static Uri Redirected(Uri from, string location)
    {
        if (location.Length is 0 or > MostCharacters || !location.All(IsAllowed) || !Uri.TryCreate(from, location, out var to))
        {
            throw new FetchRefusedException(DraftRefusal.NotAnAddress, "it leads to something that is no address");
        }

        var next = Check(to);
        return from.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp
            ? throw new FetchRefusedException(DraftRefusal.Unreachable, "it leads from https to http")
            : next;
    }

    /// <summary>The host as it is looked up: in ASCII, without a dot at its end.</summary>
    public static string HostOf(Uri address) => address.IdnHost.TrimEnd('.');

    private static Uri Check(Uri address)
    {
        if (address.Scheme is not ("http" or "https"))
        {
            throw new FetchRefusedException(DraftRefusal.NotAnAddress, "it leads to something that is no web page");
        }

        if (address.UserInfo.Length > 0)
        {
            throw new FetchRefusedException(DraftRefusal.NotAnAddress, "an address with a user name in it is not fetched");
        }

        if (!_ports.Contains(address.Port))
        {
            throw new FetchRefusedException(DraftRefusal.NotAnAddress, "only the ports 80, 443, 8080 and 8443 are fetched from");
        }

        var host = HostOf(address);
        if (host.Length == 0)
        {
            throw new FetchRefusedException(DraftRefusal.NotAnAddress, "");
        }

        var isName = address.HostNameType == UriHostNameType.Dns;
        if (isName && (!host.Contains('.', StringComparison.Ordinal)
            || Array.Exists(_localEndings, e => host.EndsWith(e, StringComparison.OrdinalIgnoreCase))))
        {
            throw new FetchRefusedException(DraftRefusal.PrivateAddress, "");
        }

        return new UriBuilder(address) { Fragment = "" }.Uri;
    }

    /// <summary>Blanks, control characters and backslashes are read differently by different programs.</summary>
    private static bool IsAllowed(char letter) => letter > ' ' && letter is not ('\\' or '\u007F') && !char.IsControl(letter);
}
