using AwesomeAssertions;
using SahelBot.Core.Knowledge;
using SahelBot.Chat.Words;
using Xunit;

namespace SahelBot.Tests.Rendering;

public class DateTextTests
{
    [Theory]
    [InlineData("2024", "en", "2024")]
    [InlineData("2024-08", "en", "August 2024")]
    [InlineData("2024-08-04", "en", "4 August 2024")]
    [InlineData("2024-08-01", "fr", "1er août 2024")]
    [InlineData("2024-08", "uk", "серпень 2024")]
    [InlineData("2024-08-04", "uk", "4 серпня 2024")]
    [InlineData("2024-05-04", "ru", "4 мая 2024")]
    [InlineData("2024-08-04", "xx", "4 August 2024")]
    [InlineData("2024-07-25/2024-07-27", "en", "25–27 July 2024")]
    [InlineData("2024-07-25/2024-08-02", "en", "25 July 2024 – 2 August 2024")]
    [InlineData("2024-07/2024-08", "en", "July 2024 – August 2024")]
    public void Of_Span_IsAsPreciseAsKnown(string span, string language, string expected)
    {
        DateSpan.TryParse(span, out var parsed).Should().BeTrue();

        DateText.Of(parsed, language).Should().Be(expected);
    }
}
