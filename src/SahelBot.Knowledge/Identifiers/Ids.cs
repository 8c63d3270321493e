using System.Globalization;
using System.Text;

namespace SahelBot.Knowledge.Identifiers;

/// <summary>What an id may look like. No id can be a path: slashes are in none of them.</summary>
internal static class Ids
{
    private const int MaxGeneratedLength = 60;

    public const string Rule = "use letters, digits and hyphens only";

    public static bool IsValid(string id) => id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>An article may be named by its file, and files have dots, underscores and letters of any script.</summary>
    public static bool IsValidArticle(string id) => id.Length > 0 && id[0] != '.' && id.All(IsArticleLetter);

    /// <summary>The file's name without its ending, with hyphens for what an id cannot hold.</summary>
    public static string FromFileName(string name)
    {
        var id = string.Concat(Path.GetFileNameWithoutExtension(name).Select(c => IsArticleLetter(c) ? c : '-'));
        return IsValidArticle(id) ? id : "-" + id;
    }

    /// <summary>Lower-case words of a text, joined by hyphens, without accents; empty when it has no letters.</summary>
    public static string FromText(string text)
    {
        var id = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var length = Math.Min(id.Length, MaxGeneratedLength);
        return id.ToString(0, length).Trim('-');
    }

    private static bool IsArticleLetter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.';
}
