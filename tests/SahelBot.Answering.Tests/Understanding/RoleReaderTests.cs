using AwesomeAssertions;
using SahelBot.Answering.Tests.Engine;
using SahelBot.Answering.Understanding;
using Xunit;

namespace SahelBot.Answering.Tests.Understanding;

public sealed class RoleReaderTests
{
    [Theory]
    [InlineData("Why did the Skerry Trust accuse the Harbour Council?", true)]
    [InlineData("Did Norna Line sell the pier to the Skerry Trust?", true)]
    [InlineData("When has the Skerry Trust warned the Harbour Council?", true)]
    [InlineData("Was the Skerry Trust accused by the Harbour Council?", false)]
    [InlineData("Did the Skerry Trust get sued by the Harbour Council?", false)]
    [InlineData("Did the Skerry Trust and the Harbour Council agree?", false)]
    [InlineData("Did the Skerry Trust close the lighthouse?", false)]
    [InlineData("Where does the Skerry Trust stand on the Harbour Council?", false)] // nothing is done to what a thing is about
    [InlineData("What did the Skerry Trust build near the Harbour Council?", false)]
    [InlineData("What did the Skerry Trust do when the Harbour Council answered?", false)]
    [InlineData("Which letter did the Skerry Trust write to whom the Harbour Council sent?", false)]
    [InlineData("Why did the head of the Skerry Trust accuse the Harbour Council?", false)]
    [InlineData("What do people in the Skerry Trust think of the Harbour Council?", false)]
    [InlineData("The Skerry Trust did accuse the Harbour Council", false)]
    public void IsActive_Question_TellsWhetherTheFirstDoesSomethingToTheSecond(string text, bool expected) =>
        RoleReader.IsActive(Lighthouse.Bench.Reader.Read(text, "en")).Should().Be(expected);

    [Fact]
    public void IsActive_OtherLanguage_IsNotTold() =>
        RoleReader.IsActive(Lighthouse.Bench.Reader.Read("Did the Skerry Trust accuse the Harbour Council?", "en") with { Language = "fr" })
            .Should().BeFalse();
}
