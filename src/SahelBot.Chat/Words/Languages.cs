using System.Globalization;

namespace SahelBot.Chat.Words;

/// <summary>The languages that the bot answers in.</summary>
public static class Languages
{
    public const string Default = "en";

    /// <summary>Two-letter codes, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "fr", "uk", "ru"];

    /// <summary>The language's name in itself.</summary>
    public static string NameOf(string language) => language switch
    {
        "fr" => "Français",
        "uk" => "Українська",
        "ru" => "Русский",
        _ => "English",
    };

    /// <summary>The language that a client's code stands for; null when it is none of ours.</summary>
    /// <param name="code">For instance <c>fr</c>, <c>fr-CA</c>, <c>FR_fr</c>.</param>
    public static string? FromCode(string? code)
    {
        var letters = code?.Split('-', '_')[0].ToLowerInvariant();
        return All.FirstOrDefault(l => l == letters);
    }

    /// <summary>The language that a person names by code or name, in English or in itself; null when it is none of ours.</summary>
    public static string? FromName(string name) =>
        FromCode(name) ?? All.FirstOrDefault(l =>
            string.Equals(NameOf(l), name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(EnglishNameOf(l), name, StringComparison.OrdinalIgnoreCase)
            || CultureInfo.InvariantCulture.CompareInfo.Compare(NameOf(l), name, CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreCase) == 0);

    private static string EnglishNameOf(string language) => language switch
    {
        "fr" => "French",
        "uk" => "Ukrainian",
        "ru" => "Russian",
        _ => "English",
    };
}
