using System.Text;
using SahelBot.Chat.Words;

namespace SahelBot.Chat.Gaps;

/// <summary>
/// What a moderator wrote as the answer to a question: the address of a page alone, or a source in lines <c>field: value</c> and
/// behind them the answer in words.
/// </summary>
/// <param name="Address">The page to read. Null when the answer is in words.</param>
/// <param name="File">The text of an article file. Null when a page is to be read.</param>
internal sealed record GapAnswer(string? Address, string? File)
{
    /// <summary>Fields of the front matter that may be given; the others are for the draft's own page.</summary>
    private static readonly string[] _fields =
        ["title", "url", "publisher", "published", "language", "source-language", "perspective", "note"];

    /// <summary>What the file is called: the id is guessed from it.</summary>
    public string FileName { get; private init; } = "answer.md";

    /// <param name="language">Two-letter code of the language that the answer is in unless it says another.</param>
    /// <param name="words">For what is wrong.</param>
    /// <returns>The answer, or one sentence on what is missing; one of the two is null.</returns>
    public static (GapAnswer? Answer, string? Problem) Read(string text, string language, GapWords words)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var read = 0;
        while (read < lines.Length && (lines[read].Trim().Length == 0 || ReadField(lines[read], fields)))
        {
            read++;
        }

        var body = Paragraphs(lines[read..]);
        if (fields.Count == 0 && Uri.TryCreate(body, UriKind.Absolute, out var bare) && bare.Scheme is "http" or "https")
        {
            return (new GapAnswer(body, null), null);
        }

        if (!fields.TryGetValue("url", out var url))
        {
            return (null, words.NoSource);
        }

        if (body.Length == 0)
        {
            return fields.Count == 1 ? (new GapAnswer(url, null), null) : (null, words.NoText);
        }

        fields.TryAdd("language", language);
        return fields.TryGetValue("title", out var title)
            ? (new GapAnswer(null, FileOf(fields, body)) { FileName = FileNameOf(title) }, null)
            : (null, words.NoSource);
    }

    private static bool ReadField(string line, Dictionary<string, string> fields)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return false;
        }

        var name = line[..colon].Trim().ToLowerInvariant();
        var value = PlainText.Clean(line[(colon + 1)..]);
        return _fields.Contains(name, StringComparer.Ordinal) && value.Length > 0 && fields.TryAdd(name, value);
    }

    /// <summary>Each line is a paragraph of its own: somebody who writes in a chat leaves no empty lines between.</summary>
    private static string Paragraphs(IEnumerable<string> lines) =>
        string.Join("\n\n", lines.Select(PlainText.Clean).Where(l => l.Length > 0));

    private static string FileOf(Dictionary<string, string> fields, string body)
    {
        var file = new StringBuilder("---\n");
        foreach (var name in _fields)
        {
            if (fields.TryGetValue(name, out var value))
            {
                file.Append(name).Append(": ").Append(Quoted(value)).Append('\n');
            }
        }

        return file.Append("---\n\n").Append(body).Append('\n').ToString();
    }

    private static string FileNameOf(string title)
    {
        var words = string.Concat(title.Select(c => char.IsLetterOrDigit(c) ? c : ' '));
        return string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries)) + ".md";
    }

    /// <summary>In YAML's quotation marks nothing has a meaning but these two.</summary>
    private static string Quoted(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
