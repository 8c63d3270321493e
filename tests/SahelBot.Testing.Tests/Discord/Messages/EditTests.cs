using System.Text.Json.Nodes;
using AwesomeAssertions;
using SahelBot.Testing.Discord;
using Xunit;

namespace SahelBot.Testing.Tests.Discord.Messages;

public sealed class EditTests : DiscordTests
{
    protected override FakeDiscordOptions Options => new() { Clock = Clock, OldEditQuota = 2 };

    [Fact]
    public async Task Edit_OfTheBot_KeepsWhatIsNotSaid()
    {
        var sent = await Api.SendAsync(General, new JsonObject { ["content"] = "a", ["components"] = new JsonArray(Row("x")) });

        await Api.EditAsync(General, sent.Id, new JsonObject { ["content"] = "b" });

        var message = General.BotMessages.Single();
        message.Content.Should().Be("b");
        message.EditCount.Should().Be(1);
        message.Buttons.Should().ContainSingle();
    }

    [Fact]
    public async Task Edit_OfAnother_IsRefused()
    {
        var asked = Anna.Says("Hm?", General);

        (await Api.EditAsync(General, asked.Id, new JsonObject { ["content"] = "b" })).Code.Should().Be(50005);
    }

    [Fact]
    public async Task Edit_Attachments_OnlyListedOnesStay()
    {
        var sent = await Api.UploadAsync(
            HttpMethod.Post, $"/channels/{General.Id}/messages", new JsonObject { ["content"] = "x" }, ("a.txt", [1]), ("b.txt", [2]));
        var first = General.BotMessages.Single().Attachments[0].Id;

        await Api.EditAsync(General, sent.Id, new JsonObject
        {
            ["attachments"] = new JsonArray(new JsonObject { ["id"] = first.ToString(System.Globalization.CultureInfo.InvariantCulture) }),
        });

        General.BotMessages.Single().Attachments.Should().ContainSingle().Which.Name.Should().Be("a.txt");
    }

    [Fact]
    public async Task Edit_OlderThanAnHour_HasAQuota()
    {
        var sent = await Api.SendAsync(General, "a");
        Clock.Advance(TimeSpan.FromMinutes(61));
        await Api.EditAsync(General, sent.Id, new JsonObject { ["content"] = "b" });
        await Api.EditAsync(General, sent.Id, new JsonObject { ["content"] = "c" });

        var third = await Api.EditAsync(General, sent.Id, new JsonObject { ["content"] = "d" });

        third.Status.Should().Be(429);
        third.Code.Should().Be(30046);
        General.BotMessages.Single().Content.Should().Be("c");
    }

    [Fact]
    public async Task Edit_ComponentsV2_CannotGoBack()
    {
        var sent = await Api.SendAsync(General, new JsonObject
        {
            ["flags"] = 1 << 15,
            ["components"] = new JsonArray(new JsonObject { ["type"] = 10, ["content"] = "a" }),
        });

        var answer = await Api.EditAsync(General, sent.Id, new JsonObject { ["content"] = "b", ["flags"] = 0 });

        answer.Code.Should().Be(50035);
    }

    [Fact]
    public async Task Delete_Twice_IsUnknown()
    {
        var sent = await Api.SendAsync(General, "a");
        var path = $"/channels/{General.Id}/messages/{sent.Id}";

        (await Api.CallAsync(HttpMethod.Delete, path)).Status.Should().Be(204);
        (await Api.CallAsync(HttpMethod.Delete, path)).Code.Should().Be(10008);
        General.DeletedMessages.Should().ContainSingle();
    }

    [Fact]
    public async Task List_After_GivesTheOldestNewestFirst()
    {
        var first = Anna.Says("1 @bot", General);
        Anna.Says("2 @bot", General);
        Anna.Says("3 without", General);
        Anna.Says("4", General);

        var answer = await Api.GetAsync($"/channels/{General.Id}/messages?after={first.Id}&limit=2");

        answer.Json.AsArray().Select(m => m!["content"]!.GetValue<string>()).Should().Equal("", $"2 <@{Fake.Bot.Id}>");
    }

    [Fact]
    public void Ids_TellWhenAndGrow()
    {
        var first = Anna.Says("1", General);
        var second = Anna.Says("2", General);

        second.Id.Should().BeGreaterThan(first.Id);
        (first.Id >> 22).Should().Be((ulong)(Clock.GetUtcNow() - new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalMilliseconds);
    }

    [Fact]
    public async Task Typing_ShowsForTenSeconds()
    {
        await Api.CallAsync(HttpMethod.Post, $"/channels/{General.Id}/typing");
        General.IsBotTyping.Should().BeTrue();

        Clock.Advance(TimeSpan.FromSeconds(10));
        General.IsBotTyping.Should().BeFalse();
    }
}
