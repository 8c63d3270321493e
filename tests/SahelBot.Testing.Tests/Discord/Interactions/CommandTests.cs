using System.Text.Json.Nodes;
using AwesomeAssertions;
using Xunit;

namespace SahelBot.Testing.Tests.Discord.Interactions;

public sealed class CommandTests : DiscordTests
{
    [Fact]
    public async Task Overwrite_KeepsIdsOfWhatStays()
    {
        var first = await Api.RegisterAsync(AskCommand, ContextCommand);

        var second = await Api.RegisterAsync(AskCommand, TimelineCommand);

        second.Status.Should().Be(200, second.Text);
        second.Json[0]!["id"]!.GetValue<string>().Should().Be(first.Json[0]!["id"]!.GetValue<string>());
        Fake.Commands().Should().Equal("ask", "timeline");
    }

    [Fact]
    public async Task List_TellsLocalizationsOnlyWhenAsked()
    {
        var command = AskCommand;
        command["name_localizations"] = new JsonObject { ["fr"] = "demander" };
        await Api.RegisterAsync(command);
        var path = $"/applications/{Fake.ApplicationId}/commands";

        (await Api.GetAsync(path)).Text.Should().NotContain("demander");
        (await Api.GetAsync(path + "?with_localizations=true")).Text.Should().Contain("demander");
    }

    [Theory]
    [InlineData("name", "\"Ask\"")]
    [InlineData("name", "\"a b\"")]
    [InlineData("description", "\"\"")]
    [InlineData("name_localizations", """{"xx":"a"}""")]
    [InlineData("options", """[{"type":3,"name":"a","description":"a"},{"type":3,"name":"b","description":"b","required":true}]""")]
    [InlineData("options", """[{"type":3,"name":"a","description":"a"},{"type":3,"name":"a","description":"b"}]""")]
    [InlineData("options", """[{"type":99,"name":"a","description":"a"}]""")]
    [InlineData("options", """[{"type":3,"name":"a"}]""")]
    public async Task Register_Invalid_IsRefused(string field, string json)
    {
        var command = AskCommand;
        command[field] = JsonNode.Parse(json);

        var answer = await Api.RegisterAsync(command);

        answer.Status.Should().Be(400);
        answer.Code.Should().Be(50035);
        Fake.Commands().Should().BeEmpty();
    }

    [Fact]
    public async Task GuildCommand_IsFoundOnlyThere()
    {
        await Api.CallAsync(HttpMethod.Put, $"/applications/{Fake.ApplicationId}/guilds/{Guild.Id}/commands", new JsonArray(AskCommand));

        Anna.Slash("ask", General, ("question", "x")).Payload["data"]!["guild_id"]!.GetValue<string>().Should().Be($"{Guild.Id}");
        FluentActions.Invoking(() => Anna.Slash("ask", Anna.DirectMessages, ("question", "x"))).Should().Throw<InvalidOperationException>();
    }
}
