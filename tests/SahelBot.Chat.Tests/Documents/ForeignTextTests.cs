using System.Globalization;
using System.Text;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Chat.Documents;
using SahelBot.Testing.Documents;
using Xunit;

namespace SahelBot.Chat.Tests.Documents;

public class ForeignTextTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("Тінзауатен Maïga שלום 👩‍👩‍👧‍👦 🇺🇦 1️⃣", "Тінзауатен Maïga שלום 👩‍👩‍👧‍👦 🇺🇦 1️⃣")]
    [InlineData("a\u202eb\u2066c\u200bd\u2060e\u00adf", "abcdef")]
    [InlineData("a\u001b[31mb\0", "a[31mb")]
    [InlineData("a\r\nb\tc\u2028d", "a  b c d")]
    [InlineData("\u3164\u2800", "  ")]
    [InlineData("e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "é\u0301\u0301\u0301\u0301")]
    public void Clean_Text_LosesWhatHarms(string text, string expected) => ForeignText.Clean(text).Should().Be(expected);

    [Fact]
    public void Clean_HalfASurrogatePair_BecomesTheReplacementCharacter() =>
        ForeignText.Clean("a" + '\ud83d' + "b").Should().Be("a\ufffdb");

    [Fact]
    public void Clean_AnyText_IsCleanAndStaysSo() => Gen.OneOf(Gen.String, DocumentGen.Hostile).Sample(text =>
    {
        var clean = ForeignText.Clean(text);

        clean.Any(char.IsControl).Should().BeFalse();
        clean.IsNormalized(NormalizationForm.FormC).Should().BeTrue();
        ForeignText.Clean(clean).Should().Be(clean);
    });

    [Fact]
    public void Cut_AnyText_KeepsWholeGraphemesWithinTheLimit() => Gen.Select(DocumentGen.Hostile, Gen.Int[1, 40]).Sample((text, limit) =>
    {
        var cut = ForeignText.Cut(text, limit);

        new StringInfo(cut).LengthInTextElements.Should().BeLessThanOrEqualTo(limit);
    });
}
