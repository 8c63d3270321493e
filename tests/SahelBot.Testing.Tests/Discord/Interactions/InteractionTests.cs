using System.Text.Json.Nodes;
using AwesomeAssertions;
using SahelBot.Testing.Discord;
using SahelBot.Testing.Discord.Interactions;
using Xunit;

namespace SahelBot.Testing.Tests.Discord.Interactions;

public sealed class InteractionTests : DiscordTests
{
    protected override FakeDiscordOptions Options => new() { Clock = Clock, RateLimits = Testing.Discord.Rest.RateLimits.Unenforced };

    [Fact]
    public async Task Slash_PayloadIsShapedAsDiscordDoes()
    {
        var asked = await AskAsync();

        var payload = asked.Payload;
        payload["type"]!.GetValue<int>().Should().Be(2);
        payload["data"]!["options"]![0]!.ToJsonString().Should().Be("""{"name":"question","type":3,"value":"Why?"}""");
        payload["member"]!["user"]!["id"]!.GetValue<string>().Should().Be("42");
        payload["context"]!.GetValue<int>().Should().Be(0);
        payload["authorizing_integration_owners"]!["0"]!.GetValue<string>().Should().Be($"{Guild.Id}");
    }

    [Fact]
    public async Task Slash_WhatAClientWouldNotSend_Throws()
    {
        await Api.RegisterAsync(AskCommand);

        FluentActions.Invoking(() => Anna.Slash("nothing", General)).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => Anna.Slash("ask", General)).Should().Throw<InvalidOperationException>().WithMessage("*needs question*");
        FluentActions.Invoking(() => Anna.Slash("ask", General, ("question", new string('x', 301)))).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task Defer_ThenEdit_IsSeenAsThinkingAndAnswer()
    {
        var asked = await AskAsync();

        (await Api.AnswerAsync(asked, 5)).Status.Should().Be(204);
        General.BotMessages.Single().IsThinking.Should().BeTrue();
        General.Show().Should().Contain("is thinking...");
        var answer = await Api.EditOriginalAsync(asked, "Because.");

        answer.Status.Should().Be(200);
        (await asked.WaitForResponseAsync(cancellationToken: Token)).Content.Should().Be("Because.");
        General.BotMessages.Single().IsThinking.Should().BeFalse();
    }

    [Fact]
    public async Task Defer_ThenFollowUp_EndsTheThinking()
    {
        var asked = await AskAsync();
        await Api.AnswerAsync(asked, 5, new JsonObject { ["flags"] = 64 });

        await Api.WebhookAsync(HttpMethod.Post, asked, "", new JsonObject { ["content"] = "First" });
        await Api.WebhookAsync(HttpMethod.Post, asked, "", new JsonObject { ["content"] = "Second" });

        asked.Response!.Content.Should().Be("First");
        asked.Response.IsEphemeral.Should().BeTrue();
        asked.FollowUps.Should().ContainSingle().Which.IsEphemeral.Should().BeFalse();
    }

    [Fact]
    public async Task Answer_Late_IsUnknown()
    {
        var asked = await AskAsync();
        Clock.Advance(TimeSpan.FromSeconds(3.1));

        var answer = await Api.AnswerAsync(asked, 4, new JsonObject { ["content"] = "x" });

        answer.Status.Should().Be(404);
        answer.Code.Should().Be(10062);
        asked.DidNotRespond.Should().BeTrue();
    }

    [Fact]
    public async Task Answer_Twice_IsRefused()
    {
        var asked = await AskAsync();
        await Api.AnswerAsync(asked, 5);

        var answer = await Api.AnswerAsync(asked, 4, new JsonObject { ["content"] = "x" });

        answer.Status.Should().Be(400);
        answer.Code.Should().Be(40060);
    }

    [Fact]
    public async Task Answer_WithResponse_TellsTheMessage()
    {
        var asked = await AskAsync();

        var answer = await Api.AnswerAsync(asked, 4, new JsonObject { ["content"] = "x" }, "?with_response=true");

        answer.Json["resource"]!["message"]!["content"]!.GetValue<string>().Should().Be("x");
        answer.Json["interaction"]!["response_message_id"]!.GetValue<string>().Should().Be($"{asked.Response!.Id}");
    }

    [Fact]
    public async Task Token_AfterAQuarterOfAnHour_IsInvalid()
    {
        var asked = await AskAsync();
        await Api.AnswerAsync(asked, 5);
        Clock.Advance(TimeSpan.FromMinutes(15));

        var answer = await Api.EditOriginalAsync(asked, "late");

        answer.Status.Should().Be(401);
        answer.Code.Should().Be(50027);
    }

    [Fact]
    public async Task FollowUp_BeforeTheFirstAnswer_IsUnknown()
    {
        var asked = await AskAsync();

        (await Api.WebhookAsync(HttpMethod.Post, asked, "", new JsonObject { ["content"] = "x" })).Code.Should().Be(10015);
    }

    [Fact]
    public async Task Ephemeral_IsSeenOnlyByTheAsker()
    {
        var asked = await AskAsync();

        await Api.AnswerAsync(asked, 4, new JsonObject { ["content"] = "psst", ["flags"] = 64 });

        General.BotMessages.Should().BeEmpty();
        General.SeenBy(Anna).Should().ContainSingle().Which.Content.Should().Be("psst");
        General.SeenBy(Fake.User(43)).Should().BeEmpty();
    }

    [Fact]
    public async Task InteractionAnswer_WithoutAllowedMentions_PingsUsersOnly()
    {
        var asked = await AskAsync();

        await Api.AnswerAsync(asked, 4, new JsonObject { ["content"] = "@everyone <@42>" });

        asked.Response!.Pings.Should().Equal("<@42>");
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Answer_OfTheWrongKind_IsRefused(int type)
    {
        var asked = await AskAsync();

        (await Api.AnswerAsync(asked, type, new JsonObject { ["choices"] = new JsonArray() })).Code.Should().Be(50035);
        asked.AcknowledgedAt.Should().BeNull();
    }

    [Fact]
    public async Task Press_UpdatesTheMessage()
    {
        await Api.SendAsync(General, new JsonObject { ["content"] = "a", ["components"] = new JsonArray(Row("More", "Less")) });
        var pressed = Anna.Presses(General.BotMessages.Single(), 2);

        await Api.AnswerAsync(pressed, 7, new JsonObject { ["content"] = "b", ["components"] = new JsonArray() });

        pressed.Payload["data"]!["custom_id"]!.GetValue<string>().Should().Be("id:Less");
        pressed.Payload["message"]!["content"]!.GetValue<string>().Should().Be("a");
        General.BotMessages.Single().Content.Should().Be("b");
        FluentActions.Invoking(() => Anna.Presses(General.BotMessages.Single(), "More")).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task Modal_OpensAndIsSubmitted()
    {
        await Api.SendAsync(General, new JsonObject { ["content"] = "a", ["components"] = new JsonArray(Row("Bad")) });
        var pressed = Anna.Presses(General.BotMessages.Single(), "Bad");
        var form = JsonNode.Parse(
            """{"custom_id":"why","title":"Why?","components":[{"type":18,"label":"Reason","component":{"type":4,"custom_id":"reason","style":2,"max_length":10}}]}""")!;
        (await Api.AnswerAsync(pressed, 9, form.AsObject())).Status.Should().Be(204);

        var submitted = Anna.Submits(pressed, ("reason", "Too long"));
        await Api.AnswerAsync(submitted, 4, new JsonObject { ["content"] = "Thanks", ["flags"] = 64 });

        submitted.Kind.Should().Be(InteractionKind.ModalSubmit);
        submitted.Payload["data"]!["components"]![0]!["component"]!["value"]!.GetValue<string>().Should().Be("Too long");
        (await submitted.WaitForResponseAsync(cancellationToken: Token)).Content.Should().Be("Thanks");
        FluentActions.Invoking(() => Anna.Submits(pressed, ("reason", "Much too long"))).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task Autocomplete_OffersChoices()
    {
        await Api.RegisterAsync(TimelineCommand);
        var typed = Anna.Types("timeline", "actor", "ma", General);
        var choice = new JsonObject { ["name"] = "Mali", ["value"] = "mali" };

        await Api.AnswerAsync(typed, 8, new JsonObject { ["choices"] = new JsonArray(choice) });

        typed.Payload["data"]!["options"]![0]!["focused"]!.GetValue<bool>().Should().BeTrue();
        typed.Choices.Should().Equal(("Mali", "mali"));
    }

    [Fact]
    public async Task Autocomplete_TooManyChoices_AreRefused()
    {
        await Api.RegisterAsync(TimelineCommand);
        var typed = Anna.Types("timeline", "actor", "ma", General);
        var choices = Enumerable.Range(0, 26).Select(i => (JsonNode)new JsonObject { ["name"] = $"n{i}", ["value"] = $"v{i}" });

        (await Api.AnswerAsync(typed, 8, new JsonObject { ["choices"] = new JsonArray([.. choices]) })).Code.Should().Be(50035);
    }

    [Fact]
    public async Task ContextMenu_TellsTheContentWhateverWasGranted()
    {
        await Api.RegisterAsync(ContextCommand);
        var said = Fake.User(43, "ben").Says("Coup in 1968", General);

        var used = Anna.UsesOn(said, "Ask about this");

        used.Payload["data"]!["resolved"]!["messages"]![$"{said.Id}"]!["content"]!.GetValue<string>().Should().Be("Coup in 1968");
    }

    [Fact]
    public async Task UserInstall_OutsideOfTheBotsServers_HasFiveFollowUps()
    {
        var command = AskCommand;
        command["integration_types"] = new JsonArray(0, 1);
        command["contexts"] = new JsonArray(0, 1, 2);
        await Api.RegisterAsync(command);
        var group = Fake.PrivateGroup("friends");
        FluentActions.Invoking(() => Anna.Slash("ask", group, ("question", "Why?"))).Should().Throw<InvalidOperationException>();
        Anna.HasInstalledBot = true;

        var asked = Anna.Slash("ask", group, ("question", "Why?"));
        await Api.AnswerAsync(asked, 4, new JsonObject { ["content"] = "0" });
        var codes = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            codes.Add((await Api.WebhookAsync(HttpMethod.Post, asked, "", new JsonObject { ["content"] = "x" })).Status);
        }

        asked.Payload["context"]!.GetValue<int>().Should().Be(2);
        asked.Payload["authorizing_integration_owners"]!.ToJsonString().Should().Be("""{"1":"42"}""");
        codes.Should().Equal(200, 200, 200, 200, 200, 400);
    }

    [Fact]
    public async Task Original_Deleted_IsUnknown()
    {
        var asked = await AskAsync();
        await Api.AnswerAsync(asked, 5);

        (await Api.WebhookAsync(HttpMethod.Delete, asked, "/messages/@original")).Status.Should().Be(204);
        (await Api.EditOriginalAsync(asked, "x")).Code.Should().Be(10008);
    }

    private async Task<FakeInteraction> AskAsync()
    {
        await Api.RegisterAsync(AskCommand);
        return Anna.Slash("ask", General, ("question", "Why?"));
    }
}
