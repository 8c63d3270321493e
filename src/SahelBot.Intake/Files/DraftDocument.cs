using System.Text.RegularExpressions;
using SahelBot.Knowledge.Articles;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Yaml;

namespace SahelBot.Intake.Files;

/// <summary>
/// The text of a draft, read as the loader reads it. What a draft knows beyond the format stands in YAML comments, so that it survives
/// with the text and is no part of the article: behind a field that it was guessed, and hashes of the source's sentences.
/// Immutable; never throws, whatever the text.
/// </summary>
internal sealed partial class DraftDocument
{
    public const string GuessedMark = "  # guessed";

    private const string SentencesMark = "# sentences of the source: ";

    private DraftDocument(string text)
    {
        Text = text;
        Lines = text.Split('\n');
        var file = new KnowledgeFile("articles/draft.md", text, true, new FileReport("articles/draft.md"));
        var front = FrontMatter.Split(file);
        Head = front.Yaml is null ? 0 : front.LineOffset;
        var (fields, guessed) = ReadFields(front);
        Fields = fields;
        Guessed = guessed;
        Sentences = new HashSet<string>(
            Lines.Take(Head).Where(l => l.StartsWith(SentencesMark, StringComparison.Ordinal))
                .SelectMany(l => l[SentencesMark.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            StringComparer.Ordinal);
        Passages = ReadPassages(ArticleBody.Read(front.Body, front.LineOffset, file.Report));
    }

    public string Text { get; }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>How many lines the front matter has, its fences counted. 0 when there is none.</summary>
    public int Head { get; }

    /// <summary>In order of the format. What is no plain text is shown as the YAML that it is.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    public IReadOnlySet<string> Guessed { get; }

    /// <summary>Hashes of sentences that are the source's own.</summary>
    public IReadOnlySet<string> Sentences { get; }

    public IReadOnlyList<DocumentPassage> Passages { get; }

    public static DraftDocument Parse(string text) => new(text);

    public static string SentencesLine(IEnumerable<string> hashes) =>
        SentencesMark + string.Join(' ', hashes.Distinct(StringComparer.Ordinal));

    /// <returns>Null when it is missing or empty.</returns>
    public string? Field(string name)
    {
        foreach (var (field, value) in Fields)
        {
            if (field == name)
            {
                return value.Length > 0 ? value : null;
            }
        }

        return null;
    }

    /// <summary>Number of the line, from 1. 1 when there is no such field.</summary>
    public int LineOf(string name)
    {
        for (var i = 1; i < Head; i++)
        {
            if (Lines[i].StartsWith(name + ":", StringComparison.Ordinal))
            {
                return i + 1;
            }
        }

        return 1;
    }

    /// <summary>The article as it goes into the folder: without the comments of a draft.</summary>
    public string ToArticle()
    {
        var lines = Lines.Take(Head).Where(l => !l.StartsWith(SentencesMark, StringComparison.Ordinal))
            .Select(l => l.EndsWith(GuessedMark, StringComparison.Ordinal) && Field().IsMatch(l) ? l[..^GuessedMark.Length] : l)
            .Concat(Lines.Skip(Head));
        return string.Join('\n', lines).TrimEnd() + "\n";
    }

    private (IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlySet<string> Guessed) ReadFields(FrontMatter front)
    {
        var guessed = new HashSet<string>(
            Lines.Take(Head).Where(l => l.EndsWith(GuessedMark, StringComparison.Ordinal)).Select(l => Field().Match(l))
                .Where(m => m.Success).Select(m => m.Groups["name"].Value),
            StringComparer.Ordinal);
        var report = new FileReport("articles/draft.md");
        var read = front.Yaml is null ? null : YamlReader.Read(front.Yaml, 1, report) as YamlNode.Map;
        var fields = (read?.Fields ?? []).Select(f => KeyValuePair.Create(f.Name.Value, ValueOf(f.Value)))
            .OrderBy(f => DraftFields.PlaceOf(f.Key));
        return ([.. fields], guessed);
    }

    private static string ValueOf(YamlNode value) => value switch
    {
        YamlNode.Text { IsNull: true } => "",
        YamlNode.Text text => text.Value.ReplaceLineEndings(" ").Trim(),
        _ => $"({value.Kind})",
    };

    private List<DocumentPassage> ReadPassages(IReadOnlyList<TextBlock> blocks)
    {
        var passages = new List<DocumentPassage>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var first = blocks[i].Line - 1;
            var end = i + 1 < blocks.Count ? blocks[i + 1].Line - 1 : Lines.Count;
            var last = blocks[i].Attributes is { } attributes ? attributes.Line - 1 : LastLine(first, end);
            passages.Add(new DocumentPassage(blocks[i].Attributes?.Slug ?? $"p{i + 1}", blocks[i].Text, first, last, blocks[i].Attributes));
        }

        return passages;
    }

    /// <summary>A paragraph without braces ends before a blank line, a heading or the next passage.</summary>
    private int LastLine(int first, int end)
    {
        var last = first;
        while (last + 1 < end && !string.IsNullOrWhiteSpace(Lines[last + 1]) && !Lines[last + 1].StartsWith('#'))
        {
            last++;
        }

        return last;
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z-]+):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
