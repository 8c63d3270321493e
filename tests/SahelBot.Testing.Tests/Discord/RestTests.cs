using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AwesomeAssertions;
using SahelBot.Testing.Discord;
using Xunit;

namespace SahelBot.Testing.Tests.Discord;

/// <summary>The door: who may enter, and how refusals look.</summary>
public sealed class RestTests : DiscordTests
{
    [Fact]
    public async Task Gateway_TellsWhereAndHowOften()
    {
        var answer = await Api.GetAsync("/gateway/bot");

        answer.Status.Should().Be(200);
        answer.Json["url"]!.GetValue<string>().Should().StartWith("ws://127.0.0.1:");
        answer.Json["session_start_limit"]!["remaining"]!.GetValue<int>().Should().Be(1000);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("SahelBot/1.0")]
    [InlineData("DiscordBot")]
    public async Task Call_WithoutProperUserAgent_IsRefused(string? agent)
    {
        Api.SetHeader("User-Agent", agent);

        var answer = await Api.GetAsync("/users/@me");

        answer.Status.Should().Be(403);
        answer.Code.Should().Be(40333);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bot wrong")]
    [InlineData("Bearer MTIzNDU2Nzg5MDEyMzQ1Njc4.fake.token")]
    public async Task Call_WithWrongToken_IsUnauthorizedAndCounted(string? authorization)
    {
        Api.SetHeader("Authorization", authorization);

        var answer = await Api.GetAsync("/users/@me");

        answer.Status.Should().Be(401);
        answer.Text.Should().Be("""{"message":"401: Unauthorized","code":0}""");
        Fake.InvalidRequests.Should().Be(1);
    }

    [Theory]
    [InlineData("/nowhere", 404)]
    [InlineData("/interactions/1/token/callback", 405)]
    public async Task Get_OfWhatIsNot_IsRefused(string path, int status) => (await Api.GetAsync(path)).Status.Should().Be(status);

    [Fact]
    public async Task Post_BrokenJson_IsRefused()
    {
        using var content = new StringContent("{\"content\":", Encoding.UTF8, "application/json");

        var answer = await Api.CallAsync(HttpMethod.Post, $"/channels/{General.Id}/messages", content);

        answer.Code.Should().Be(50109);
    }

    [Fact]
    public async Task Post_UnknownChannel_IsRefused()
    {
        var answer = await Api.CallAsync(HttpMethod.Post, "/channels/1/messages", new JsonObject { ["content"] = "x" });

        answer.Status.Should().Be(404);
        answer.Code.Should().Be(10003);
    }

    [Fact]
    public async Task Post_WhereTheBotMayNot_IsRefused()
    {
        General.AllowsBot(canSee: false, canSend: false);
        (await Api.SendAsync(General, "x")).Code.Should().Be(50001);

        General.AllowsBot(canSee: true, canSend: false);
        (await Api.SendAsync(General, "x")).Code.Should().Be(50013);
    }

    [Fact]
    public async Task DirectMessages_OpenOnceAndCanBeClosed()
    {
        var body = new JsonObject { ["recipient_id"] = "42" };
        var first = await Api.CallAsync(HttpMethod.Post, "/users/@me/channels", body);
        var second = await Api.CallAsync(HttpMethod.Post, "/users/@me/channels", body);
        Anna.ClosesDirectMessages();

        var answer = await Api.SendAsync(Anna.DirectMessages, "Hello");

        first.Id.Should().Be(second.Id).And.Be(Anna.DirectMessages.Id);
        answer.Status.Should().Be(403);
        answer.Code.Should().Be(50007);
    }

    [Fact]
    public async Task Limits_AreToldAndKept()
    {
        var answers = new List<RestAnswer>();
        for (var i = 0; i < 6; i++)
        {
            answers.Add(await Api.SendAsync(General, "x"));
        }

        var other = await Api.SendAsync(Guild.Channel("other"), "x");

        answers.Take(5).Should().OnlyContain(a => a.Status == 200);
        answers.Select(a => a.Headers["X-RateLimit-Remaining"]).Should().Equal("4", "3", "2", "1", "0", "0");
        answers[5].Status.Should().Be(429);
        answers[5].Json["retry_after"]!.GetValue<double>().Should().BeInRange(0.001, 5);
        answers[5].Json["global"]!.GetValue<bool>().Should().BeFalse();
        answers[5].Headers["X-RateLimit-Scope"].Should().Be("user");
        other.Status.Should().Be(200);
        other.Headers["X-RateLimit-Bucket"].Should().Be(answers[0].Headers["X-RateLimit-Bucket"]);
        Fake.InvalidRequests.Should().Be(1);
    }

    [Fact]
    public async Task GlobalLimit_IsOverAllRoutes()
    {
        await using var strict = await FakeDiscord.StartAsync(
            new FakeDiscordOptions { Clock = Clock, RateLimits = new() { Global = new(2, TimeSpan.FromMinutes(1)) } }, Token);
        using var api = new RestClient(strict);
        await api.GetAsync("/users/@me");
        await api.GetAsync("/gateway/bot");

        var answer = await api.GetAsync("/applications/@me");

        answer.Status.Should().Be((int)HttpStatusCode.TooManyRequests);
        answer.Json["global"]!.GetValue<bool>().Should().BeTrue();
        answer.Headers["X-RateLimit-Global"].Should().Be("true");
    }

    [Fact]
    public async Task InvalidRequests_TooMany_BanTheAddress()
    {
        await using var strict = await FakeDiscord.StartAsync(new FakeDiscordOptions { Clock = Clock, RateLimits = new() { InvalidRequests = 2 } }, Token);
        using var api = new RestClient(strict);
        api.SetHeader("Authorization", "Bot wrong");
        await api.GetAsync("/users/@me");
        await api.GetAsync("/users/@me");
        api.SetHeader("Authorization", "Bot " + strict.Token);

        var answer = await api.GetAsync("/users/@me");

        answer.Status.Should().Be(429);
        answer.Text.Should().Contain("1015").And.StartWith("<");
    }
}
