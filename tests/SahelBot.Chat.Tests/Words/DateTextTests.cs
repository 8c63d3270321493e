using AwesomeAssertions;
using SahelBot.Chat.Words;
using SahelBot.Core.Knowledge;
using Xunit;

namespace SahelBot.Chat.Tests.Words;

public class DateTextTests
{
    [Theory]
    [InlineData("2024", "en", "2024")]
    [InlineData("2024-08", "fr", "août 2024")]
    [InlineData("2024-08-01", "fr", "1er août 2024")]
    [InlineData("2024-08-04", "uk", "4 серпня 2024")]
    [InlineData("2024-08", "ru", "август 2024")]
    [InlineData("2024-07-25/2024-07-27", "en", "25–27 July 2024")]
    [InlineData("2024-07-25/2024-08-01", "ru", "25 июля 2024 – 1 августа 2024")]
    public void Of_Date_IsWrittenAsPreciselyAsKnown(string date, string language, string text)
    {
        DateSpan.TryParse(date, out var span).Should().BeTrue();

        DateText.Of(span, language).Should().Be(text);
    }
}
