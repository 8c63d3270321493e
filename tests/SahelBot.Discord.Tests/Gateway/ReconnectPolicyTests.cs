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

    [Fact]
    public void After_ConnectionThatWasReady_ComesBackWithinAQuarterOfASecond()
    {
        EndReason[] reasons =
            [EndReason.ReconnectAsked, EndReason.SessionRefused, EndReason.Dropped, EndReason.Closed, EndReason.Zombie, EndReason.SendFailed];

        var waits = reasons.Select(r => new ReconnectPolicy(new FixedRandom(1)).After(Ended(0, r), null));

        waits.Should().AllBeEquivalentTo(TimeSpan.FromMilliseconds(250));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void After_ConnectionsCutAtOnce_FiveComeBackAtOnceThenTheSpanDoubles(int? seconds)
    {
        var policy = new ReconnectPolicy(new FixedRandom(1));

        var waits = Enumerable.Range(0, 12).Select(_ => policy.After(Ended(seconds), null).TotalSeconds).ToList();

        waits.Should().Equal(seconds is null
            ? [1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60]
            : [0.25, 0.25, 0.25, 0.25, 0.25, 1, 2, 4, 8, 16, 32, 60]);
    }

    [Theory]
    [InlineData(1, 104)]
    [InlineData(2, 200)]
    [InlineData(5, 200)]
    public void After_ConnectionsCutAgainAndAgain_TwoSecondsOfServiceEarnOneComingBackAtOnce(int readyForSeconds, int atOnce)
    {
        var policy = new ReconnectPolicy(new FixedRandom(1));

        var waits = Enumerable.Range(0, 200).Select(_ => policy.After(Ended(readyForSeconds), null));

        waits.Count(w => w < TimeSpan.FromSeconds(1)).Should().Be(atOnce);
    }

    [Fact]
    public void After_CutsOfAServerThatTakesEverything_AreNoStorm()
    {
        var policy = new ReconnectPolicy(new Random(3));

        var count = 0;
        for (var gone = TimeSpan.Zero; gone < TimeSpan.FromHours(1); gone += policy.After(Ended(0), null))
        {
            count++;
        }

        count.Should().BeLessThan(200); // a minute apart at most, half of that on average
    }

    [Theory]
    [InlineData(29, 60)]
    [InlineData(30, 1)]
    public void After_FailureUponFailure_AMinuteOfServiceInAllMakesPatientAgain(int readyForSeconds, double seconds)
    {
        var policy = new ReconnectPolicy(new FixedRandom(1));
        for (var i = 0; i < 8; i++)
        {
            policy.After(_refused, null);
        }

        policy.After(Ended(readyForSeconds), null);
        policy.After(Ended(readyForSeconds), null);

        policy.After(_refused, null).TotalSeconds.Should().Be(seconds);
    }

    [Fact]
    public void After_SessionInvalid_IsNoReasonToBelieveDiscordIsDown()
    {
        var policy = new ReconnectPolicy(new FixedRandom(1));
        for (var i = 0; i < 5; i++)
        {
            policy.After(new ConnectionEnd(EndReason.SessionInvalid), TimeSpan.FromSeconds(10));
        }

        policy.After(_refused, null).TotalSeconds.Should().Be(1);
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

    private static ConnectionEnd Ended(int? readyForSeconds, EndReason reason = EndReason.Dropped) =>
        new(reason) { Session = _session, ReadyFor = readyForSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null };
}
