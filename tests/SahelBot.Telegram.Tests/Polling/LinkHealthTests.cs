using AwesomeAssertions;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Telegram.Polling;
using Xunit;

namespace SahelBot.Telegram.Tests.Polling;

public class LinkHealthTests
{
    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void IsHealthy_Silence_EndsIt(int seconds, bool isHealthy)
    {
        var health = new LinkHealth(_clock, TimeSpan.FromSeconds(100));
        health.Heard();

        _clock.Advance(TimeSpan.FromSeconds(seconds));

        health.IsHealthy.Should().Be(isHealthy);
        (health.Trouble is null).Should().Be(isHealthy);
    }

    [Fact]
    public void Report_Alarm_IsNewOnceUntilHeardAgain()
    {
        var health = new LinkHealth(_clock, TimeSpan.FromSeconds(100));

        health.Report("conflict", isAlarm: true).Should().BeTrue();
        health.Report("conflict", isAlarm: true).Should().BeFalse();
        health.IsHealthy.Should().BeFalse();
        health.Heard();

        health.IsHealthy.Should().BeTrue();
        health.Report("conflict", isAlarm: true).Should().BeTrue();
    }

    [Fact]
    public void Report_PassingTrouble_StaysHealthy()
    {
        var health = new LinkHealth(_clock, TimeSpan.FromSeconds(100));

        health.Report("502", isAlarm: false);

        health.IsHealthy.Should().BeTrue();
        health.Trouble.Should().Be("502");
    }
}
