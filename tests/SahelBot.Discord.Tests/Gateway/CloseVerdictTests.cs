using AwesomeAssertions;
using SahelBot.Discord.Gateway;
using Xunit;

namespace SahelBot.Discord.Tests.Gateway;

public class CloseVerdictTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(4999)]
    public void Of_CodeThatKeepsTheSession_Resumes(int? code) => CloseVerdict.Of(code).Should().BeOfType<CloseVerdict.Resume>();

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public void Of_CodeThatEndsTheSession_BeginsANewOne(int code) => CloseVerdict.Of(code).Should().BeOfType<CloseVerdict.NewSession>();

    [Theory]
    [InlineData(4004, "Discord__Token")]
    [InlineData(4010, "Discord__Shards")]
    [InlineData(4011, "Discord__Shards")]
    [InlineData(4012, "newer SahelBot")]
    [InlineData(4013, "newer SahelBot")]
    [InlineData(4014, "developer portal")]
    public void Of_TerminalCode_TellsTheOperatorWhatToChange(int code, string advice) =>
        CloseVerdict.Of(code).Should().BeOfType<CloseVerdict.Stop>().Which.Advice.Should().Contain(advice).And.Contain($"{code}");
}
