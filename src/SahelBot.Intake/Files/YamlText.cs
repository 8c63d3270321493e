using System.Text.RegularExpressions;

namespace SahelBot.Intake.Files;

/// <summary>Writes a value so that YAML reads the same text, whatever it holds.</summary>
internal static partial class YamlText
{
    private static readonly string[] _words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    /// <param name="value">One line without control characters.</param>
    public static string Of(string value)
    {
        if (value is "true" or "false" || (Plain().IsMatch(value) && !_words.Contains(value, StringComparer.OrdinalIgnoreCase)) || Address().IsMatch(value))
        {
            return value;
        }

        return $"\"{value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd} .,;()’'/_+–-]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Plain();

    [GeneratedRegex("^https?://[!$-~]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
