using AwesomeAssertions;
using CsCheck;
using SahelBot.Intake.Files;
using Xunit;

namespace SahelBot.Intake.Tests.Files;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("/etc/passwd")]
    [InlineData("C:x")]
    [InlineData("a\0b")]
    [InlineData("con")]
    [InlineData("nul")]
    [InlineData("com1")]
    [InlineData("readme")]
    [InlineData("A")]
    [InlineData("a.b")]
    [InlineData("a b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("аpple")]
    [InlineData("ａ")]
    [InlineData("é")]
    [InlineData("a\u200Bb")]
    [InlineData("a\u202Eb")]
    [InlineData("a\n")]
    public void IsSafe_AnythingElse_False(string id) => Slugs.IsSafe(id).Should().BeFalse();

    [Fact]
    public void IsSafe_OverLong_False() => Slugs.IsSafe(new string('a', 81)).Should().BeFalse();

    [Theory]
    [InlineData("kyivpost-tuareg-ukrainian-flag")]
    [InlineData("a")]
    [InlineData("2031-report")]
    [InlineData("connection")]
    public void IsSafe_LettersDigitsHyphens_True(string id) => Slugs.IsSafe(id).Should().BeTrue();

    [Theory]
    [InlineData("Le Président a déclaré", "le-president-a-declare")]
    [InlineData("Вальдорія відкликала посла", "valdoriia-vidklykala-posla")]
    [InlineData("CON", "con-1")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("日本", "")]
    public void Of_Text_IsSafeOrEmpty(string text, string slug) => Slugs.Of(text, 6, 50).Should().Be(slug);

    [Fact]
    public void Of_AnyText_IsSafeOrEmpty() =>
        Gen.String.Sample(text => Slugs.Of(text, 6, 50) is var slug && (slug.Length == 0 || Slugs.IsSafe(slug)));
}
