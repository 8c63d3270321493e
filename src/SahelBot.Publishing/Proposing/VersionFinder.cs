using System.Globalization;
using SahelBot.Core.Publishing;

namespace SahelBot.Publishing.Proposing;

/// <summary>Finds the publication that somebody means.</summary>
internal static class VersionFinder
{
    /// <summary>Fewer digits of a version are more likely a slip than a version.</summary>
    private const int FewestDigits = 4;

    /// <param name="meant">A number of a publication, with or without #, or the first digits of a version.</param>
    /// <param name="history">Latest first.</param>
    /// <returns>The latest of the version that can come back. Null when there is none, or when more than one version begins so.</returns>
    public static Publication? Find(string meant, IReadOnlyList<Publication> history)
    {
        var text = meant.Trim().TrimStart('#');
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && history.FirstOrDefault(p => p.Number == number) is { } numbered)
        {
            return numbered.IsKept ? numbered : null;
        }

        if (text.Length < FewestDigits)
        {
            return null;
        }

        var kept = history.Where(p => p.IsKept && p.Version.StartsWith(text, StringComparison.OrdinalIgnoreCase)).ToList();
        return kept.DistinctBy(p => p.Version, StringComparer.Ordinal).Count() == 1 ? kept[0] : null;
    }
}
