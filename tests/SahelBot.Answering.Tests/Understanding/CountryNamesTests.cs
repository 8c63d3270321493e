using AwesomeAssertions;
using SahelBot.Answering.Understanding;
using Xunit;

namespace SahelBot.Answering.Tests.Understanding;

public sealed class CountryNamesTests
{
    [Theory]
    [InlineData("peru", true)]
    [InlineData("nigeria", true)]
    [InlineData("ukraine", true)]
    [InlineData("bakery", false)]
    [InlineData("reunion", false)]
    [InlineData("the", false)]
    [InlineData("", false)]
    public void Contains_FoldedWord_TellsACountry(string word, bool expected) => CountryNames.Contains(word).Should().Be(expected);
}
