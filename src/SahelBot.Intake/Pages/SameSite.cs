namespace SahelBot.Intake.Pages;

/// <summary>Compares addresses of pages.</summary>
internal static class SameSite
{
    private static readonly string[] _prefixes = ["www.", "m.", "amp.", "mobile."];

    private static readonly string[] _tracking = ["fbclid", "gclid", "yclid", "igshid", "mc_cid", "mc_eid", "ref", "share"];

    /// <summary>True when two addresses are of the same host, apart from <c>www.</c> and the like.</summary>
    public static bool Is(Uri one, Uri other) => Host(one) == Host(other);

    /// <summary>What two addresses of one page have in common, whatever the scheme, and without what only tells where a reader came from.</summary>
    public static string Key(Uri address)
    {
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !IsTracking(p))
            .Order(StringComparer.Ordinal);
        return $"{Host(address)}{Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/')}?{string.Join('&', query)}";
    }

    /// <summary>The host without <c>www.</c>.</summary>
    public static string Host(Uri address)
    {
        var host = address.IdnHost.TrimEnd('.').ToLowerInvariant();
        var prefix = Array.Find(_prefixes, p => host.StartsWith(p, StringComparison.Ordinal) && host.IndexOf('.', p.Length) > 0);
        return prefix is null ? host : host[prefix.Length..];
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0].ToLowerInvariant();
        return name.StartsWith("utm_", StringComparison.Ordinal) || _tracking.Contains(name, StringComparer.Ordinal);
    }
}
