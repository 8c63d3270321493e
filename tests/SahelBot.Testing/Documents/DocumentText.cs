using System.Globalization;
using System.Text;
using SahelBot.Chat.Documents;

namespace SahelBot.Testing.Documents;

/// <summary>What a document says, without any platform: every text in reading order.</summary>
public static class DocumentText
{
    /// <returns>All that can be read, white space left out.</returns>
    public static string Compact(params IEnumerable<Document> documents)
    {
        var text = new StringBuilder();
        foreach (var block in documents.SelectMany(d => d.Blocks))
        {
            Append(text, block);
        }

        return string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c)));
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                text.Append(heading.Text);
                break;
            case Block.Footer footer:
                text.Append(footer.Text);
                break;
            case Block.SourceList sources:
                text.Append(sources.Title);
                sources.Lines.ToList().ForEach(l => text.Append(CultureInfo.InvariantCulture, $"[{l.Number}]{l.Origin}{l.Title}"));
                break;
            default:
                Inlines(block).ToList().ForEach(i => text.Append(Of(i)));
                break;
        }
    }

    /// <summary>All running text of a block. Empty for headings, sources and footers.</summary>
    public static IEnumerable<Inline> Inlines(Block block) => block switch
    {
        Block.Paragraph paragraph => paragraph.Content,
        Block.Quote quote => quote.Content,
        Block.Notice notice => notice.Content,
        Block.BulletList list => list.Items.SelectMany(i => i),
        _ => [],
    };

    private static string Of(Inline inline) => inline switch
    {
        Inline.Text text => text.Value,
        Inline.Link link => link.Value,
        Inline.Marker marker => string.Create(CultureInfo.InvariantCulture, $"[{marker.Number}]"),
        _ => "",
    };
}
