using AwesomeAssertions;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Chat.Limits;
using Xunit;

namespace SahelBot.Chat.Tests.Limits;

public class OncePerTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Take_WithinThePeriod_IsRefused()
    {
        var once = new OncePer(TimeSpan.FromMinutes(1), _clock);

        once.Take("a").Should().BeTrue();
        once.Take("a").Should().BeFalse();
        once.Take("b").Should().BeTrue();
        _clock.Advance(TimeSpan.FromMinutes(1));
        once.Take("a").Should().BeTrue();
    }

    [Fact]
    public void Take_ManyThings_KeepsTheLiveAndForgetsThePast()
    {
        var once = new OncePer(TimeSpan.FromMinutes(1), _clock);
        for (var i = 0; i < 5000; i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            once.Take($"thing {i}").Should().BeTrue();
        }

        once.Count.Should().BeLessThanOrEqualTo(1300, "600 of them are younger than a minute");
        once.Take("thing 4500").Should().BeFalse();
    }

    [Fact]
    public void Return_Taken_CanBeTakenAgain()
    {
        var once = new OncePer(TimeSpan.FromMinutes(1), _clock);
        once.Take("a");

        once.Return("a");

        once.Take("a").Should().BeTrue();
    }
}
