using System.Globalization;
using System.Text;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;

namespace SahelBot.Chat.Tests.Chats;

/// <summary>Shows replies as plain text, so that a test reads what a person would.</summary>
internal static class Shown
{
    public static string Text(this Reply reply) => reply.Body.Text();

    public static string Text(this ChatOutcome outcome) => string.Join("\n---\n", outcome.Replies.Select(r => r.Text()));

    public static string Text(this Document document)
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            text.Append(Of(block)).Append('\n');
        }

        return text.ToString();
    }

    public static string Labels(this Reply reply) =>
        string.Join('\n', reply.Buttons.Select(row => string.Join(" | ", row.Select(b => b.Label))));

    public static ReplyButton Button(this Reply reply, string label) =>
        reply.Buttons.SelectMany(r => r).FirstOrDefault(b => b.Label.Contains(label, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"No button “{label}” among: {reply.Labels()}");

    public static T? Find<T>(this Reply reply)
        where T : Block =>
        reply.Body.Blocks.OfType<T>().FirstOrDefault();

    private static string Of(Block block) => block switch
    {
        Block.Heading heading => "# " + heading.Text,
        Block.Paragraph paragraph => Of(paragraph.Content),
        Block.Quote quote => "> " + Of(quote.Content),
        Block.BulletList list => string.Join('\n', list.Items.Select(i => "- " + Of(i))),
        Block.Notice notice => $"({notice.Kind}) {Of(notice.Content)}",
        Block.SourceList sources => sources.Title + "\n" + string.Join('\n', sources.Lines.Select(
            l => string.Create(CultureInfo.InvariantCulture, $"[{l.Number}] {l.Origin}: {l.Title}"))),
        Block.Footer footer => "_" + footer.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Of(IReadOnlyList<Inline> content) => string.Concat(content.Select(i => i switch
    {
        Inline.Text text => text.Value,
        Inline.Link link => link.Value,
        Inline.Marker marker => string.Create(CultureInfo.InvariantCulture, $"[{marker.Number}]"),
        _ => throw new ArgumentOutOfRangeException(nameof(content)),
    }));
}
