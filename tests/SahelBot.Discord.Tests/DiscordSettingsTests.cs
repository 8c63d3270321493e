using AwesomeAssertions;
using Xunit;

namespace SahelBot.Discord.Tests;

public class DiscordSettingsTests
{
    private static readonly DiscordSettings _right = new() { Token = "MTIz.abc.def", IdentifyFile = "sessions" };

    [Fact]
    public void Problems_RightSettings_AreNone() => _right.Problems().Should().BeEmpty();

    [Fact]
    public void Problems_WrongSettings_NameEachSettingAndNoSecret()
    {
        var problems = (_right with { Token = "my secret", ApiBase = new Uri("ftp://x"), Shards = 5000 }).Problems();

        problems.Should().HaveCount(3);
        problems.Should().Contain(p => p.StartsWith("Discord__Token", StringComparison.Ordinal))
            .And.Contain(p => p.StartsWith("Discord__ApiBase", StringComparison.Ordinal))
            .And.Contain(p => p.StartsWith("Discord__Shards", StringComparison.Ordinal));
        problems.Should().NotContain(p => p.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void ToString_HidesTheToken() => _right.ToString().Should().Be("Discord");
}
