using System.Text.Json.Nodes;
using AwesomeAssertions;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Testing.Telegram;
using SahelBot.Testing.Telegram.Faults;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram.Faults;

public class FaultTests : TelegramTests
{
    [Theory]
    [InlineData(FaultKind.TooManyRequests, 429, "Too Many Requests: retry after 7")]
    [InlineData(FaultKind.InternalError, 500, "Internal Server Error")]
    [InlineData(FaultKind.Unauthorized, 401, "Unauthorized")]
    [InlineData(FaultKind.Conflict, 409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")]
    [InlineData(FaultKind.BadGateway, 502, null)]
    public async Task Fault_Once_IsAnsweredAndNothingHappens(FaultKind kind, int status, string? description)
    {
        Fake.Faults.Add(new FaultRule(kind) { Times = 1, RetryAfter = TimeSpan.FromSeconds(7) });

        var faulty = await Api.SendAsync("x");
        var fine = await Api.SendAsync("x");

        (faulty.Status, faulty.Description).Should().Be((status, description));
        fine.Status.Should().Be(200);
        Anna.Chat.BotMessages.Should().ContainSingle();
        Fake.CallsTo("sendMessage").Select(c => (c.Fault, c.CarriedOut)).Should().Equal((kind, false), (null, true));
    }

    [Fact]
    public async Task TooManyRequests_Answer_TellsTheSeconds()
    {
        Fake.Faults.Next(FaultKind.TooManyRequests);

        var answer = await Api.SendAsync("x");

        answer.Body!["parameters"]!.ToJsonString().Should().Be("""{"retry_after":1}""");
    }

    [Theory]
    [InlineData(FaultKind.LostRequest, 0)]
    [InlineData(FaultKind.LostAnswer, 1)]
    public async Task Lost_Connection_BreaksBeforeOrAfter(FaultKind kind, int messages)
    {
        Fake.Faults.Next(kind, "sendMessage");

        await Api.Invoking(a => a.SendAsync("x")).Should().ThrowAsync<HttpRequestException>();

        await Fake.WaitForCallsAsync("sendMessage", 1, cancellationToken: Token);
        Anna.Chat.BotMessages.Should().HaveCount(messages);
    }

    [Fact]
    public async Task Rule_EverySkipMethodChat_HitsWhatItSays()
    {
        Fake.User(43).Says("/start");
        Fake.Faults.Add(new FaultRule(FaultKind.InternalError) { Method = "SENDMESSAGE", ChatId = 42, Skip = 1, Every = 2, Times = 2 });

        var statuses = new List<int>();
        for (var i = 0; i < 8; i++)
        {
            statuses.Add((await Api.SendAsync("x")).Status);
            (await Api.SendAsync("x", chat: 43)).Status.Should().Be(200);
        }

        statuses.Should().Equal(200, 200, 500, 200, 500, 200, 200, 200);
        (await Api.CallAsync("getMe")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Rule_NoMethod_SparesPolling()
    {
        Fake.Faults.Add(new FaultRule(FaultKind.InternalError));

        (await Api.CallAsync("getUpdates")).Status.Should().Be(200);
        (await Api.CallAsync("getMe")).Status.Should().Be(500);
        Fake.Faults.Clear();
        (await Api.CallAsync("getMe")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Rule_Probability_IsTheSameForTheSameSeed()
    {
        var first = await StatusesAsync(7);
        var again = await StatusesAsync(7);
        var other = await StatusesAsync(8);

        again.Should().Equal(first);
        other.Should().NotEqual(first);
        first.Should().Contain(200).And.Contain(500);
    }

    [Fact]
    public async Task SlowAnswer_Waits_ButHasHappened()
    {
        var clock = new FakeTimeProvider();
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Clock = clock }, Token);
        telegram.User(42).Says("/start");
        telegram.Faults.Add(new FaultRule(FaultKind.SlowAnswer) { Delay = TimeSpan.FromSeconds(30) });
        using var api = new ApiClient(telegram);

        var call = api.SendAsync("x");
        await telegram.Chat(42).WaitForMessagesAsync(1, cancellationToken: Token);
        call.IsCompleted.Should().BeFalse();
        while (!call.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        }

        (await call).Status.Should().Be(200);
    }

    private static async Task<List<int>> StatusesAsync(int seed)
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { Seed = seed }, Token);
        telegram.Faults.Add(new FaultRule(FaultKind.InternalError) { Probability = 0.5 });
        using var api = new ApiClient(telegram);
        var statuses = new List<int>();
        for (var i = 0; i < 30; i++)
        {
            statuses.Add((await api.CallAsync("getMe", new JsonObject())).Status);
        }

        return statuses;
    }
}
