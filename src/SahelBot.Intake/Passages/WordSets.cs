namespace SahelBot.Intake.Passages;

/// <summary>Lists of words and phrases, folded, one a line or separated by commas.</summary>
internal static class WordSets
{
    public static HashSet<string> Words(string list) =>
        new(list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(ActorFinder.Fold), StringComparer.Ordinal);

    public static string[] Phrases(string list) =>
        [.. list.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => $" {ActorFinder.Fold(p)} ")];

    /// <summary>The folded words of a text with one blank before, between and behind them, for searching phrases.</summary>
    public static string Spaced(string text)
    {
        var spaced = new System.Text.StringBuilder(" ");
        foreach (var letter in ActorFinder.Fold(text.Replace('\'', ' ').Replace('’', ' ')))
        {
            if (char.IsLetterOrDigit(letter))
            {
                spaced.Append(letter);
            }
            else if (spaced[^1] != ' ')
            {
                spaced.Append(' ');
            }
        }

        return spaced[^1] == ' ' ? spaced.ToString() : spaced.Append(' ').ToString();
    }

    public static IEnumerable<string> WordsOf(string spaced) => spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
