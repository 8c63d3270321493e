using SahelBot.Chat.Words;

namespace SahelBot.Chat.Publishing;

/// <summary>Two texts cut to where they differ, so that a reader sees the change and not the text.</summary>
/// <param name="Before">Empty when there was none.</param>
/// <param name="After">Empty when there is none.</param>
internal readonly record struct TextChange(string Before, string After)
{
    /// <summary>How many words that stayed are left on each side of the change.</summary>
    private const int Context = 3;

    private const string Cut = "…";

    /// <param name="limit">Longest text on each side, in UTF-16 units.</param>
    public static TextChange Of(string before, string after, int limit)
    {
        var (old, now) = (WordsOf(before), WordsOf(after));
        var shorter = Math.Min(old.Length, now.Length);
        var first = 0;
        while (first < shorter && old[first] == now[first])
        {
            first++;
        }

        var last = 0;
        while (last < shorter - first && old[^(last + 1)] == now[^(last + 1)])
        {
            last++;
        }

        return new TextChange(Around(old, first, last, limit), Around(now, first, last, limit));
    }

    private static string[] WordsOf(string text) => PlainText.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <param name="first">How many words at the beginning stayed.</param>
    /// <param name="last">How many at the end.</param>
    private static string Around(string[] words, int first, int last, int limit)
    {
        var from = Math.Max(0, first - Context);
        var to = Math.Min(words.Length, words.Length - last + Context);
        var text = (from > 0 ? Cut : "") + string.Join(' ', words[from..to]) + (to < words.Length ? Cut : "");
        return PlainText.Shorten(text, limit);
    }
}
