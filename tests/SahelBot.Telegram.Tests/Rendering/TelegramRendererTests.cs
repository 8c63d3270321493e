using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Telegram.Rendering;
using Xunit;

namespace SahelBot.Telegram.Tests.Rendering;

public class TelegramRendererTests
{
    private static readonly Uri _target = new("https://news.example/post?a=1&b=2");

    [Theory]
    [InlineData("<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/\u2060b&gt;")]
    [InlineData("mail@example.com", "mail@\u2060example.\u2060com")]
    [InlineData("@durov", "@\u2060durov")]
    [InlineData("/start", "/\u2060start")]
    [InlineData("#tag", "#\u2060tag")]
    [InlineData("$TON", "$\u2060TON")]
    [InlineData("https://x.org/a", "https:\u2060//\u2060x.\u2060org/a")]
    [InlineData("1.2.3.4", "1.\u20602.\u20603.\u20604")]
    [InlineData("+380441234567", "+\u20603804\u20604123\u20604567")]
    [InlineData("call 8 800 555 35 35", "call 8 \u2060800 \u2060555 \u206035 \u206035")]
    [InlineData("on 04.08.2024, 2024-08-04 or 04/08/2024", "on 04.08.2024, 2024-08-04 or 04/08/2024")]
    [InlineData("24/7 and/or 3.5 U.S. т.е. 1️⃣ #️⃣ $5 e.g. C# ... a: b", "24/7 and/or 3.5 U.S. т.е. 1️⃣ #️⃣ $5 e.g. C# ... a: b")]
    [InlineData("version 0123456789ab or e34478825551", "version 0123456789ab or e34478825551")]
    [InlineData("a\u202eb\u200bc\u0000d\re", "abcd e")]
    [InlineData("two\n\n  lines", "two lines")]
    public void Render_Text_IsShownAndActsAsNothing(string text, string expected) =>
        TelegramRenderer.Render(Document.Of(text)).Html.Should().Be(expected);

    [Fact]
    public void Render_SplitAddress_IsStillBroken()
    {
        var content = new Inline[] { new Inline.Text("@"), new Inline.Text("durov", TextStyle.Strong), new Inline.Text(" x."), new Inline.Text("com", TextStyle.Emphasis) };

        var text = TelegramRenderer.Render(new Document([new Block.Paragraph(content)]));

        text.Plain.Should().Be("@\u2060durov x.\u2060com");
        text.Html.Should().Be("@\u2060<b>durov</b> x.\u2060<i>com</i>");
    }

    [Fact]
    public void Render_Markers_AreLinksGluedToTheirWord()
    {
        var content = new Inline[] { new Inline.Text("Said. "), new Inline.Marker(1, _target), new Inline.Marker(2, _target), new Inline.Text("Next.") };

        var text = TelegramRenderer.Render(new Document([new Block.Paragraph(content)]));

        const string Open = "<a href=\"https://news.example/post?a=1&amp;b=2\">";
        text.Html.Should().Be($"Said.\u00a0{Open}[1]</a>{Open}[2]</a> Next.");
        text.Plain.Should().Be("Said.\u00a0[1][2] Next.");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("tg://user?id=1")]
    [InlineData("relative")]
    public void Render_OtherTarget_IsNoLink(string address)
    {
        var link = new Inline.Link("text", new Uri(address, UriKind.RelativeOrAbsolute));

        TelegramRenderer.Render(new Document([new Block.Paragraph([link])])).Html.Should().Be("text");
    }

    [Theory]
    [InlineData("/timeline", "<code>/timeline</code>")]
    [InlineData("/ask When did Mali break off?", "<code>/ask When did Mali break off?</code>")]
    [InlineData("/ask /start", "<code>/ask /\u2060start</code>")]
    [InlineData("@durov", "<code>@\u2060durov</code>")]
    public void Render_Code_KeepsTheCommandItOffers(string code, string expected) => TelegramRenderer
        .Render(new Document([new Block.Paragraph([new Inline.Text(code, TextStyle.Code)])])).Html.Should().Be(expected);

    [Fact]
    public void Render_Quotes_AreBlockquotes()
    {
        var document = new Document(
        [
            new Block.Quote([new Inline.Text("Short.")], IsLong: false),
            new Block.Quote([new Inline.Text("Long.")], IsLong: true),
            Block.Paragraph.Of("After."),
        ]);

        TelegramRenderer.Render(document).Html.Should()
            .Be("<blockquote>Short.</blockquote>\n\n<blockquote expandable>Long.</blockquote>\n\nAfter.");
    }

    [Fact]
    public void Of_Buttons_BecomeRowsWithCleanLabels()
    {
        var family = "👩‍👩‍👧‍👦";
        var rows = new ReplyButton[][] { [new("📚 Sources", "s:1"), new("\u202e\n", "x")], [], [new(string.Concat(Enumerable.Repeat(family, 50)), "f")] };

        var keys = TelegramKeyboard.Of(rows)?.InlineKeyboard.Select(r => r.ToList()).ToList() ?? [];

        keys.Should().HaveCount(2);
        keys[0].Select(k => (k.Text, k.CallbackData)).Should().Equal(("📚 Sources", "s:1"), ("·", "x"));
        keys[1][0].Text.Should().Be(string.Concat(Enumerable.Repeat(family, 33)) + "…");
    }

    [Fact]
    public void Of_NoButtons_IsNoKeyboard() => TelegramKeyboard.Of([[]]).Should().BeNull();
}
