using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Yaml;

namespace SahelBot.Knowledge.Articles;

/// <summary>Splits an article into the fields at its head and the Markdown below.</summary>
/// <param name="Yaml">The fields as written. Null when there is no front matter or no end to it, which is reported.</param>
/// <param name="Body">The Markdown.</param>
/// <param name="LineOffset">Lines of the file above the body.</param>
internal sealed record FrontMatter(string? Yaml, string Body, int LineOffset)
{
    private const string Fence = "---";

    public static FrontMatter Split(KnowledgeFile file)
    {
        var text = file.Text;
        var firstEnd = LineEnd(text, 0);
        if (text.AsSpan(0, firstEnd).TrimEnd() is not Fence)
        {
            file.Report.Problem(1, "no front matter; begin the file with a line \"---\", then title and url, then a line \"---\"");
            return new FrontMatter(null, text, 0);
        }

        var line = 1;
        for (var start = firstEnd + 1; start < text.Length; start = LineEnd(text, start) + 1)
        {
            var end = LineEnd(text, start);
            line++;
            if (text.AsSpan(start, end - start).TrimEnd() is Fence)
            {
                var body = end < text.Length ? text[(end + 1)..] : "";
                return new FrontMatter(text[(firstEnd + 1)..start], body, line);
            }
        }

        file.Report.Broken(1, "the front matter has no end; close it with a line \"---\"");
        return new FrontMatter(null, "", line);
    }

    /// <returns>Null when there are none, or when they are broken, which is reported.</returns>
    public YamlFields? ReadFields(FileReport report)
    {
        switch (Yaml is null ? null : YamlReader.Read(Yaml, 1, report))
        {
            case YamlNode.Map map:
                return new YamlFields(map with { Line = 1 }, "article", report);
            case null:
                if (Yaml is not null && !report.IsBroken)
                {
                    report.Problem(1, "the front matter is empty; give at least title and url");
                }

                return null;
            case var other:
                report.Broken(other.Line, $"the front matter is {other.Kind}; write fields such as \"title: ...\"");
                return null;
        }
    }

    private static int LineEnd(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }
}
