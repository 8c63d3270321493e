using System.Text.RegularExpressions;
using SahelBot.Core.Drafts;
using SahelBot.Intake.Fetching;
using SahelBot.Intake.Pages;
using SahelBot.Intake.Passages;
using SahelBot.Knowledge.Articles;

namespace SahelBot.Intake.Files;

/// <summary>Carries out what a moderator writes about a draft.</summary>
internal sealed partial class DraftEditor(ActorFinder actors)
{
    private const int MostLines = 200;
    private const string Fence = "---";

    /// <returns>The text with all changes.</returns>
    /// <exception cref="FetchRefusedException">A line is neither of a field nor of a passage; nothing is changed then.</exception>
    public string Edit(string text, string edit)
    {
        var written = PlainWords.Lines(edit).Trim();
        if (written.StartsWith(Fence, StringComparison.Ordinal))
        {
            return Whole(text, written + "\n");
        }

        var changed = text;
        var lines = written.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length is 0 or > MostLines)
        {
            throw new FetchRefusedException(DraftRefusal.UnknownField, "");
        }

        foreach (var line in lines)
        {
            var match = Line().Match(line);
            if (!match.Success)
            {
                throw new FetchRefusedException(DraftRefusal.UnknownField, PlainWords.Line(line, 60));
            }

            changed = One(changed, match.Groups["name"].Value, PlainWords.Line(match.Groups["value"].Value));
        }

        return changed;
    }

    /// <summary>What is known of the source's sentences stays known.</summary>
    private static string Whole(string before, string after)
    {
        var known = DraftDocument.Parse(before).Sentences;
        var document = DraftDocument.Parse(after);
        if (known.Count == 0 || document.Sentences.Count > 0 || document.Head == 0)
        {
            return after;
        }

        var lines = document.Lines.ToList();
        lines.Insert(document.Head - 1, DraftDocument.SentencesLine(known));
        return string.Join('\n', lines);
    }

    private string One(string text, string name, string value)
    {
        if (DraftFields.All.Contains(name, StringComparer.Ordinal))
        {
            return WithField(text, name, Unquoted(value));
        }

        var document = DraftDocument.Parse(text);
        if (!document.Passages.Any(p => p.Slug == name))
        {
            throw new FetchRefusedException(DraftRefusal.UnknownField, PlainWords.Line(name, 60));
        }

        var named = DraftDocument.Parse(Named(document));
        return WithPassage(named, named.Passages.First(p => p.Slug == name), value);
    }

    /// <summary>Sets a field, or takes it out when the value is empty. A new publisher is the one that passages are attributed to.</summary>
    public static string WithField(string text, string name, string value)
    {
        var document = DraftDocument.Parse(text);
        if (document.Head == 0)
        {
            throw new FetchRefusedException(DraftRefusal.UnknownField, "the file has no front matter; give the whole file");
        }

        var lines = document.Lines.ToList();
        var (first, count) = FieldLines(lines, document.Head, name);
        lines.RemoveRange(first, count);
        if (value.Length > 0)
        {
            lines.Insert(first, $"{name}: {YamlText.Of(value)}");
        }

        if (name == DraftFields.Publisher && value.Length > 0 && document.Field(name) is { } old)
        {
            Reattribute(lines, old, value, document.Field(DraftFields.Language) ?? "en");
        }

        return string.Join('\n', lines);
    }

    private static void Reattribute(List<string> lines, string old, string value, string language)
    {
        var (from, to) = (MarkdownText.Of(Attribution.Of(old, language)), MarkdownText.Of(Attribution.Of(value, language)));
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsWith(from, StringComparison.Ordinal))
            {
                lines[i] = to + lines[i][from.Length..];
            }
        }
    }

    /// <summary>Where a field stands, and where it belongs when it is not there (with a count of 0).</summary>
    private static (int First, int Count) FieldLines(List<string> lines, int head, string name)
    {
        for (var i = 1; i < head - 1; i++)
        {
            if (lines[i].StartsWith(name + ":", StringComparison.Ordinal))
            {
                var end = i + 1;
                while (end < head - 1 && (lines[end].Length == 0 || lines[end][0] is ' ' or '\t' or '-'))
                {
                    end++;
                }

                return (i, end - i);
            }
        }

        var place = DraftFields.PlaceOf(name);
        for (var i = head - 2; i >= 1; i--)
        {
            if (Line().Match(lines[i]) is { Success: true } match && DraftFields.PlaceOf(match.Groups["name"].Value) < place)
            {
                return (FieldEnd(lines, head, i), 0);
            }
        }

        return (1, 0);
    }

    private static int FieldEnd(List<string> lines, int head, int first)
    {
        var end = first + 1;
        while (end < head - 1 && (lines[end].Length == 0 || lines[end][0] is ' ' or '\t' or '-'))
        {
            end++;
        }

        return end;
    }

    /// <summary>Gives every passage its name in writing, so that none is renamed when another goes.</summary>
    private static string Named(DraftDocument document)
    {
        var lines = document.Lines.ToList();
        foreach (var passage in document.Passages.Where(p => p.Attributes?.Slug is null))
        {
            lines[passage.Last] = passage.Attributes is null
                ? $"{lines[passage.Last].TrimEnd()} {{#{passage.Slug}}}"
                : InsertSlug(lines[passage.Last], passage);
        }

        return string.Join('\n', lines);
    }

    private static string InsertSlug(string line, DocumentPassage passage)
    {
        AttributeParser.Cut(line, 1, out var rest, out _);
        return $"{rest} {DraftWriter.Braces(passage.Slug, passage.Attributes!.Values, [])}"; // asked only where there are some
    }

    private string WithPassage(DraftDocument document, DocumentPassage passage, string value)
    {
        var lines = document.Lines.ToList();
        lines.RemoveRange(passage.First, passage.Last - passage.First + 1);
        if (value.Length == 0)
        {
            if (passage.First < lines.Count && passage.First > 0 && lines[passage.First].Length == 0 && lines[passage.First - 1].Length == 0)
            {
                lines.RemoveAt(passage.First);
            }

            return string.Join('\n', lines);
        }

        var given = AttributeParser.Cut(value, 1, out var words, out _);
        var marker = Marker().Match(document.Lines[passage.First]).Value;
        lines.Insert(passage.First, $"{marker}{MarkdownText.AsParagraph(words)} {Braces(passage, given, words)}");
        return string.Join('\n', lines);
    }

    /// <summary>Attributes that came with the words hold; otherwise those from before, with actors and quotation as the words have them.</summary>
    private string Braces(DocumentPassage passage, AttributeBlock? given, string words)
    {
        if (given is not null)
        {
            return DraftWriter.Braces(given.Slug ?? passage.Slug, given.Values, []);
        }

        var values = passage.Attributes?.Values ?? [];
        var hasQuote = values.Any(v => v.Name == "quote" && words.Contains(v.Value, StringComparison.Ordinal));
        var kept = values.Where(v => v.Name != "about" && (hasQuote || v.Name is not ("quote" or "quote-by"))).ToList();
        var by = kept.Where(v => v.Name == "by").SelectMany(v => v.Value.Split(' ')).ToHashSet(StringComparer.Ordinal);
        return DraftWriter.Braces(passage.Slug, kept, [.. actors.Find(words).Where(a => !by.Contains(a))]);
    }

    private static string Unquoted(string value) =>
        value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\'' ? value[1..^1].Trim() : value;

    [GeneratedRegex(@"^(?<name>[\p{L}\p{Nd}._-]{1,80})\s?:(?<value>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\s*([-*+]|\d{1,9}[.)])\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();
}
