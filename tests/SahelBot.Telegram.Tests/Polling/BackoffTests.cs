using AwesomeAssertions;
using SahelBot.Telegram.Polling;
using Xunit;

namespace SahelBot.Telegram.Tests.Polling;

public class BackoffTests
{
    [Fact]
    public void Next_UnluckyDraws_DoubleUpToAMinute()
    {
        var backoff = new Backoff(() => 1);

        Enumerable.Range(0, 8).Select(_ => backoff.Next().TotalSeconds).Should().Equal(1, 2, 4, 8, 16, 32, 60, 60);
    }

    [Fact]
    public void Next_LuckyDraws_NeverSpin()
    {
        var backoff = new Backoff(() => 0);

        Enumerable.Range(0, 100).Should().OnlyContain(_ => backoff.Next() >= TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public void NextSlow_LuckyDraws_StillGrow()
    {
        var backoff = new Backoff(() => 0);

        Enumerable.Range(0, 6).Select(_ => backoff.NextSlow().TotalSeconds).Should().Equal(1, 4, 16, 30, 30, 30);
    }

    [Fact]
    public void Reset_AfterSuccess_BeginsAnew()
    {
        var backoff = new Backoff(() => 1);
        backoff.Next();
        backoff.Next();

        backoff.Reset();

        backoff.Next().Should().Be(TimeSpan.FromSeconds(1));
    }
}
