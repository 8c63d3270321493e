using AwesomeAssertions;
using SahelBot.Discord.Gateway;
using SahelBot.Discord.Tests.Fakes;
using Xunit;

namespace SahelBot.Discord.Tests.Gateway;

public class ReconnectPolicyTests
{
    private static readonly GatewaySession _session = new("abc", new Uri("ws://r.test"), 1, TimeSpan.Zero);
    private static readonly ConnectionEnd _refused = new(EndReason.ConnectFailed) { Session = _session };

    [Fact]
    public void After_FailureUponFailure_TheSpanDoublesUpToAMinute()
    {
        var policy = new ReconnectPolicy(new FixedRandom(1));

        var waits = Enumerable.Range(0, 9).Select(_ => policy.After(_refused, null).TotalSeconds);

        waits.Should().Equal(1, 2, 4, 8, 16, 32, 60, 60, 60);
    }

    [Fact]
    public void After_IdentifyUponIdentify_TheSpanGrowsUpToTenMinutes()
    {
        var policy = new ReconnectPolicy(new FixedRandom(1));
        var lost = new ConnectionEnd(EndReason.SessionInvalid) { HasIdentified = true, ReadyFor = TimeSpan.FromSeconds(5) };

        var waits = Enumerable.Range(0, 12).Select(_ => policy.After(lost, TimeSpan.FromSeconds(5)).TotalSeconds);

        waits.Should().Equal(5, 5, 5, 8, 16, 32, 64, 128, 256, 512, 600, 600);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 3)]
    [InlineData(1, 5)]
    public void After_SessionInvalid_WaitsOneToFiveSeconds(double chance, double seconds)
    {
        var policy = new ReconnectPolicy(new FixedRandom(chance));

        policy.After(new ConnectionEnd(EndReason.SessionInvalid), TimeSpan.FromHours(1)).TotalSeconds.Should().Be(seconds);
    }

    [Theory]
    [InlineData(0, 32)]
    [InlineData(2, 32)]
    [InlineData(3, 16)]
    [InlineData(59, 16)]
    [InlineData(60, 1)]
    public void After_ConnectionThatWorked_OnlyAStableMinuteMakesPatientAgain(int readyForSeconds, double seconds)
    {
        var policy = new ReconnectPolicy(new FixedRandom(1));
        for (var i = 0; i < 5; i++)
        {
            policy.After(_refused, null);
        }

        var cut = new ConnectionEnd(EndReason.Dropped) { Session = _session, ReadyFor = TimeSpan.FromSeconds(readyForSeconds) };

        policy.After(cut, null).TotalSeconds.Should().Be(seconds);
    }

    [Fact]
    public void After_SessionInvalid_IsNoReasonToBelieveDiscordIsDown()
    {
        var policy = new ReconnectPolicy(new FixedRandom(1));
        for (var i = 0; i < 5; i++)
        {
            policy.After(new ConnectionEnd(EndReason.SessionInvalid), TimeSpan.FromSeconds(10));
        }

        var cut = new ConnectionEnd(EndReason.Dropped) { Session = _session, ReadyFor = TimeSpan.FromSeconds(5) };

        policy.After(cut, null).TotalSeconds.Should().Be(1);
    }

    [Fact]
    public void Identifies_ForADayWithoutAStableMinute_StayWithinDiscordsThousand()
    {
        var policy = new ReconnectPolicy(new Random(7));
        var lost = new ConnectionEnd(EndReason.SessionInvalid) { HasIdentified = true, ReadyFor = TimeSpan.Zero };

        var count = 0;
        for (var gone = TimeSpan.Zero; gone < TimeSpan.FromDays(1); gone += policy.After(lost, null))
        {
            count++;
        }

        count.Should().BeLessThan(400);
    }
}
