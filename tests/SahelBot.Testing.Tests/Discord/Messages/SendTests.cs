using System.Text.Json.Nodes;
using AwesomeAssertions;
using Xunit;

namespace SahelBot.Testing.Tests.Discord.Messages;

public sealed class SendTests : DiscordTests
{
    [Fact]
    public async Task Send_Text_IsSeen()
    {
        var answer = await Api.SendAsync(General, "  Hello *you*  ");

        answer.Status.Should().Be(200);
        General.BotMessages.Should().ContainSingle().Which.Content.Should().Be("Hello *you*");
        General.Show().Should().Contain("SahelBot:\n  Hello *you*");
    }

    [Fact]
    public async Task Send_SchemaViolation_IsToldAtItsPlace()
    {
        var answer = await Api.SendAsync(General, new JsonObject
        {
            ["embeds"] = new JsonArray(new JsonObject { ["title"] = new string('x', 257), ["fields"] = new JsonArray(new JsonObject { ["name"] = "n" }) }),
        });

        answer.Status.Should().Be(400);
        answer.Code.Should().Be(50035);
        answer.Json["message"]!.GetValue<string>().Should().Be("Invalid Form Body");
        var embed = answer.Json["errors"]!["embeds"]!["0"]!;
        embed["title"]!["_errors"]![0]!["code"]!.GetValue<string>().Should().Be("BASE_TYPE_MAX_LENGTH");
        embed["fields"]!["0"]!["value"]!["_errors"]![0]!["code"]!.GetValue<string>().Should().Be("BASE_TYPE_REQUIRED");
    }

    [Theory]
    [InlineData(2000, 200)]
    [InlineData(2001, 400)]
    public async Task Send_LongContent_HasALimit(int length, int status) =>
        (await Api.SendAsync(General, new string('x', length))).Status.Should().Be(status);

    [Theory]
    [InlineData("""{}""", 50006)]
    [InlineData("""{"content":"   "}""", 50006)]
    [InlineData("""{"embeds":[{"color":1}]}""", 50006)]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["users"],"users":["42"]}}""", 50035)]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["nobody"]}}""", 50035)]
    [InlineData("""{"content":"x","nonce":"12345678901234567890123456"}""", 50035)]
    [InlineData("""{"content":"x","message_reference":{"message_id":"1"}}""", 50035)]
    [InlineData("""{"content":"x","embeds":[{"title":"t","url":"javascript:alert(1)"}]}""", 50035)]
    [InlineData("""{"content":"x","components":[{"type":10,"content":"y"}]}""", 50035)]
    [InlineData("""{"content":"x","flags":32768,"components":[{"type":10,"content":"y"}]}""", 50035)]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"a"}]}]}""", 50035)]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":5,"label":"a","custom_id":"a","url":"https://a.org"}]}]}""", 50035)]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"a"},{"type":2,"style":1,"label":"b","custom_id":"a"}]}]}""", 50035)]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"a","value":"v"},{"label":"b","value":"v"}]}]}]}""", 50035)]
    [InlineData("""{"content":"x","attachments":[{"id":"0"}]}""", 50035)]
    [InlineData("""{"content":"x","embeds":[{"title":"t","image":{"url":"attachment://no.png"}}]}""", 50035)]
    [InlineData("""{"content":17}""", 50035)]
    public async Task Send_Invalid_IsRefused(string body, int code)
    {
        var answer = await Api.SendAsync(General, JsonNode.Parse(body)!.AsObject());

        answer.Status.Should().Be(400);
        answer.Code.Should().Be(code, answer.Text);
        General.BotMessages.Should().BeEmpty();
    }

    [Fact]
    public async Task Send_EmbedsTogetherTooLong_AreRefused()
    {
        var embeds = Enumerable.Range(0, 3).Select(_ => (JsonNode)new JsonObject { ["description"] = new string('x', 2001) });

        var answer = await Api.SendAsync(General, new JsonObject { ["embeds"] = new JsonArray([.. embeds]) });

        answer.Json["errors"]!["embeds"]!["_errors"]![0]!["code"]!.GetValue<string>().Should().Be("MAX_EMBED_SIZE_EXCEEDED");
    }

    [Theory]
    [InlineData(5, 5, 200)]
    [InlineData(6, 1, 400)]
    [InlineData(1, 6, 400)]
    public async Task Send_Buttons_FiveRowsOfFive(int rows, int buttons, int status)
    {
        var components = Enumerable.Range(0, rows).Select(r => (JsonNode)Row([.. Enumerable.Range(0, buttons).Select(b => $"{r}-{b}")]));

        var answer = await Api.SendAsync(General, new JsonObject { ["content"] = "x", ["components"] = new JsonArray([.. components]) });

        answer.Status.Should().Be(status, answer.Text);
    }

    [Theory]
    [InlineData(39, 200)]
    [InlineData(40, 400)]
    public async Task Send_ComponentsV2_FortyInAll(int inContainer, int status)
    {
        var texts = Enumerable.Range(0, inContainer).Select(i => (JsonNode)new JsonObject { ["type"] = 10, ["content"] = $"t{i}" });

        var answer = await Api.SendAsync(General, new JsonObject
        {
            ["flags"] = 1 << 15,
            ["components"] = new JsonArray(new JsonObject { ["type"] = 17, ["components"] = new JsonArray([.. texts]) }),
        });

        answer.Status.Should().Be(status, answer.Text);
    }

    [Fact]
    public async Task Send_ComponentsV2_AreReadAsText()
    {
        await Api.SendAsync(General, new JsonObject
        {
            ["flags"] = 1 << 15,
            ["components"] = new JsonArray(
                new JsonObject { ["type"] = 10, ["content"] = "# Mali" },
                new JsonObject
                {
                    ["type"] = 9,
                    ["components"] = new JsonArray(new JsonObject { ["type"] = 10, ["content"] = "See https://example.org" }),
                    ["accessory"] = new JsonObject { ["type"] = 2, ["style"] = 1, ["label"] = "More", ["custom_id"] = "more" },
                }),
        });

        var message = General.BotMessages.Single();
        message.Text.Should().Be("# Mali\nSee https://example.org");
        message.Buttons.Should().ContainSingle().Which.CustomId.Should().Be("more");
        message.HasPreview.Should().BeFalse();
    }

    [Fact]
    public async Task Send_SameNonceEnforced_MakesOneMessage()
    {
        var body = new JsonObject { ["content"] = "once", ["nonce"] = "n1", ["enforce_nonce"] = true };
        var first = await Api.SendAsync(General, body);

        var second = await Api.SendAsync(General, body);

        second.Id.Should().Be(first.Id);
        General.BotMessages.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_WithFile_KeepsItAndLinksIt()
    {
        byte[] content = [1, 2, 3];

        var answer = await Api.UploadAsync(
            HttpMethod.Post,
            $"/channels/{General.Id}/messages",
            JsonNode.Parse("""{"embeds":[{"title":"t","image":{"url":"attachment://a.png"}}],"attachments":[{"id":"0","description":"A map"}]}""")!.AsObject(),
            ("a.png", content));

        answer.Status.Should().Be(200, answer.Text);
        var message = General.BotMessages.Single();
        var file = message.Attachments.Should().ContainSingle().Which;
        file.Description.Should().Be("A map");
        file.Content.ToArray().Should().Equal(content);
        message.Embeds[0]["image"]!["url"]!.GetValue<string>().Should().StartWith("https://cdn.discordapp.com/attachments/");
    }

    [Fact]
    public async Task Send_FileTooLarge_IsRefused()
    {
        var answer = await Api.UploadAsync(
            HttpMethod.Post, $"/channels/{General.Id}/messages", new JsonObject { ["content"] = "x" }, ("a.bin", new byte[(10 * 1024 * 1024) + 1]));

        answer.Status.Should().Be(413);
        answer.Code.Should().Be(40005);
    }

    [Fact]
    public async Task Reply_RefersAndPingsUnlessTold()
    {
        var asked = Anna.Says("Hm?", General);
        await Api.SendAsync(General, Reply(asked.Id, null));
        await Api.SendAsync(General, Reply(asked.Id, new JsonObject { ["parse"] = new JsonArray() }));

        General.BotMessages[0].ReplyTo.Should().Be(asked.Id);
        General.BotMessages[0].Pings.Should().Equal("<@42>");
        General.BotMessages[1].Pings.Should().BeEmpty();
    }

    private static JsonObject Reply(ulong to, JsonObject? mentions) => new()
    {
        ["content"] = "Here",
        ["message_reference"] = new JsonObject { ["message_id"] = to.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        ["allowed_mentions"] = mentions,
    };
}
