using AwesomeAssertions;
using SahelBot.Testing.Discord.Faults;
using Xunit;

namespace SahelBot.Testing.Tests.Discord.Faults;

public sealed class FaultTests : DiscordTests
{
    [Theory]
    [InlineData(FaultKind.TooManyRequests, 429, "user")]
    [InlineData(FaultKind.GloballyTooManyRequests, 429, "global")]
    [InlineData(FaultKind.SharedTooManyRequests, 429, "shared")]
    [InlineData(FaultKind.AddressBanned, 429, null)]
    [InlineData(FaultKind.BadGateway, 502, null)]
    [InlineData(FaultKind.InternalError, 500, null)]
    [InlineData(FaultKind.Unavailable, 503, null)]
    public async Task Fault_IsAnsweredInsteadOfCarriedOut(FaultKind kind, int status, string? scope)
    {
        Fake.Faults.Next(kind);

        var answer = await Api.SendAsync(General, "x");

        answer.Status.Should().Be(status);
        answer.Headers.GetValueOrDefault("X-RateLimit-Scope").Should().Be(scope);
        General.BotMessages.Should().BeEmpty();
        Fake.Calls.Single().Fault.Should().Be(kind);
        Fake.InvalidRequests.Should().Be(status == 429 && scope != "shared" ? 1 : 0);
        (await Api.SendAsync(General, "x")).Status.Should().Be(200);
    }

    [Fact]
    public async Task EveryNth_Fails()
    {
        Fake.Faults.Add(new FaultRule(FaultKind.BadGateway) { Every = 3, Route = "/users" });
        var statuses = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            statuses.Add((await Api.GetAsync("/users/@me")).Status);
        }

        statuses.Should().Equal(200, 200, 502, 200, 200, 502);
    }

    [Theory]
    [InlineData(FaultKind.LostRequest, 0)]
    [InlineData(FaultKind.LostAnswer, 1)]
    public async Task LostConnection_BeforeOrAfter(FaultKind kind, int messages)
    {
        Fake.Faults.Next(kind);

        await FluentActions.Awaiting(() => Api.SendAsync(General, "x")).Should().ThrowAsync<HttpRequestException>();

        General.BotMessages.Should().HaveCount(messages);
        (await Fake.WaitForCallsAsync("/messages", 1, cancellationToken: Token))[0].CarriedOut.Should().Be(messages == 1);
    }

    [Fact]
    public async Task Slow_AnswersLate()
    {
        Fake.Faults.Add(new FaultRule(FaultKind.SlowAnswer) { Delay = TimeSpan.FromSeconds(30) });

        var sending = Api.SendAsync(General, "x");
        await General.WaitForMessagesAsync(1, cancellationToken: Token);
        sending.IsCompleted.Should().BeFalse();
        await PassUntilAsync(sending, TimeSpan.FromSeconds(10));

        var call = (await Fake.WaitForCallsAsync("/messages", 1, cancellationToken: Token))[0];
        (call.EndedAt - call.StartedAt).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
    }
}
