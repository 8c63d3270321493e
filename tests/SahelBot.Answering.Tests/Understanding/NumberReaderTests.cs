using AwesomeAssertions;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using Xunit;

namespace SahelBot.Answering.Tests.Understanding;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("en", "47 soldiers and 84 fighters", "47|84")]
    [InlineData("en", "1,000 men", "1000")]
    [InlineData("en", "1 000 000 men", "1000000")]
    [InlineData("en", "1.000 men", "1000")]
    [InlineData("en", "1\u00A0500 men", "1500")]
    [InlineData("en", "1,0000 men", "1|0")]
    [InlineData("en", "three states", "3")]
    [InlineData("en", "twenty-five men", "25")]
    [InlineData("en", "two hundred men", "200")]
    [InlineData("en", "five thousand men", "5000")]
    [InlineData("en", "five six men", "5|6")]
    [InlineData("en", "no men at all", "")]
    [InlineData("en", "99999999999999999999 men", "")]
    [InlineData("fr", "vingt-cinq soldats", "25")]
    [InlineData("fr", "quatre-vingt-quatre soldats", "84")]
    [InlineData("fr", "soixante-douze heures", "72")]
    [InlineData("fr", "quatre-vingt-dix-neuf soldats", "99")]
    [InlineData("fr", "quatre-vingts soldats", "80")]
    [InlineData("fr", "quatre États", "4")]
    [InlineData("uk", "двадцять п'ять бійців", "25")]
    [InlineData("uk", "двадцять три бійці", "23")]
    [InlineData("uk", "сорок бійців", "40")]
    [InlineData("ru", "двадцать пять бойцов", "25")]
    [InlineData("ru", "сто солдат", "100")]
    public void Find_Text_GivesNumbersInDigitsAndWords(string language, string text, string expected) =>
        string.Join('|', Find(text, language).Select(n => n.Value)).Should().Be(expected);

    [Fact]
    public void Find_DigitsOfADate_AreNoNumber() =>
        Find("47 soldiers on 25-27 July 2024", "en").Should().ContainSingle().Which.Value.Should().Be(47);

    [Fact]
    public void Find_Word_IsMarkedAsWordAndPlaced()
    {
        const string Text = "some twenty-five men";

        var number = Find(Text, "en").Should().ContainSingle().Subject;

        number.IsWord.Should().BeTrue();
        Text.Substring(number.Start, number.Length).Should().Be("twenty-five");
        Find("25 men", "en")[0].IsWord.Should().BeFalse();
    }

    private static IReadOnlyList<NumberMention> Find(string text, string language)
    {
        var cues = LanguageCues.For(language);
        var words = WordScanner.Scan(text);
        return NumberReader.Find(text, words, new DateReader(cues, (_, _) => null).Find(words), cues);
    }
}
