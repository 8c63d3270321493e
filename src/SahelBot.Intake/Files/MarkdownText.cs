using System.Text;
using System.Text.RegularExpressions;

namespace SahelBot.Intake.Files;

/// <summary>Writes text so that reading the file gives the same text again, whatever markup it seems to hold.</summary>
internal static partial class MarkdownText
{
    private const string Special = "\\`*_[]<>&~|";

    /// <summary>Braces mean attributes here, and nothing else could be meant by them in a sentence.</summary>
    public static string WithoutBraces(string text) => text.Replace('{', '(').Replace('}', ')');

    /// <summary>Plain text in one line as Markdown.</summary>
    public static string Of(string plain)
    {
        var markdown = new StringBuilder(plain.Length + 16);
        foreach (var letter in WithoutBraces(plain))
        {
            markdown.Append(Special.Contains(letter, StringComparison.Ordinal) ? "\\" : "").Append(letter);
        }

        return AsParagraph(markdown.ToString());
    }

    /// <summary>A line that would begin a heading, a list, a quotation or code begins a paragraph instead.</summary>
    public static string AsParagraph(string line)
    {
        var text = line.Trim();
        var number = Number().Match(text);
        if (number.Success)
        {
            return text.Insert(number.Groups["digits"].Length, "\\");
        }

        return text.Length > 0 && "#>-+*=~`".Contains(text[0], StringComparison.Ordinal) && !text.StartsWith("**", StringComparison.Ordinal)
            ? "\\" + text
            : text;
    }

    [GeneratedRegex(@"^(?<digits>\d{1,9})[.)](\s|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
