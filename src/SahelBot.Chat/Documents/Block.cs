namespace SahelBot.Chat.Documents;

/// <summary>A part of a document that stands on lines of its own.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>A few words above what follows.</summary>
    public sealed record Heading(string Text) : Block;

    public sealed record Paragraph(IReadOnlyList<Inline> Content) : Block
    {
        public static Paragraph Of(string text) => new([new Inline.Text(text)]);
    }

    /// <summary>Words of a source.</summary>
    /// <param name="IsLong">True where a platform that can should show a few lines and open the rest on demand.</param>
    public sealed record Quote(IReadOnlyList<Inline> Content, bool IsLong) : Block;

    /// <param name="Items">One line or more each; at least one.</param>
    public sealed record BulletList(IReadOnlyList<IReadOnlyList<Inline>> Items) : Block
    {
        public static BulletList Of(IEnumerable<string> lines) =>
            new([.. lines.Select(l => (IReadOnlyList<Inline>)[new Inline.Text(l)])]);
    }

    /// <summary>Something that the reader must not overlook.</summary>
    public sealed record Notice(NoticeKind Kind, IReadOnlyList<Inline> Content) : Block;

    /// <summary>The numbered sources of the document. Never parted from the end of the document.</summary>
    /// <param name="Title">Stands above it; may be empty.</param>
    /// <param name="Lines">By number; at least one.</param>
    public sealed record SourceList(string Title, IReadOnlyList<SourceLine> Lines) : Block;

    /// <summary>Small print at the end, for instance how fresh the knowledge is.</summary>
    public sealed record Footer(string Text) : Block;
}
