using AwesomeAssertions;
using SahelBot.Answering.Understanding;
using Xunit;

namespace SahelBot.Answering.Tests.Understanding;

public sealed class PhraseListTests
{
    private readonly PhraseList _phrases = new(["what", "what is", "d'où", "", "où"]);

    [Theory]
    [InlineData("What is a lamp", 0, 2)]
    [InlineData("what was it", 0, 1)]
    [InlineData("D’OÙ vient", 0, 2)]
    [InlineData("a lamp", 0, 0)]
    [InlineData("so what", 1, 1)]
    [InlineData("so what", 2, 0)]
    public void LengthAt_Place_GivesTheLongestPhrase(string text, int at, int expected) =>
        _phrases.LengthAt(WordScanner.Scan(text), at).Should().Be(expected);

    [Theory]
    [InlineData("tell me what is up", 2)]
    [InlineData("tell me", -1)]
    [InlineData("", -1)]
    public void Find_Text_GivesTheFirstPlace(string text, int expected) =>
        _phrases.Find(WordScanner.Scan(text)).Should().Be(expected);

    [Fact]
    public void Contains_WordOfALongerPhrase_IsNotInTheList()
    {
        _phrases.Contains("ou").Should().BeTrue();
        _phrases.Contains("is").Should().BeFalse();
        _phrases.SingleWords.Should().BeEquivalentTo("what", "ou");
        _phrases.AllWords.Should().Contain(["what", "is", "d", "ou"]);
    }
}
