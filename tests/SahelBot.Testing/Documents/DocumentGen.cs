using CsCheck;
using SahelBot.Chat.Documents;

namespace SahelBot.Testing.Documents;

/// <summary>Random documents, ordinary and hostile.</summary>
public static class DocumentGen
{
    private static readonly Uri[] _targets =
    [
        new("https://news.example/post/36557?p=1&amp=2#:~:text=Mali%20broke%20off%20relations"),
        new("http://news.example/a'b\"c<d>"),
        new("javascript:alert(1)"),
        new("tg://user?id=1"),
        new("file:///etc/passwd"),
        new("relative/path", UriKind.Relative),
        new("https://пример.example/путь?q=%22onmouseover=%22"),
    ];

    private static readonly string[] _hostile =
    [
        "@everyone", "@durov", "＠durov", "a@b", "mail me@example.com now", "@", "#tag", "#тег", "$TON", "/start", "/forget@sahelbot",
        "example.com", "https://evil.example/?a=b&c=d", "http://1.2.3.4", "1.2.3.4:80/x", "tg://resolve?domain=durov", "t.me/durov", "www.evil.org.",
        "+380441234567", "+1 (202) 555-0123", "4111 1111 1111 1111", "88005553535", "<b>bold</b>", "</a>", "<a href=\"http://evil\">x</a>",
        "&lt;i&gt;", "&amp;", "&#64;durov", "**bold**", "[text](http://evil.com)", "`code`", "||spoiler||", "\u202egnihsihp\u202c", "\u2066iso\u2069",
        "\u200b@\u200bdurov", "ex\u00adample.com", "\0\u0001\u001b[31m", "\ud800", "\udc00", "z" + new string('\u0301', 30), "a\u030ab\u0333c",
        "\r\n", "\n\n\n", "\t", "\u2028", "👩‍👩‍👧‍👦", "🇺🇦", "1️⃣", "Тінзауатен", "Maïga", "U.S.", "3.5", "04.08.2024", "2024-08-04", "24/7", "and/or",
        "%23", "javascript:alert(1)", "mailto:a@b.co", "a.b.c.de", "@\u2060durov", "ｅｘａｍｐｌｅ．ｃｏｍ", "\u3164", "ﷺ", "שלום", "\ufffe", "x.de/",
        "user:pass@host.com", "#1", "#\u200ctag", "$1INCH", "://", "ftp://x.y", "a_b.com", "xn--80ak6aa92e.com", "关于.中国", "e\u0301.com",
    ];

    /// <summary>Words as articles have them, with sentences in between.</summary>
    public static Gen<string> Prose { get; } = Gen.OneOf(
            "Mali", "broke", "off", "relations", "with", "Ukraine", "on", "4", "August", "2024.", "Niger", "followed,", "its",
            "spokesman", "said.", "Тінзауатен", "(\"no", "comment\")", "Maïga's", "letter", "to", "the", "UN?")
        .Array[0, 40].Select(words => string.Join(' ', words));

    public static Gen<string> Hostile { get; } = Gen.Frequency(
        (4, Gen.OneOf(_hostile)),
        (1, Gen.String),
        (2, Gen.OneOf("word", " ", ".", "a", "com", "@", "/", "#", "$", "http", ":", "//", "1", "é", "ы", "-", "\u0301")),
        (1, Prose)).Array[0, 6].SelectMany(parts => Gen.OneOf("", " ").Select(glue => string.Join(glue, parts)));

    /// <summary>Only addresses that may be linked.</summary>
    public static Gen<Uri> SafeTarget { get; } = Gen.OneOf(_targets[0], _targets[1], _targets[6]);

    public static Gen<Document> Ordinary { get; } = Of(Prose, SafeTarget);

    public static Gen<Document> Adversarial { get; } = Of(Hostile, Gen.OneOf(_targets));

    private static Gen<Document> Of(Gen<string> text, Gen<Uri> target)
    {
        var number = Gen.Int[1, 120];
        var inline = Gen.Frequency(
            (5, Gen.Select(text, Gen.Enum<TextStyle>(), (t, s) => (Inline)new Inline.Text(t, s))),
            (1, Gen.Select(text, target, (t, u) => (Inline)new Inline.Link(t, u))),
            (3, Gen.Select(number, target, (n, u) => (Inline)new Inline.Marker(n, u))));
        var running = inline.Array[0, 6].Select(a => (IReadOnlyList<Inline>)a);
        var line = Gen.Select(number, text, text, target, (n, o, t, u) => new SourceLine(n, o, t, u));
        var body = Gen.Frequency(
            (1, text.Select(t => (Block)new Block.Heading(t))),
            (5, running.Select(c => (Block)new Block.Paragraph(c))),
            (2, Gen.Select(running, Gen.Bool, (c, l) => (Block)new Block.Quote(c, l))),
            (2, running.Array[1, 5].Select(i => (Block)new Block.BulletList(i))),
            (2, Gen.Select(Gen.Enum<NoticeKind>(), running, (k, c) => (Block)new Block.Notice(k, c))));
        var end = Gen.Frequency(
            (3, Gen.Select(text, line.Array[1, 6], text, (t, l, f) => new Block[] { new Block.SourceList(t, l), new Block.Footer(f) })),
            (1, text.Select(f => new Block[] { new Block.Footer(f) })),
            (1, Gen.Const(Array.Empty<Block>())));
        return Gen.Select(body.Array[0, 10], end, (b, e) => new Document([.. b, .. e]));
    }
}
