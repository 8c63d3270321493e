namespace SahelBot.Knowledge.Yaml;

/// <summary>Two-letter language codes.</summary>
internal static class Languages
{
    public static bool IsCode(string text) => text is [>= 'a' and <= 'z', >= 'a' and <= 'z'];
}
