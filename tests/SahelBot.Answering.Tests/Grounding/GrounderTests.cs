using AwesomeAssertions;
using SahelBot.Answering.Tests.Engine;
using SahelBot.Core.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Grounding;

public sealed class GrounderTests
{
    [Theory]
    [InlineData("herald#closed", "The Skerry Trust closed the lighthouse to visitors on 3 March 2021.")]
    [InlineData("herald#closed", "The lighthouse was closed by the Skerry Trust in March 2021.")]
    [InlineData("herald#closed", "the skerry trust closed the lighthouse to visitors in 2021")]
    [InlineData("herald#windows", "The storm broke 17 windows of the lantern room.")]
    [InlineData("herald#lamp", "Agnes Tait called the lamp \"a stubborn old flame\".")]
    [InlineData("herald#denial", "The Harbour Council denied ignoring warnings about the sea wall.")]
    [InlineData("gazette#tower", "Magnus Tait built the stone tower in 1881.")]
    public void Supports_SentenceThatFollows_IsTrue(string passage, string sentence) => Supports(passage, sentence).Should().BeTrue();

    [Theory]
    [InlineData("herald#closed", "The Skerry Trust closed the lighthouse to visitors on 4 March 2021.")]
    [InlineData("herald#closed", "The Skerry Trust closed the lighthouse to visitors on 3 March 2022.")]
    [InlineData("herald#closed", "The Skerry Trust closed the lighthouse to 3000 visitors on 3 March 2021.")]
    [InlineData("herald#closed", "The Harbour Council closed the lighthouse to visitors on 3 March 2021.")]
    [InlineData("herald#closed", "Napoleon of the Skerry Trust closed the lighthouse to visitors on 3 March 2021.")]
    [InlineData("herald#closed", "The Skerry Trust closed the lighthouse to visitors from Zanzibar on 3 March 2021.")]
    [InlineData("herald#closed", "The Skerry Trust never closed the lighthouse to visitors.")]
    [InlineData("herald#closed", "The Skerry Trust did not close the lighthouse to visitors on 3 March 2021.")]
    [InlineData("herald#windows", "The storm broke 71 windows of the lantern room.")]
    [InlineData("herald#windows", "The storm broke forty windows of the lantern room.")]
    [InlineData("herald#lamp", "Agnes Tait called the lamp \"a feeble old flame\".")]
    [InlineData("herald#lamp", "Agnes Tait called the lamp “a stubborn young flame”.")]
    [InlineData("herald#lamp", "The lamp had burned for 140 years with a break.")]
    [InlineData("herald#denial", "The Harbour Council ignored warnings about the sea wall.")]
    [InlineData("herald#denial", "The Harbour Council admitted ignoring warnings about the sea wall.")]
    [InlineData("herald#accusation", "The Harbour Council ignored warnings; the sea wall was rotten.")]
    [InlineData("gazette#tower", "Cinnamon buns were eaten at the opening feast by hungry guests.")]
    [InlineData("gazette#tower", "")]
    [InlineData("gazette#tower", "?!")]
    [InlineData("gazette#tower", "the of and")]
    public void Supports_SentenceThatDoesNotFollow_IsFalse(string passage, string sentence) => Supports(passage, sentence).Should().BeFalse();

    [Theory]
    [InlineData("herald#lamp", "Agnes Tait, keeper of the lighthouse, said that the lamp had burned for 140 years without a break.")]
    [InlineData("herald#lamp", "She called it \"a stubborn old flame\".")]
    [InlineData("herald#accusation", "The Skerry Trust accused the Harbour Council of ignoring warnings about the rotten sea wall.")]
    public void Supports_SentenceOfThePassage_IsTrueLetterByLetter(string passage, string sentence) => Supports(passage, sentence).Should().BeTrue();

    [Fact]
    public void Supports_NoPassages_IsFalse() =>
        Lighthouse.Bench.Grounder.Supports("The Skerry Trust closed the lighthouse.", []).Should().BeFalse();

    [Fact]
    public void Supports_TwoPassagesTogether_CanHoldWhatNeitherHoldsAlone()
    {
        const string Sentence = "The Skerry Trust closed the lighthouse on 3 March 2021 and opened it again on 12 June 2022.";

        Supports("herald#closed", Sentence).Should().BeFalse();
        Supports("gazette#opened", Sentence).Should().BeFalse();
        Lighthouse.Bench.Grounder.Supports(Sentence, [Passage("herald#closed"), Passage("gazette#opened")]).Should().BeTrue();
    }

    private static bool Supports(string passage, string sentence) => Lighthouse.Bench.Grounder.Supports(sentence, [Passage(passage)]);

    private static Passage Passage(string text) =>
        PassageId.TryParse(text, out var id) && Lighthouse.Snapshot.FindPassage(id, "en") is { } passage
            ? passage
            : throw new ArgumentException($"no passage {text}", nameof(text));
}
