using SahelBot.Chat.Words;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Timelines;

namespace SahelBot.Rendering;

/// <summary>Writes a list of events for a reader at a terminal or in a pipe.</summary>
public static class TimelineRenderer
{
    private const string Indent = "  ";

    /// <returns>Lines that end in LF, the last one included.</returns>
    public static string Render(
        IReadOnlyList<TimelineEntry> entries, Snapshot snapshot, string? language, RenderOptions options)
    {
        var page = new Page(options);
        var words = FixedWords.In(language);
        if (entries.Count == 0)
        {
            page.Add(words.NoEvents, Ink.Warning).Close();
        }

        foreach (var entry in entries)
        {
            AddEvent(page.Blank(), entry, words, language);
        }

        AnswerRenderer.AddFreshness(page, snapshot.Version, snapshot.AsOf, language);
        return page.ToString();
    }

    private static void AddEvent(Page page, TimelineEntry entry, FixedWords words, string? language)
    {
        var reported = entry.Event;
        page.Add(DateText.Of(reported.When, language), Ink.Marker).Add(reported.Headline, Ink.Heading);
        if (reported.Category.Length > 0)
        {
            page.Add($"({reported.Category})", Ink.Faint);
        }

        page.Close(rest: Indent);
        if (reported.Detail.Length > 0)
        {
            page.Add(reported.Detail).Close(Indent, Indent);
        }

        if (reported.Disputed is { } disputed)
        {
            page.Add(words.Disputed, Ink.Warning).Add(disputed).Close(Indent, Indent);
        }

        foreach (var citation in entry.Citations.DistinctBy(c => c.Passage.Source.Id, StringComparer.Ordinal))
        {
            AnswerRenderer.AddSource(page, "-", citation, language, Indent);
        }
    }
}
