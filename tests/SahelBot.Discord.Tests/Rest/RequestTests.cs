using System.Text.Json;
using AwesomeAssertions;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Models.Messages;
using SahelBot.Discord.Tests.Fakes;
using Xunit;
using static SahelBot.Discord.Tests.Rest.RestFixture;

namespace SahelBot.Discord.Tests.Rest;

public sealed class RequestTests : IDisposable
{
    private readonly RestFixture _it = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _it.Dispose();

    [Fact]
    public async Task Send_ToABotRoute_CarriesTheTokenAndTheUserAgent()
    {
        await _it.Rest.GetSelfAsync(Token);

        var asked = _it.Http.All.Should().ContainSingle().Which;
        asked.Authorization.Should().Be($"Bot {RestFixture.Token}");
        asked.UserAgent.Should().MatchRegex(@"^DiscordBot \(https://[^,]+, \d+\.\d+\)$");
        asked.Path.Should().Be("/api/v10/users/@me");
    }

    [Fact]
    public async Task Send_ToAnInteraction_DoesNotCarryTheToken()
    {
        await _it.Rest.RespondAsync(Interaction(), new InteractionCallback.Defer(true), Token);
        await _it.Rest.EditOriginalAsync(Interaction(), Text(), Token);
        await _it.Rest.FollowUpAsync(Interaction(), Text(), Token);
        await _it.Rest.EditFollowUpAsync(Interaction(), new(4), Text(), Token);
        await _it.Rest.DeleteFollowUpAsync(Interaction(), new(4), Token);
        await _it.Rest.GetOriginalAsync(Interaction(), Token);
        await _it.Rest.DeleteOriginalAsync(Interaction(), Token);

        _it.Http.All.Should().OnlyContain(a => a.Authorization == null);
        _it.Http.All.Select(a => $"{a.Method} {a.Path}").Should().Equal(
            "POST /api/v10/interactions/77/interaction-token-77/callback",
            "PATCH /api/v10/webhooks/8/interaction-token-77/messages/@original",
            "POST /api/v10/webhooks/8/interaction-token-77?wait=true",
            "PATCH /api/v10/webhooks/8/interaction-token-77/messages/4",
            "DELETE /api/v10/webhooks/8/interaction-token-77/messages/4",
            "GET /api/v10/webhooks/8/interaction-token-77/messages/@original",
            "DELETE /api/v10/webhooks/8/interaction-token-77/messages/@original");
    }

    [Fact]
    public async Task Send_WithNonce_AsksDiscordToMakeOneMessageOfAll()
    {
        await _it.Rest.SendMessageAsync(Channel(), Text("n1") with { MessageReference = MessageReference.To(new(9)) }, Token);

        _it.Http.All[0].Body.Should().Be(
            """{"message_reference":{"message_id":"9","fail_if_not_exists":false},"nonce":"n1","enforce_nonce":true,"content":"hi","""
            + "\"allowed_mentions\":{\"parse\":[],\"users\":[],\"replied_user\":false},\"flags\":4}");
    }

    [Fact]
    public async Task EverySend_WhateverIsSaid_NamesWhomItMayNotify()
    {
        var hostile = new MessageBody { Content = "@everyone <@1> <@&2>", AllowedMentions = null! };
        await _it.Rest.SendMessageAsync(Channel(), new NewMessage { Content = "@here" }, Token);
        await _it.Rest.EditMessageAsync(Channel(), new(1), hostile, Token);
        await _it.Rest.FollowUpAsync(Interaction(), hostile, Token);
        await _it.Rest.EditOriginalAsync(Interaction(), hostile, Token);
        await _it.Rest.EditFollowUpAsync(Interaction(), new(1), hostile, Token);
        await _it.Rest.RespondAsync(Interaction(), new InteractionCallback.Reply(hostile), Token);
        await _it.Rest.RespondAsync(Interaction(), new InteractionCallback.Update(hostile), Token);

        _it.Http.All.Should().HaveCount(7).And.OnlyContain(
            a => a.Body.Contains(""""allowed_mentions":{"parse":[],"users":[],"replied_user":false}"""", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_WithAFile_IsMultipartWithTheJsonFirst()
    {
        var body = Text() with { File = new FileUpload("time\"line.png", "image/png", "PNG"u8.ToArray(), "A timeline") };

        await _it.Rest.SendMessageAsync(Channel(), body, Token);
        await _it.Rest.RespondAsync(Interaction(), new InteractionCallback.Reply(body), Token);

        foreach (var sent in _it.Http.All.Select(a => a.Body))
        {
            sent.Should().Contain("Content-Type: application/json\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{");
            sent.Should().Contain("Content-Disposition: form-data; name=\"files[0]\"; filename=\"time_line.png\"\r\n\r\nPNG");
            sent.Should().Contain(""""attachments":[{"id":"0","filename":"time_line.png","description":"A timeline"}]"""");
        }
    }

    [Fact]
    public async Task GetMessagesAfter_NewestFirst_AreTurnedRound()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Ok(
            """[{"id":"30","channel_id":"5","author":{"id":"3"}},{"id":"20","channel_id":"5","author":{"id":"3"}}]"""));

        var found = await _it.Rest.GetMessagesAfterAsync(Channel(), new(10), 100, Token);

        found.Select(m => m.Id.Value).Should().Equal(20, 30);
        _it.Http.All[0].Path.Should().Be("/api/v10/channels/5/messages?after=10&limit=100");
    }

    [Fact]
    public async Task RespondAndFetch_DiscordTellsTheMessage_GivesIt()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Ok(
            """{"interaction":{"id":"77","type":2},"resource":{"type":4,"message":{"id":"12","channel_id":"5","author":{"id":"3"}}}}"""));

        var message = await _it.Rest.RespondAndFetchAsync(Interaction(), new InteractionCallback.Reply(Text()), Token);

        message!.Id.Value.Should().Be(12);
        _it.Http.All[0].Path.Should().EndWith("/callback?with_response=true");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("no json")]
    [InlineData("""{"resource":null}""")]
    public async Task RespondAndFetch_DiscordDoesNotTell_WasStillDone(string body)
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Ok(body));

        var message = await _it.Rest.RespondAndFetchAsync(Interaction(), new InteractionCallback.Reply(Text()), Token);

        message.Should().BeNull();
    }

    [Fact]
    public async Task GetCommands_OfAnotherBotBefore_AreRead()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Ok(
            """
            [{"id":"1","application_id":"8","version":"2","default_member_permissions":null,"type":1,"name":"old","description":"",
            "nsfw":false,"options":[{"type":4,"name":"n","description":"d","choices":[{"name":"one","value":1}]},{"type":99,"name":"x","description":"y"}]}]
            """));

        var commands = await _it.Rest.GetCommandsAsync(new(8), null, Token);

        commands[0].Options![0].Choices![0].Value.Should().Be("1");
        _it.Http.All[0].Path.Should().Be("/api/v10/applications/8/commands?with_localizations=true");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task Get_AnswerCannotBeRead_IsAnErrorOfDiscord(string body)
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Ok(body));

        var call = () => _it.Rest.GetSelfAsync(Token);

        (await call.Should().ThrowAsync<DiscordException>()).Which.InnerException.Should().BeOfType<JsonException>();
    }

    [Fact]
    public async Task GetGateway_Answer_IsRead()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Ok(
            """{"url":"wss://gateway.discord.gg","shards":9,"session_start_limit":{"total":1000,"remaining":999,"reset_after":14400000,"max_concurrency":1}}"""));

        var info = await _it.Rest.GetGatewayAsync(Token);

        info.Should().BeEquivalentTo(new
        {
            Url = new Uri("wss://gateway.discord.gg"),
            Shards = 9,
            SessionStartLimit = new { Total = 1000, Remaining = 999, ResetAfter = 14_400_000L, MaxConcurrency = 1 },
        });
    }
}
