using System.Globalization;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Documents.Splitting;

namespace SahelBot.Telegram.Rendering;

/// <summary>
/// Turns documents into Telegram's HTML. Whatever texts hold is shown as it is: it is escaped, and interrupted where Telegram would
/// make a link, mention, command or tag of it. Only markers, links and titles lead anywhere, and only to http and https.
/// </summary>
public static class TelegramRenderer
{
    /// <summary>What one message or caption says; it may be longer than Telegram takes, see <see cref="RenderParts"/>.</summary>
    public static TelegramText Render(Document document) => RunWriter.Write(Runs(document));

    /// <summary>What is to be sent in as many messages as it takes; without parts that have nothing to read.</summary>
    public static IReadOnlyList<TelegramText> RenderParts(Document document, TelegramMeasure measure) =>
        [.. DocumentSplitter.Split(document, measure).Select(Render).Where(t => !t.IsEmpty)];

    private static IReadOnlyList<TelegramRun> Runs(Document document)
    {
        var runs = new RunList();
        Block? before = null;
        foreach (var block in document.Blocks)
        {
            runs.Break(before is Block.Heading ? 1 : 2);
            Add(runs, block);
            before = block;
        }

        return runs.Runs;
    }

    private static void Add(RunList runs, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                runs.Add(heading.Text, RunLook.Bold);
                break;
            case Block.Paragraph paragraph:
                Add(runs, paragraph.Content);
                break;
            case Block.Quote quote:
                runs.OpenQuote(quote.IsLong);
                Add(runs, quote.Content);
                runs.CloseQuote();
                break;
            case Block.BulletList list:
                AddItems(runs, list);
                break;
            case Block.Notice notice:
                runs.Add(Sign(notice.Kind) + " ");
                Add(runs, notice.Content);
                break;
            case Block.SourceList sources:
                AddSources(runs, sources);
                break;
            case Block.Footer footer:
                runs.Add(footer.Text, RunLook.Italic);
                break;
        }
    }

    private static void Add(RunList runs, IReadOnlyList<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Inline.Text text:
                    runs.Add(text.Value, Look(text.Style));
                    break;
                case Inline.Link link:
                    runs.Add(link.Value, RunLook.Plain, link.Target);
                    break;
                case Inline.Marker marker:
                    runs.AddMarker(Number(marker.Number), marker.Target);
                    break;
            }
        }
    }

    private static void AddItems(RunList runs, Block.BulletList list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0)
            {
                runs.Break(1);
            }

            runs.Add("• ");
            Add(runs, list.Items[i]);
        }
    }

    private static void AddSources(RunList runs, Block.SourceList sources)
    {
        runs.Add(sources.Title, RunLook.Bold);
        var isFirst = string.IsNullOrWhiteSpace(sources.Title);
        foreach (var line in sources.Lines)
        {
            if (!isFirst)
            {
                runs.Break(1);
            }

            isFirst = false;
            var hasTitle = !string.IsNullOrWhiteSpace(line.Title);
            runs.Add(Number(line.Number), RunLook.Plain, hasTitle ? null : line.Target);
            runs.Add(" " + line.Origin + (hasTitle && !string.IsNullOrWhiteSpace(line.Origin) ? ": " : " "));
            runs.Add(line.Title, RunLook.Plain, line.Target);
        }
    }

    private static string Number(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");

    private static RunLook Look(TextStyle style) => style switch
    {
        TextStyle.Strong => RunLook.Bold,
        TextStyle.Emphasis => RunLook.Italic,
        TextStyle.Code => RunLook.Code,
        _ => RunLook.Plain,
    };

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
