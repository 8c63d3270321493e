using SahelBot.Intake.Pages;
using SahelBot.Intake.Passages;

namespace SahelBot.Intake.Files;

/// <summary>Writes the file that a draft begins as.</summary>
internal static class DraftWriter
{
    /// <param name="fields">In order of the format; empty values are left out.</param>
    /// <param name="guessed">Names of fields that a moderator should look at.</param>
    /// <param name="passages">At least one.</param>
    /// <param name="isFromSource">True when the sentences are the source's own.</param>
    public static string Write(
        IEnumerable<KeyValuePair<string, string>> fields,
        IReadOnlySet<string> guessed,
        IReadOnlyList<ProposedPassage> passages,
        bool isFromSource)
    {
        var lines = new List<string> { "---" };
        foreach (var (name, value) in fields)
        {
            if (PlainWords.Line(value) is { Length: > 0 } plain)
            {
                lines.Add($"{name}: {YamlText.Of(plain)}{(guessed.Contains(name) ? DraftDocument.GuessedMark : "")}");
            }
        }

        if (isFromSource)
        {
            lines.Add(DraftDocument.SentencesLine(passages.SelectMany(p => SourceSentences.HashesOf(p.Text))));
        }

        lines.Add("---");
        foreach (var passage in passages)
        {
            lines.Add("");
            lines.Add($"{MarkdownText.Of(passage.Text)} {Braces(passage.Slug, [], passage.Actors)}");
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The braces behind a passage.</summary>
    /// <param name="others">All attributes but <c>about</c>, in order.</param>
    /// <param name="about">Ids of actors. May be empty.</param>
    public static string Braces(string slug, IEnumerable<(string Name, string Value)> others, IReadOnlyList<string> about)
    {
        var parts = others.Select(o => $"{o.Name}={Quoted(o.Value)}").ToList();
        if (about.Count > 0)
        {
            parts.Add($"about=\"{string.Join(' ', about)}\"");
        }

        return "{" + string.Join(' ', parts.Prepend("#" + slug)) + "}";
    }

    private static string Quoted(string value) => value.Contains('"', StringComparison.Ordinal) ? $"'{value}'" : $"\"{value}\"";
}
