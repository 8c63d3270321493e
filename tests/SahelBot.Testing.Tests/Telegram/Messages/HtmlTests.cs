using System.Text.Json.Nodes;
using AwesomeAssertions;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram.Messages;

public class HtmlTests : TelegramTests
{
    private static readonly JsonObject _html = new() { ["parse_mode"] = "HTML" };

    [Theory]
    [InlineData("<b>Mali</b> and <strong>Niger</strong>", "Mali and Niger", "bold 0 4, bold 9 5")]
    [InlineData("<i>a</i><em>b</em>", "ab", "italic 0 2")]
    [InlineData("<u>a</u> <ins>b</ins>", "a b", "underline 0 1, underline 2 1")]
    [InlineData("<s>a</s> <strike>b</strike> <del>c</del>", "a b c", "strikethrough 0 1, strikethrough 2 1, strikethrough 4 1")]
    [InlineData("<span class=\"tg-spoiler\">a</span> <tg-spoiler>b</tg-spoiler>", "a b", "spoiler 0 1, spoiler 2 1")]
    [InlineData("<B>a</b>", "a", "bold 0 1")]
    [InlineData("<b>a <i>b</i></b>", "a b", "bold 0 3, italic 2 1")]
    [InlineData("<a href=\"https://un.org/x?a=1&amp;b=2\">letter</a>", "letter", "text_link 0 6 https://un.org/x?a=1&b=2")]
    [InlineData("<a href='https://UN.org'>letter</a>", "letter", "text_link 0 6 https://un.org/")]
    [InlineData("<a href=\"un.org\">letter</a>", "letter", "text_link 0 6 http://un.org/")]
    [InlineData("<a href=\"http://localhost/x\">letter</a>", "letter", "")]
    [InlineData("<a href=\"javascript:alert(1)\">letter</a>", "letter", "")]
    [InlineData("<a>https://un.org/</a>", "https://un.org/", "text_link 0 15 https://un.org/")]
    [InlineData("<a href=\"tg://user?id=42\">Anna</a>", "Anna", "text_mention 0 4 42")]
    [InlineData("<code>a &lt; b</code>", "a < b", "code 0 5")]
    [InlineData("<pre>a\nb</pre>", "a\nb", "pre 0 3")]
    [InlineData("<pre><code class=\"language-json\">{}</code></pre>", "{}", "pre 0 2 json")]
    [InlineData("<b>x<code>y</code>z</b>", "xyz", "bold 0 1, code 1 1, bold 2 1")]
    [InlineData("<blockquote>a</blockquote>", "a", "blockquote 0 1")]
    [InlineData("<blockquote expandable>a <b>b</b></blockquote>", "a b", "expandable_blockquote 0 3, bold 2 1")]
    [InlineData("<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>", "👍", "custom_emoji 0 2")]
    [InlineData("🇲🇱 <b>Малі</b>", "🇲🇱 Малі", "bold 5 4")]
    [InlineData("&lt;b&gt; &amp; &quot;x&quot; &#39; &#x27; &nbsp;", "<b> & \"x\" ' ' &nbsp;", "")]
    [InlineData("  <b> a </b>  ", " a", "bold 0 2")]
    [InlineData("<b>a </b>b", "a b", "bold 0 1")]
    [InlineData("\n\n a <b>b  \n</b>\n", "a b", "bold 2 1")]
    [InlineData("a <b>   </b> b", "a     b", "")]
    [InlineData("<b></b>a", "a", "")]
    [InlineData("<b>@anna_k</b>", "@anna_k", "mention 0 7, bold 0 7")]
    [InlineData("<code>@anna_k</code>", "@anna_k", "code 0 7")]
    [InlineData("a\r\nb\tc", "a\nb c", "")]
    public async Task SendMessage_Html_IsTextAndEntities(string html, string text, string entities)
    {
        var answer = await Api.SendAsync(html, _html);

        answer.Description.Should().BeNull();
        answer.Result!["text"]!.ToString().Should().Be(text);
        string.Join(", ", (answer.Result["entities"]?.AsArray() ?? []).Select(Describe)).Should().Be(entities);
    }

    [Theory]
    [InlineData("<b>a", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("a</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("é <b>a</i>", "Unmatched end tag at byte offset 7, expected \"</b>\", found \"</i>\"")]
    [InlineData("é <p>a</p>", "Unsupported start tag \"p\" at byte offset 3")]
    [InlineData("1 < 2 and more", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("a <b", "Unclosed start tag at byte offset 2")]
    [InlineData("<a href=\"x", "Unclosed start tag at byte offset 0")]
    [InlineData("<b>a</b", "Unclosed end tag at byte offset 4")]
    [InlineData("<span class=\"red\">a</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<a href>a</a>", "Expected equal sign in declaration of an attribute of the tag \"a\" at byte offset 0")]
    [InlineData("<b/>", "Unsupported start tag \"b/\" at byte offset 0")]
    public async Task SendMessage_BrokenHtml_SaysWhereInBytes(string html, string problem)
    {
        var answer = await Api.SendAsync(html, _html);

        answer.Status.Should().Be(400);
        answer.Description.Should().Be("Bad Request: can't parse entities: " + problem);
    }

    [Theory]
    [InlineData("Ask @anna_k about it", "mention 4 7")]
    [InlineData("/ask@sahelbot who?", "bot_command 0 13")]
    [InlineData("and/or 1/2 a/b", "")]
    [InlineData("see /help, then", "bot_command 4 5")]
    [InlineData("https://un.org/letter (yes).", "url 0 21")]
    [InlineData("see un.org/a_(b).", "url 4 12")]
    [InlineData("Read README.md!", "url 5 9")]
    [InlineData("mail press@un.org now", "email 5 12")]
    [InlineData("#Mali and #2024 #Малі", "hashtag 0 5, hashtag 16 5")]
    [InlineData("$USD or $5", "cashtag 0 4")]
    [InlineData("call +223 20 22 25 79", "phone_number 5 16")]
    [InlineData("On 4.8.2024 at 10.30", "")]
    public async Task SendMessage_PlainText_MarksWhatTelegramMarks(string text, string entities)
    {
        var answer = await Api.SendAsync(text);

        string.Join(", ", (answer.Result!["entities"]?.AsArray() ?? []).Select(Describe)).Should().Be(entities);
    }

    [Fact]
    public async Task SendMessage_PingsAndLinks_AreSeen()
    {
        await Api.SendAsync("@anna_k, see https://un.org/a and <a href=\"https://icrc.org/b\">this</a>", _html);

        var message = Anna.Chat.BotMessages[0];
        message.Mentions.Should().Equal("@anna_k");
        message.Links.Should().Equal("https://un.org/a", "https://icrc.org/b");
        message.HasLinkPreview.Should().BeTrue();
    }

    [Fact]
    public async Task SendMessage_PreviewDisabled_HasNone()
    {
        await Api.SendAsync("https://un.org/a", new JsonObject { ["link_preview_options"] = new JsonObject { ["is_disabled"] = true } });

        Anna.Chat.BotMessages[0].HasLinkPreview.Should().BeFalse();
    }

    [Fact]
    public async Task SendMessage_OwnEntities_AreTaken()
    {
        var answer = await Api.SendAsync("  bold", new JsonObject
        {
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "bold", ["offset"] = 2, ["length"] = 4 }),
        });

        Describe(answer.Result!["entities"]![0]).Should().Be("bold 0 4");
    }

    private static string Describe(JsonNode? entity)
    {
        var argument = entity!["url"] ?? entity["language"] ?? entity["user"]?["id"];
        return $"{entity["type"]} {entity["offset"]} {entity["length"]}{(argument is null ? "" : " " + argument)}";
    }
}
