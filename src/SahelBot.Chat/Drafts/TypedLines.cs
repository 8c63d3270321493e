namespace SahelBot.Chat.Drafts;

/// <summary>Several lines typed where only one can be: <c> ;; </c> stands for the end of a line.</summary>
internal static class TypedLines
{
    private const string End = ";;";

    /// <summary>The first word, and the lines behind it.</summary>
    public static (string First, string Lines) Split(string typed)
    {
        var text = typed.Trim();
        var end = text.IndexOfAny([' ', '\n', '\r', '\t']);
        return end < 0 ? (text, "") : (text[..end], Of(text[end..]));
    }

    private static string Of(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').SelectMany(l => l.Split(End)).Select(l => l.Trim())).Trim();
}
