using SahelBot.Chat.Documents;

namespace SahelBot.Testing.Documents;

/// <summary>Documents as the chat layer makes them.</summary>
public static class SampleDocument
{
    private static readonly Uri _break = new("https://news.example/post/36557#:~:text=Mali%20broke%20off%20relations");
    private static readonly Uri _niger = new("https://news.example/post/36600?a=1&b=2");

    /// <summary>An answer with each kind of block.</summary>
    public static Document Answer() => new(
    [
        new Block.Paragraph(
        [
            new Inline.Text("Mali broke off diplomatic relations with Ukraine on 4 August 2024."),
            new Inline.Marker(1, _break),
            new Inline.Text("Niger followed two days later, on 6 August 2024, its spokesman said on television."),
            new Inline.Marker(1, _break),
            new Inline.Marker(2, _niger),
        ]),
        new Block.Notice(NoticeKind.Contested, [new Inline.Text("Sources differ: most say the evening of 4 August 2024, one says 5 August."), new Inline.Marker(2, _niger)]),
        new Block.Heading("What it said"),
        new Block.Quote([new Inline.Text("With immediate effect, <relations> & ties are broken off; see www.example.com or @durov."), new Inline.Marker(1, _break)], IsLong: true),
        new Block.BulletList(
        [
            [new Inline.Text("Mali: "), new Inline.Text("4 August", TextStyle.Strong), new Inline.Text(", said "), new Inline.Link("the ministry", _niger), new Inline.Text(".")],
            [new Inline.Text("Ask "), new Inline.Text("/timeline 2024-08", TextStyle.Code), new Inline.Text(" for "), new Inline.Text("more", TextStyle.Emphasis), new Inline.Text(".")],
        ]),
        new Block.SourceList("Sources",
        [
            new SourceLine(1, "Kyiv Post · Ukrainian press · 29 July 2024", "Photo of rebels with a flag", _break),
            new SourceLine(2, "ActuNiger · African press", "Niger rompt à son tour", _niger),
        ]),
        new Block.Footer("Knowledge as of 12 February 2026 · version 0123456789ab"),
    ]);

    /// <summary>A refusal.</summary>
    public static Document Abstention() => new(
    [
        new Block.Notice(NoticeKind.Abstained, [new Inline.Text("My sources do not say who supplied the drones.")]),
        new Block.Heading("What the sources do say:"),
        new Block.Paragraph([new Inline.Text("Ukraine's foreign ministry denied that it had supplied any."), new Inline.Marker(1, _break)]),
        new Block.SourceList("Sources", [new SourceLine(1, "Kyiv Post · 29 July 2024", "Photo of rebels with a flag", _break)]),
        new Block.Footer("Knowledge as of 12 February 2026 · version 0123456789ab"),
    ]);
}
