using System.Globalization;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Documents.Splitting;

namespace SahelBot.Discord.Rendering;

/// <summary>
/// Turns documents into Discord's Markdown. Whatever texts hold is shown as it is: it is escaped, and interrupted where Discord would
/// make a mention, an address, a time or an emoji of it. Only markers, links and titles lead anywhere, and only to http and https.
/// </summary>
public static class DiscordRenderer
{
    private const string QuoteLine = "> ";
    private const string ListLine = "- ";
    private const string SmallLine = "-# ";

    /// <summary>What one message says; it may be longer than Discord takes, see <see cref="RenderParts"/>.</summary>
    public static string Render(Document document)
    {
        var writer = new MarkdownWriter();
        Block? before = null;
        foreach (var block in document.Blocks)
        {
            writer.Break(before is Block.Heading ? 1 : 2);
            Add(writer, block);
            before = block;
        }

        return writer.ToString();
    }

    /// <summary>What is to be sent in as many messages as it takes; without parts that have nothing to read.</summary>
    public static IReadOnlyList<string> RenderParts(Document document, DiscordMeasure measure) =>
        [.. DocumentSplitter.Split(document, measure).Select(Render).Where(t => !IsEmpty(t))];

    private static bool IsEmpty(string text) => text.All(c => char.IsWhiteSpace(c) || c is '\u200c' or '\u200d' or DiscordEscape.Joiner);

    private static void Add(MarkdownWriter writer, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                writer.Add(heading.Text, TextStyle.Strong);
                break;
            case Block.Paragraph paragraph:
                Add(writer, paragraph.Content);
                break;
            case Block.Quote quote:
                writer.Break(0, QuoteLine);
                Add(writer, quote.Content);
                break;
            case Block.BulletList list:
                AddItems(writer, list);
                break;
            case Block.Notice notice:
                writer.Add(Sign(notice.Kind) + " ");
                Add(writer, notice.Content);
                break;
            case Block.SourceList sources:
                AddSources(writer, sources);
                break;
            case Block.Footer footer:
                writer.Break(0, SmallLine);
                writer.Add(footer.Text);
                break;
        }
    }

    private static void Add(MarkdownWriter writer, IReadOnlyList<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Inline.Text text:
                    writer.Add(text.Value, text.Style);
                    break;
                case Inline.Link link:
                    writer.Add(link.Value, TextStyle.Plain, link.Target);
                    break;
                case Inline.Marker marker:
                    writer.AddMarker(Number(marker.Number), marker.Target);
                    break;
            }
        }
    }

    private static void AddItems(MarkdownWriter writer, Block.BulletList list)
    {
        foreach (var item in list.Items)
        {
            writer.Break(1, ListLine);
            Add(writer, item);
        }
    }

    private static void AddSources(MarkdownWriter writer, Block.SourceList sources)
    {
        writer.Add(sources.Title, TextStyle.Strong);
        foreach (var line in sources.Lines)
        {
            writer.Break(1);
            var hasTitle = !string.IsNullOrWhiteSpace(line.Title);
            if (!hasTitle)
            {
                writer.AddMarker(Number(line.Number), line.Target);
            }

            writer.Add(
                (hasTitle ? $"[{Number(line.Number)}]" : "")
                + " " + line.Origin + (hasTitle && !string.IsNullOrWhiteSpace(line.Origin) ? ": " : " "));
            writer.Add(line.Title, TextStyle.Plain, line.Target);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sign(NoticeKind kind) => kind switch
    {
        NoticeKind.Contested => "⚖️",
        NoticeKind.Abstained => "🔍",
        NoticeKind.Question => "❓",
        NoticeKind.Outdated => "🕰️",
        NoticeKind.Problem => "⚠️",
        _ => "ℹ️",
    };
}
