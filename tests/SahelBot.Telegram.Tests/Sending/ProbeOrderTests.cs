using AwesomeAssertions;
using SahelBot.Telegram.Sending;
using Xunit;

namespace SahelBot.Telegram.Tests.Sending;

public class ProbeOrderTests
{
    [Fact]
    public void Of_NothingCameIn_BeginsBehindTheHint() =>
        ProbeOrder.Of(100, 100, 0, true, new HashSet<long>()).Should().StartWith([101L, 102, 103]).And.HaveCount(10);

    [Fact]
    public void Of_Supergroup_LooksFurther() =>
        ProbeOrder.Of(100, 100, 0, false, new HashSet<long>()).Should().StartWith([101L, 102, 103]).And.HaveCount(60);

    [Fact]
    public void Of_KnownNumbers_AreLeftOut() =>
        ProbeOrder.Of(100, 104, 1, true, new HashSet<long> { 101, 102, 104 }).Should().StartWith([103L, 105]);

    [Fact]
    public void Of_VeryManyUnknown_BeginsAtBothEnds() =>
        ProbeOrder.Of(0, 1000, 0, true, new HashSet<long>()).Should().StartWith([1L, 1000, 2, 999]).And.HaveCount(ProbeOrder.MaxProbes);

    [Fact]
    public void Of_VeryManyKnown_IsNotWide() =>
        ProbeOrder.Of(0, 1000, 0, true, Enumerable.Range(1, 1000).Select(n => (long)n).ToHashSet()).Should().Equal(
            Enumerable.Range(1001, 10).Select(n => (long)n));
}
