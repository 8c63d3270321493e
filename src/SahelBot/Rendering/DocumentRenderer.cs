using System.Globalization;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;

namespace SahelBot.Rendering;

/// <summary>Writes a document of the chat layer for a reader at a terminal or in a pipe.</summary>
public static class DocumentRenderer
{
    private const string ListMark = "- ";

    /// <returns>Lines that end in LF, the last one included. Empty when there is nothing to read.</returns>
    public static string Render(Document document, RenderOptions options) => Render(document, [], options);

    /// <param name="buttons">Numbered from 1 in reading order, over all rows; in round brackets, since square ones are sources.</param>
    /// <returns>Lines that end in LF, the last one included. Empty when there is nothing to read.</returns>
    public static string Render(
        Document document, IReadOnlyList<IReadOnlyList<ReplyButton>> buttons, RenderOptions options)
    {
        var page = new Page(options);
        Block? before = null;
        foreach (var block in document.Blocks)
        {
            if (before is not Block.Heading)
            {
                page.Blank();
            }

            Add(page, block);
            before = block;
        }

        AddButtons(page, buttons);
        return page.ToString();
    }

    private static void Add(Page page, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                AddLine(page, heading.Text, Ink.Heading);
                break;
            case Block.Paragraph paragraph:
                Close(page, paragraph.Content);
                break;
            case Block.Quote quote:
                var bar = page.Options.IsTerminal ? "│ " : "> ";
                Close(page, quote.Content, bar, bar, Ink.Faint);
                break;
            case Block.BulletList list:
                foreach (var item in list.Items)
                {
                    Close(page, item, ListMark, new string(' ', ListMark.Length));
                }

                break;
            case Block.Notice notice:
                AddNotice(page, notice);
                break;
            case Block.SourceList sources:
                AddLine(page, sources.Title, Ink.Heading);
                foreach (var line in sources.Lines)
                {
                    AddSource(page, line);
                }

                break;
            case Block.Footer footer:
                AddLine(page, footer.Text, Ink.Faint);
                break;
        }
    }

    private static void AddNotice(Page page, Block.Notice notice)
    {
        if (notice.Kind is NoticeKind.Contested or NoticeKind.Outdated or NoticeKind.Problem)
        {
            var text = new InlineWriter(page, Ink.Warning);
            text.Add("! ");
            text.Add(notice.Content);
            page.Close(rest: "  ");
            return;
        }

        var ink = notice.Kind switch
        {
            NoticeKind.Abstained => Ink.Warning,
            NoticeKind.Question => Ink.Question,
            _ => Ink.Faint,
        };
        var bar = page.Options.IsTerminal ? "▌ " : "";
        Close(page, notice.Content, bar, bar, ink);
    }

    private static void AddLine(Page page, string text, Ink ink)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            new InlineWriter(page).Add(text, ink);
            page.Close();
        }
    }

    private static void Close(Page page, IReadOnlyList<Inline> content, string first = "", string rest = "", Ink ink = Ink.None)
    {
        new InlineWriter(page).Add(content);
        page.Close(first, rest, ink);
    }

    /// <summary>Names a source in one line and its address in the next.</summary>
    private static void AddSource(Page page, SourceLine line)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"[{line.Number}]");
        var indent = new string(' ', label.Length + 1);
        var target = InlineWriter.CanOpen(line.Target) ? line.Target : null;
        var link = page.Options.IsTerminal ? target : null;
        var text = new InlineWriter(page);
        text.Add(label + " ", Ink.Marker, link);
        text.Add(line.Origin + (string.IsNullOrWhiteSpace(line.Origin) ? " " : ": "));
        text.Add(line.Title, Ink.Heading, link);
        page.Close(rest: indent);
        if (target is not null)
        {
            // The deep link hangs on the title where there are hyperlinks; a bare page address is easier on the eye.
            var address = page.Options.IsTerminal ? target.GetLeftPart(UriPartial.Query) : target.AbsoluteUri;
            page.Add(address, Ink.Faint, link).Close(indent, indent);
        }
    }

    private static void AddButtons(Page page, IReadOnlyList<IReadOnlyList<ReplyButton>> rows)
    {
        page.Blank();
        var number = 0;
        foreach (var row in rows.Where(r => r.Count > 0))
        {
            for (var i = 0; i < row.Count; i++)
            {
                number++;
                page.Add(string.Create(CultureInfo.InvariantCulture, $"({number})"), Ink.Question)
                    .Glue(" " + ForeignText.Clean(row[i].Label) + (i < row.Count - 1 ? " " : ""));
            }

            page.Close();
        }
    }
}
