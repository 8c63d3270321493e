using AwesomeAssertions;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Models.Messages;
using SahelBot.Discord.Tests.Fakes;
using Xunit;
using static SahelBot.Discord.Tests.Rest.RestFixture;

namespace SahelBot.Discord.Tests.Rest;

public sealed class RefusalTests : IDisposable
{
    private readonly RestFixture _it = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _it.Dispose();

    [Theory]
    [InlineData(404, 10062, DiscordFailure.Expired)]
    [InlineData(404, 10015, DiscordFailure.Expired)]
    [InlineData(401, 50027, DiscordFailure.Expired)]
    [InlineData(400, 40060, DiscordFailure.AlreadyAcknowledged)]
    [InlineData(404, 10008, DiscordFailure.NotFound)]
    [InlineData(403, 50013, DiscordFailure.Forbidden)]
    [InlineData(400, 50035, DiscordFailure.Rejected)]
    [InlineData(400, 30046, DiscordFailure.Rejected)]
    public async Task Edit_Refused_SaysWhyAndIsNotTriedAgain(int status, int code, DiscordFailure failure)
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Answer(status, $$"""{"code":{{code}},"message":"No."}"""));

        var call = () => _it.Rest.EditOriginalAsync(Interaction(), Text(), Token);

        (await call.Should().ThrowAsync<DiscordException>()).Which.Should().BeEquivalentTo(new { Failure = failure, Code = code });
        _it.Http.All.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_TokenRefused_NothingGoesOutAnyMore()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Answer(401, """{"code":0,"message":"401: Unauthorized"}"""));

        for (var i = 0; i < 5; i++)
        {
            var call = () => _it.Rest.SendMessageAsync(Channel((ulong)i), Text(), Token);
            (await call.Should().ThrowAsync<DiscordException>()).Which.Failure.Should().Be(DiscordFailure.Unauthorized);
        }

        _it.Http.All.Should().ContainSingle();
    }

    [Fact]
    public async Task Respond_InteractionTokenRefused_TheBotGoesOn()
    {
        _it.Http.Answers = asked => Task.FromResult(asked.Number == 1
            ? ScriptedHttp.Answer(401, """{"code":50027,"message":"Invalid Webhook Token"}""") : ScriptedHttp.Ok());

        var call = () => _it.Rest.EditOriginalAsync(Interaction(), Text(), Token);
        await call.Should().ThrowAsync<DiscordException>();
        await _it.Rest.SendMessageAsync(Channel(), Text(), Token);

        _it.Http.All.Should().HaveCount(2);
    }

    [Fact]
    public async Task Send_ForbiddenInAChannel_IsRememberedThereForAWhile()
    {
        _it.Http.Answers = asked => Task.FromResult(asked.Path.Contains("/5/", StringComparison.Ordinal)
            ? ScriptedHttp.Answer(403, """{"code":50013,"message":"Missing Permissions"}""") : ScriptedHttp.Ok());
        var call = () => _it.Rest.SendMessageAsync(Channel(5), Text(), Token);

        for (var i = 0; i < 3; i++)
        {
            (await call.Should().ThrowAsync<DiscordException>()).Which.Should().BeEquivalentTo(
                new { Failure = DiscordFailure.Forbidden, Code = 50013 });
        }

        await _it.Rest.SendMessageAsync(Channel(6), Text(), Token);
        var meanwhile = _it.Http.All.Count;
        _it.Time.Advance(TimeSpan.FromMinutes(5));
        await call.Should().ThrowAsync<DiscordException>();

        meanwhile.Should().Be(2);
        _it.Http.All.Should().HaveCount(3);
    }

    [Fact]
    public async Task Send_FilesForbidden_TextStillGoesOut()
    {
        _it.Http.Answers = asked => Task.FromResult(asked.Number == 1
            ? ScriptedHttp.Answer(403, """{"code":50013,"message":"Missing Permissions"}""") : ScriptedHttp.Ok());
        var picture = Text() with { File = new FileUpload("timeline.png", "image/png", new byte[] { 1, 2 }) };

        var call = () => _it.Rest.SendMessageAsync(Channel(), picture, Token);
        await call.Should().ThrowAsync<DiscordException>();
        await _it.Rest.SendMessageAsync(Channel(), Text(), Token);

        _it.Http.All.Should().HaveCount(2);
    }

    [Fact]
    public async Task Edit_InteractionIsOver_NothingMoreIsSentToIt()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Answer(404, """{"code":10015,"message":"Unknown Webhook"}"""));

        var edit = () => _it.Rest.EditOriginalAsync(Interaction(), Text(), Token);
        var followUp = () => _it.Rest.FollowUpAsync(Interaction(), Text(), Token);
        await edit.Should().ThrowAsync<DiscordException>();
        await edit.Should().ThrowAsync<DiscordException>();
        (await followUp.Should().ThrowAsync<DiscordException>()).Which.Failure.Should().Be(DiscordFailure.Expired);

        _it.Http.All.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_BodyRefused_NamesTheFieldsButNotWhatWasInThem()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Answer(400, """
            {"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 256 or fewer"}]}}}}}
            """));

        var call = () => _it.Rest.SendMessageAsync(Channel(), Text(), Token);

        (await call.Should().ThrowAsync<DiscordException>()).Which.Message.Should()
            .Be("POST /channels/{channel}/messages: 400, code 50035: Invalid Form Body [embeds.0.title BASE_TYPE_MAX_LENGTH]");
    }

    [Fact]
    public async Task Anything_Fails_NoSecretIsInMessagesOrLogs()
    {
        var statuses = new Queue<HttpResponseMessage>(
        [
            ScriptedHttp.Limited(0.1), ScriptedHttp.Answer(500, ""), ScriptedHttp.Answer(404, """{"code":10062,"message":"Unknown interaction"}"""),
            ScriptedHttp.Answer(401, """{"message":"401: Unauthorized"}"""),
        ]);
        _it.Http.Answers = _ => Task.FromResult(statuses.Dequeue());
        var told = new List<string>();

        foreach (var call in (Func<Task>[])[
            () => _it.Rest.RespondAsync(Interaction(), new InteractionCallback.Defer(true), Token),
            () => _it.Rest.GetSelfAsync(Token),
            () => _it.Rest.GetSelfAsync(Token)])
        {
            var running = call();
            await _it.Time.AdvanceUntilAsync(() => running.IsCompleted, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(30));
            var failing = () => running;
            told.Add((await failing.Should().ThrowAsync<DiscordException>()).Which.ToString());
        }

        told.AddRange(_it.Log.Collector.GetSnapshot().Select(r => r.Message + r.Exception));
        told.AddRange([new DiscordToken(RestFixture.Token).ToString(), new DiscordOptions { Token = new DiscordToken(RestFixture.Token) }.ToString()]);
        told.AddRange([$"{Interaction()}"]);

        told.Should().NotContain(t => t.Contains(RestFixture.Token, StringComparison.Ordinal));
        told.Should().NotContain(t => t.Contains("interaction-token", StringComparison.Ordinal));
        told.Should().HaveCountGreaterThan(6);
    }
}
