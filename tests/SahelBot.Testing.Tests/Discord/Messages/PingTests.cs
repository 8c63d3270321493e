using System.Text.Json.Nodes;
using AwesomeAssertions;
using Xunit;

namespace SahelBot.Testing.Tests.Discord.Messages;

public sealed class PingTests : DiscordTests
{
    [Theory]
    [InlineData(null, "<@&7> <@42> @everyone")]
    [InlineData("""{}""", "")]
    [InlineData("""{"parse":[]}""", "")]
    [InlineData("""{"parse":["users"]}""", "<@42>")]
    [InlineData("""{"parse":["everyone","roles"]}""", "<@&7> @everyone")]
    [InlineData("""{"users":["42"]}""", "<@42>")]
    [InlineData("""{"users":["43"]}""", "")]
    public async Task Send_Mentions_PingWhomTheBotAllowed(string? allowed, string pings)
    {
        await Api.SendAsync(General, new JsonObject
        {
            ["content"] = "@everyone <@&7> <@42>",
            ["allowed_mentions"] = allowed is null ? null : JsonNode.Parse(allowed),
        });

        string.Join(' ', General.BotMessages.Single().Pings).Should().Be(pings);
    }

    [Fact]
    public async Task Edit_WithoutAllowedMentions_Pings()
    {
        var sent = await Api.SendAsync(General, new JsonObject
        {
            ["content"] = "<@42>",
            ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
        });

        await Api.EditAsync(General, sent.Id, new JsonObject { ["content"] = "<@42>!" });

        General.BotMessages.Single().Pings.Should().Equal("<@42>");
    }

    [Theory]
    [InlineData("See https://example.org/a", 0, true)]
    [InlineData("See <https://example.org/a>", 0, false)]
    [InlineData("See https://example.org/a", 4, false)]
    [InlineData("[here](https://example.org)", 0, true)]
    [InlineData("[here](<https://example.org>)", 0, false)]
    [InlineData("`https://example.org`", 0, false)]
    [InlineData("nothing", 0, false)]
    public async Task Send_Link_OpensAPreviewUnlessHidden(string content, int flags, bool opens)
    {
        await Api.SendAsync(General, new JsonObject { ["content"] = content, ["flags"] = flags });

        General.BotMessages.Single().HasPreview.Should().Be(opens);
    }
}
