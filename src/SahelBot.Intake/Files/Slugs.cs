using System.Text;
using SahelBot.Intake.Passages;

namespace SahelBot.Intake.Files;

/// <summary>Names of articles and passages: small Latin letters, digits and single hyphens, so that none is a path or looks like another.</summary>
internal static class Slugs
{
    public const string Rule = "use small Latin letters, digits and single hyphens, 80 at most, beginning with a letter or digit";

    private const int MostCharacters = 80;

    private static readonly HashSet<string> _devices = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "readme",
    };

    private static readonly Dictionary<char, string> _latin = new()
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "h",
        ['ґ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['є'] = "ie",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "y",
        ['і'] = "i",
        ['ї'] = "i",
        ['й'] = "i",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ф'] = "f",
        ['х'] = "kh",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "shch",
        ['ь'] = "",
        ['ю'] = "iu",
        ['я'] = "ia",
        ['ы'] = "y",
        ['э'] = "e",
        ['ъ'] = "",
        ['œ'] = "oe",
        ['æ'] = "ae",
        ['ß'] = "ss",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ı'] = "i",
    };

    /// <summary>True for what may be the name of a file of ours.</summary>
    public static bool IsSafe(string id) =>
        id.Length is > 0 and <= MostCharacters
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && id[0] != '-' && id[^1] != '-' && !id.Contains("--", StringComparison.Ordinal) && !_devices.Contains(id);

    /// <summary>The first words of a text that are long enough to tell something.</summary>
    /// <returns>Empty when the text has no letters that could be written in Latin ones.</returns>
    public static string Of(string text, int mostWords, int mostCharacters, int leastLetters = 1)
    {
        var slug = new StringBuilder();
        foreach (var word in Words(text).Where(w => w.Length >= leastLetters).Take(mostWords))
        {
            if (slug.Length > 0 && slug.Length + word.Length >= mostCharacters)
            {
                break;
            }

            slug.Append(slug.Length > 0 ? "-" : "").Append(word.AsSpan(0, Math.Min(word.Length, mostCharacters)));
        }

        return _devices.Contains(slug.ToString()) ? slug.Append("-1").ToString() : slug.ToString();
    }

    /// <summary>The name itself, or with the first number behind it that makes it a new one.</summary>
    public static string Unique(string slug, Func<string, bool> isTaken)
    {
        var unique = slug;
        for (var i = 2; isTaken(unique); i++)
        {
            unique = $"{slug}-{i}";
        }

        return unique;
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in ActorFinder.Fold(text) + " ")
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                word.Append(letter);
            }
            else if (_latin.TryGetValue(letter, out var latin))
            {
                word.Append(latin);
            }
            else if (letter is ' ' or '-' or '_' or '.' or ',' or '/' or ':' or '\u00A0' or '\u202F' && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
