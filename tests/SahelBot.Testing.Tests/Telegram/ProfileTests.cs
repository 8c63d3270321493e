using System.Text.Json.Nodes;
using AwesomeAssertions;
using SahelBot.Testing.Telegram.Chats;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram;

public class ProfileTests : TelegramTests
{
    [Fact]
    public async Task Commands_ByScopeAndLanguage_AreWhatPeopleSee()
    {
        var group = Fake.Supergroup(-100500, "Watchers");
        var awa = Fake.User(43, "Awa", languageCode: "fr");
        awa.Becomes(Membership.Administrator, group);
        await SetAsync("ask", "Ask");
        await SetAsync("demander", "Poser une question", language: "fr");
        await SetAsync("admin", "Moderate", new JsonObject { ["type"] = "all_chat_administrators" });
        await SetAsync("here", "Only here", new JsonObject { ["type"] = "chat", ["chat_id"] = 42 });

        Fake.CommandsSeenBy(Anna).Should().Equal("/here Only here");
        Fake.CommandsSeenBy(Anna, group).Should().Equal("/ask Ask");
        Fake.CommandsSeenBy(awa).Should().Equal("/demander Poser une question");
        Fake.CommandsSeenBy(awa, group).Should().Equal("/admin Moderate");
    }

    [Fact]
    public async Task Commands_SetAndDeleted_AreGot()
    {
        await SetAsync("ask", "Ask");
        var before = await Api.CallAsync("getMyCommands");
        await Api.CallAsync("deleteMyCommands");
        var after = await Api.CallAsync("getMyCommands");

        before.Result!.ToJsonString().Should().Be("""[{"command":"ask","description":"Ask"}]""");
        after.Result!.AsArray().Should().BeEmpty();
    }

    [Theory]
    [InlineData("Ask", "Ask", null, "BOT_COMMAND_INVALID")]
    [InlineData("/ask", "Ask", null, "BOT_COMMAND_INVALID")]
    [InlineData("ask", "", null, "BOT_COMMAND_DESCRIPTION_INVALID")]
    [InlineData("ask", "Ask", "english", "invalid language code specified")]
    public async Task SetCommands_Wrong_SaysWhy(string command, string description, string? language, string problem)
    {
        var answer = await SetAsync(command, description, language: language);

        answer.Description.Should().Be("Bad Request: " + problem);
    }

    [Theory]
    [InlineData("Name", "name", 64)]
    [InlineData("Description", "description", 512)]
    [InlineData("ShortDescription", "short_description", 120)]
    public async Task Texts_PerLanguage_FallBack(string method, string field, int limit)
    {
        await Api.CallAsync("setMy" + method, new JsonObject { [field] = "Sahel" });
        await Api.CallAsync("setMy" + method, new JsonObject { [field] = "Le Sahel", ["language_code"] = "fr" });

        (await GetAsync("fr")).Should().Be("Le Sahel");
        (await GetAsync("uk")).Should().Be("Sahel");
        (await Api.CallAsync("setMy" + method, new JsonObject { [field] = new string('x', limit + 1) })).Status.Should().Be(400);

        async Task<string> GetAsync(string language) =>
            (await Api.CallAsync("getMy" + method, new JsonObject { ["language_code"] = language })).Result![field]!.ToString();
    }

    private Task<ApiAnswer> SetAsync(string command, string description, JsonObject? scope = null, string? language = null) =>
        Api.CallAsync("setMyCommands", new JsonObject
        {
            ["commands"] = new JsonArray(new JsonObject { ["command"] = command, ["description"] = description }),
            ["scope"] = scope,
            ["language_code"] = language,
        });
}
