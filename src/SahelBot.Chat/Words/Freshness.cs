namespace SahelBot.Chat.Words;

/// <summary>How fresh the knowledge is, in one line.</summary>
public static class Freshness
{
    /// <param name="asOf">Latest day of which the knowledge speaks. Null when it has no dates.</param>
    public static string Of(string version, DateOnly? asOf, string? language)
    {
        var words = FixedWords.In(language);
        string[] parts =
        [
            .. asOf is { } day ? new[] { PlainText.Fill(words.AsOf, DateText.Of(day, language)) } : [],
            PlainText.Fill(words.Version, version),
        ];
        return string.Join(" · ", parts);
    }
}
