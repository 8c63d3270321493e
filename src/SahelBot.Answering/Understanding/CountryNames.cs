using System.Globalization;

namespace SahelBot.Answering.Understanding;

/// <summary>
/// The names of the world's countries, from the platform's culture data: a country is a name even when it is written in
/// lower case, and one that no passage mentions is no ground to answer on.
/// </summary>
internal static class CountryNames
{
    private static readonly Lazy<HashSet<string>> _names = new(Read);

    /// <summary>True for the folded name of a country of one word.</summary>
    public static bool Contains(string foldedWord) => _names.Value.Contains(foldedWord);

    private static HashSet<string> Read()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures))
        {
            var dash = culture.Name.LastIndexOf('-');
            if (dash < 0 || culture.Name.Length - dash != 3 || !seen.Add(culture.Name[dash..]))
            {
                continue;
            }

            try
            {
                Add(names, new RegionInfo(culture.Name).EnglishName);
            }
            catch (ArgumentException)
            {
                // A culture without a region has no country name.
            }
        }

        names.Remove("reunion"); // no country, and in two languages a word for a meeting
        return names;
    }

    private static void Add(HashSet<string> names, string name)
    {
        if (WordScanner.Fold(name) is [{ Length: > 3 } only])
        {
            names.Add(only);
        }
    }
}
