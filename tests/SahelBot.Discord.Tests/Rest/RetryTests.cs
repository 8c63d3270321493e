using AwesomeAssertions;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Tests.Fakes;
using Xunit;
using static SahelBot.Discord.Tests.Rest.RestFixture;

namespace SahelBot.Discord.Tests.Rest;

public sealed class RetryTests : IDisposable
{
    private readonly RestFixture _it = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _it.Dispose();

    public static TheoryData<string> Repeatable { get; } = ["get", "put", "patch", "delete", "send with nonce", "edit original", "open"];

    [Theory]
    [MemberData(nameof(Repeatable))]
    public async Task Send_RepeatableAndDiscordFails_IsTriedAgain(string what)
    {
        _it.Http.Answers = asked => Task.FromResult(
            asked.Number <= 2 ? ScriptedHttp.Answer(502, "<html>bad gateway</html>") : ScriptedHttp.Ok(what == "put" ? "[]" : One));

        var call = Call(what);
        await _it.Time.AdvanceUntilAsync(() => call.IsCompleted, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(30));
        await call;

        _it.Http.All.Should().HaveCount(3);
        _it.Http.All.Select(a => a.Body).Distinct().Should().ContainSingle();
    }

    [Theory]
    [InlineData("send")]
    [InlineData("follow up")]
    public async Task Send_NotRepeatableAndDiscordFails_IsNotTriedAgain(string what)
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Answer(502, ""));

        var call = () => Call(what);

        (await call.Should().ThrowAsync<DiscordException>()).Which.Failure.Should().Be(DiscordFailure.Unavailable);
        _it.Http.All.Should().ContainSingle();
    }

    [Theory]
    [InlineData("send")]
    [InlineData("follow up")]
    public async Task Send_NotRepeatableButNeverSent_IsTriedAgain(string what)
    {
        _it.Http.Answers = asked => asked.Number == 1
            ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused") : Task.FromResult(ScriptedHttp.Ok());

        var call = Call(what);
        await _it.Time.AdvanceUntilAsync(() => call.IsCompleted, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(30));
        await call;

        _it.Http.All.Should().HaveCount(2);
    }

    [Fact]
    public async Task Send_ConnectionBreaks_CountsAsNotKnown()
    {
        _it.Http.Answers = _ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "gone");

        var call = () => Call("send");

        await call.Should().ThrowAsync<DiscordException>();
        _it.Http.All.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_NoAnswer_IsGivenUpAfterATimeAndTriedAgain()
    {
        _it.Http.Answers = asked => asked.Number == 1 ? new TaskCompletionSource<HttpResponseMessage>().Task : Task.FromResult(ScriptedHttp.Ok());

        var call = Call("get");
        await _it.Time.AdvanceUntilAsync(() => call.IsCompleted, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(25));
        await call;

        _it.Http.All.Should().HaveCount(2);
    }

    [Fact]
    public async Task Send_DiscordStaysDown_GivesUpAtTheDeadline()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Answer(503, ""));

        var call = Call("get");
        await _it.Time.AdvanceUntilAsync(() => call.IsCompleted, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(35));
        var failing = () => call;

        (await failing.Should().ThrowAsync<DiscordException>()).Which.Failure.Should().Be(DiscordFailure.Unavailable);
        _it.Http.All.Count.Should().BeInRange(5, 30);
    }

    [Fact]
    public async Task GetGateway_DiscordIsDown_IsTriedOnce()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Answer(503, ""));

        var call = () => _it.Rest.GetGatewayAsync(Token);

        await call.Should().ThrowAsync<DiscordException>();
        _it.Http.All.Should().ContainSingle();
    }

    [Fact]
    public async Task Respond_AnswerGotLost_TheSecondTryLearnsThatItWasDone()
    {
        _it.Http.Answers = asked => Task.FromResult(asked.Number == 1
            ? ScriptedHttp.Answer(502, "") : ScriptedHttp.Answer(400, """{"code":40060,"message":"already acknowledged"}"""));

        var call = _it.Rest.RespondAsync(Interaction(), new InteractionCallback.Defer(false), Token);
        await _it.Time.AdvanceUntilAsync(() => call.IsCompleted, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(3));
        await call;

        _it.Http.All.Should().HaveCount(2);
    }

    [Fact]
    public async Task Respond_SomebodyElseDid_SaysSo()
    {
        _it.Http.Answers = _ => Task.FromResult(ScriptedHttp.Answer(400, """{"code":40060,"message":"already acknowledged"}"""));

        var call = () => _it.Rest.RespondAsync(Interaction(), new InteractionCallback.Defer(false), Token);

        (await call.Should().ThrowAsync<DiscordException>()).Which.Failure.Should().Be(DiscordFailure.AlreadyAcknowledged);
    }

    [Fact]
    public async Task Respond_DiscordDoesNotAnswer_EndsWithinTheThreeSeconds()
    {
        _it.Http.Answers = _ => new TaskCompletionSource<HttpResponseMessage>().Task;

        var call = _it.Rest.RespondAsync(Interaction(), new InteractionCallback.Defer(false), Token);
        await _it.Time.AdvanceUntilAsync(() => call.IsCompleted, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(3));
        var failing = () => call;

        await failing.Should().ThrowAsync<DiscordException>();
    }

    [Fact]
    public async Task Delete_AnswerGotLost_GoneCountsAsDone()
    {
        _it.Http.Answers = asked => Task.FromResult(asked.Number == 1
            ? ScriptedHttp.Answer(500, "") : ScriptedHttp.Answer(404, """{"code":10008,"message":"Unknown Message"}"""));

        var call = Call("delete");
        await _it.Time.AdvanceUntilAsync(() => call.IsCompleted, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(10));
        await call;

        _it.Http.All.Should().HaveCount(2);
    }

    [Fact]
    public async Task Send_Cancelled_IsNoFailureOfDiscord()
    {
        using var stop = new CancellationTokenSource();
        _it.Http.Answers = _ => new TaskCompletionSource<HttpResponseMessage>().Task;

        var call = _it.Rest.SendMessageAsync(Channel(), Text(), stop.Token);
        await TestTime.UntilAsync(() => _it.Http.All.Count == 1);
        await stop.CancelAsync();
        var cancelled = () => call;

        await cancelled.Should().ThrowAsync<OperationCanceledException>();
    }

    private const string One = """{"id":"1","channel_id":"2","author":{"id":"3"}}""";

    private Task Call(string what) => what switch
    {
        "get" => _it.Rest.GetSelfAsync(Token),
        "put" => _it.Rest.OverwriteCommandsAsync(new(8), null, [], Token),
        "patch" => _it.Rest.EditMessageAsync(Channel(), new(9), Text(), Token),
        "delete" => _it.Rest.DeleteMessageAsync(Channel(), new(9), Token),
        "send" => _it.Rest.SendMessageAsync(Channel(), Text(), Token),
        "send with nonce" => _it.Rest.SendMessageAsync(Channel(), Text("n1"), Token),
        "edit original" => _it.Rest.EditOriginalAsync(Interaction(), Text(), Token),
        "follow up" => _it.Rest.FollowUpAsync(Interaction(), Text(), Token),
        "open" => _it.Rest.OpenDirectMessageAsync(new(3), Token),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };
}
