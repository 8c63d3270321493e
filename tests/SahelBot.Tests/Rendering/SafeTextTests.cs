using AwesomeAssertions;
using CsCheck;
using SahelBot.Rendering;
using Xunit;

namespace SahelBot.Tests.Rendering;

public class SafeTextTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("Тінзауатен é", "Тінзауатен é")]
    [InlineData("a\u001b[31mb", "a[31mb")]
    [InlineData("a\u009bb", "ab")]
    [InlineData("a\r\nb\tc", "a  b c")]
    [InlineData("a\u202eb\u2066c", "abc")]
    [InlineData("", "")]
    public void Clean_Text_LosesWhatHarms(string text, string expected) => SafeText.Clean(text).Should().Be(expected);

    [Fact]
    public void Clean_HalfASurrogatePair_BecomesTheReplacementCharacter() =>
        SafeText.Clean("a" + '\ud83d' + "b").Should().Be("a\ufffdb"); // an attribute's text would be stored repaired

    [Fact]
    public void Clean_AnyText_HoldsNoControlCharacter() => Gen.String.Sample(text =>
        !SafeText.Clean(text).Any(c => char.IsControl(c)) && SafeText.Clean(SafeText.Clean(text)) == SafeText.Clean(text));
}
