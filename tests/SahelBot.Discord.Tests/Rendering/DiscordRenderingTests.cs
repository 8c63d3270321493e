using AwesomeAssertions;
using CsCheck;
using SahelBot.Chat.Documents;
using SahelBot.Discord.Rendering;
using SahelBot.Testing.Documents;
using SahelBot.Testing.Snapshots;
using Xunit;

namespace SahelBot.Discord.Tests.Rendering;

public class DiscordRenderingTests : RenderingContract
{
    private const int MaxLength = 4096;

    private static readonly string[] _tricks =
    [
        "@everyone", "@here", "<@123456789012345678>", "<@!1>", "<@&42>", "<#77>", "</ask:123>", "<id:customize>", "<t:1700000000:R>", "<:smile:12345>",
        "<a:dance:99>", "https://evil.example/x", "<https://evil.example>", "http://a.b", "discord.gg/abcdef", "DISCORD.GG/x", "discordapp.com/invite/x",
        "steam://run/1", "[x](https://evil.example)", "[x](<https://evil.example>)", "](https://evil.example)", "[[1]](<", "||spoiler||", "~~gone~~",
        "__under__", "_em_", "*em*", "**strong**", "***both***", "`code`", "``", "```\nblock\n```", "# heading", "## h", "> quote", ">>> all", "- item", "* item", "+ item",
        "1. one", "2) two", "-# small", "\\", "\\*", "\\\\@everyone", "\\<@1>", "*", "_", "|", "[", "]", "(", ")", "<", ">", "@", ":", "//", "<mailto:a@b.co>", "<tel:+123>",
        "snake_case_name", "2 * 3 * 4", "a\u2060b", "@\u2060everyone", "\u200b@everyone", "@\u200beveryone",
    ];

    private static readonly Gen<string> _trick = Gen.OneOf(_tricks).Array[1, 8]
        .SelectMany(parts => Gen.OneOf("", " ", "a").Select(glue => string.Join(glue, parts)));

    [Fact]
    public void Render_ForeignText_ReadsAsItWasWritten() => Gen.Select(_trick, Gen.Enum<TextStyle>()).Sample(
        (text, style) =>
        {
            var document = new Document([new Block.Paragraph([new Inline.Text("x ")]), new Block.Paragraph([new Inline.Text(text, style)])]);

            var read = DiscordMarkdown.Read(DiscordRenderer.Render(document));

            Visible(read.Text).Should().Be(Visible(ForeignText.Clean("x " + text)));
            read.Acts.Should().BeEmpty();
            read.Links.Should().BeEmpty();
            read.Looks.Should().BeSubsetOf(style switch
            {
                TextStyle.Strong => ["strong"],
                TextStyle.Emphasis => ["emphasis"],
                TextStyle.Code => ["code"],
                _ => [],
            });
        },
        iter: 2000);

    [Fact]
    public void Render_NeighbouringStyles_StayApart() => Gen.Select(_trick, Gen.Enum<TextStyle>()).Array[1, 6].Sample(
        parts =>
        {
            var content = parts.Select(p => (Inline)new Inline.Text(p.Item1, p.Item2)).ToList();

            var read = DiscordMarkdown.Read(DiscordRenderer.Render(new Document([new Block.BulletList([content])])));

            Visible(read.Text).Should().Be(Visible(ForeignText.Clean(string.Concat(parts.Select(p => p.Item1)))));
            read.Acts.Should().BeEmpty();
        },
        iter: 2000);

    [Fact]
    public void Render_HostileTitle_IsOneLinkToItsSource() => _trick.Where(t => t.Trim().Length > 0).Sample(
        title =>
        {
            var target = new Uri("https://news.example/a_(b)__c~~d*e?x=[1]&y=|2|");
            var document = new Document([new Block.SourceList("Sources", [new SourceLine(1, "Kyiv Post", title, target)])]);

            var read = DiscordMarkdown.Read(DiscordRenderer.Render(document));

            read.Acts.Should().BeEmpty();
            read.Links.Should().ContainSingle().Which.Target.Should().StartWith("https://news.example/a_%28b%29");
        },
        iter: 2000);

    [Fact]
    public void RenderParts_Content_FitsTheSmallerLimit() => DocumentGen.Ordinary.Sample(document =>
        DiscordRenderer.RenderParts(document, DiscordMeasure.Content).Should().OnlyContain(t => t.Length > 0 && t.Length <= 2000));

    [Fact]
    public void RenderParts_LongAnswer_EndsWithItsSources()
    {
        var long1 = string.Join(' ', Enumerable.Repeat("Mali broke off relations with Ukraine, its spokesman said.", 150));

        var parts = DiscordRenderer.RenderParts(
            new Document([Block.Paragraph.Of(long1), .. SampleDocument.Answer().Blocks]), DiscordMeasure.Card);

        parts.Should().HaveCountGreaterThan(2);
        parts[^1].Should().Contain("**Sources**\n").And.EndWith("89ab");
        parts.SkipLast(1).Should().OnlyContain(p => !p.Contains("Sources", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_FullAnswer_LooksLikeThis() =>
        TextSnapshot.Match(DiscordRenderer.Render(SampleDocument.Answer()), "markdown");

    protected override IReadOnlyList<ShownMessage> Show(Document document) =>
    [
        .. DiscordRenderer.RenderParts(document, DiscordMeasure.Card).Select(part =>
        {
            part.Length.Should().BeInRange(1, MaxLength);
            var read = DiscordMarkdown.Read(part);
            read.Acts.Should().BeEmpty("it is {0}", part);
            return new ShownMessage(read.Text, read.Links);
        }),
    ];

    protected override bool Fits(ShownMessage message) => message.Text.Length is > 0 and <= MaxLength; // markup: see Show

    protected override IEnumerable<string> FindActive(ShownMessage message) => DiscordMarkdown.Read(message.Text).Acts;

    private static string Visible(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u2060'));
}
