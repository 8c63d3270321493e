using AwesomeAssertions;
using SahelBot.Chat.Limits;
using Xunit;

namespace SahelBot.Chat.Tests.Limits;

public class RateTests
{
    [Theory]
    [InlineData("20 per minute", 20, 60)]
    [InlineData(" 5  PER 10 seconds ", 5, 10)]
    [InlineData("1/second", 1, 1)]
    [InlineData("1000 per hour", 1000, 3600)]
    [InlineData("3 per 2 days", 3, 172800)]
    public void Parse_Rate_IsRead(string text, int amount, int seconds) =>
        Rate.Parse(text).Should().Be(new Rate(amount, TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("20")]
    [InlineData("0 per minute")]
    [InlineData("-1 per minute")]
    [InlineData("5 per 0 seconds")]
    [InlineData("20 per fortnight")]
    [InlineData("20 per minute please or so")]
    public void Parse_Rubbish_SaysWhatWouldBeRight(string? text)
    {
        var act = () => Rate.Parse(text);

        act.Should().Throw<FormatException>().WithMessage("*20 per minute*");
    }

    [Fact]
    public void Problems_BadSettings_NamesEach()
    {
        var settings = new ChatSettings
        {
            ConversationWindow = TimeSpan.Zero,
            ConversationLength = -1,
            Limits = ChatLimits.Default with { PerPerson = default },
        };

        settings.Problems().Should().HaveCount(3).And.ContainMatch("*ConversationWindow*").And.ContainMatch("*PerPerson*20 per minute*");
    }
}
