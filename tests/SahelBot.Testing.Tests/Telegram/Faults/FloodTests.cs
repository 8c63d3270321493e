using AwesomeAssertions;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Testing.Telegram;
using SahelBot.Testing.Telegram.Faults;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram.Faults;

public class FloodTests : TelegramTests
{
    private readonly FakeTimeProvider _clock = new();

    protected override FakeTelegramOptions Options => new() { Clock = _clock, Flood = new FloodLimits() };

    [Fact]
    public async Task Chat_TwoInASecond_HasToWait()
    {
        (await Api.SendAsync("one")).Status.Should().Be(200);
        var second = await Api.SendAsync("two");
        _clock.Advance(TimeSpan.FromSeconds(1));

        second.Description.Should().Be("Too Many Requests: retry after 1");
        (await Api.SendAsync("two")).Status.Should().Be(200);
    }

    [Fact]
    public async Task Group_TwentyInAMinute_HasToWaitForTheRest()
    {
        Fake.Supergroup(-100500, "Watchers");
        for (var i = 0; i < 20; i++)
        {
            (await Api.SendAsync("x", chat: -100500)).Status.Should().Be(200);
            _clock.Advance(TimeSpan.FromSeconds(2));
        }

        (await Api.SendAsync("x", chat: -100500)).Description.Should().Be("Too Many Requests: retry after 20");
        (await Api.SendAsync("x")).Status.Should().Be(200);
        _clock.Advance(TimeSpan.FromSeconds(20));
        (await Api.SendAsync("x", chat: -100500)).Status.Should().Be(200);
    }

    [Fact]
    public async Task All_ThirtyInASecond_HaveToWait()
    {
        for (var id = 100; id < 130; id++)
        {
            Fake.User(id).Says("/start");
            (await Api.SendAsync("x", chat: id)).Status.Should().Be(200);
        }

        (await Api.SendAsync("x")).Status.Should().Be(429);
    }
}
