using AwesomeAssertions;
using CsCheck;
using SahelBot.Retrieval.Spelling;
using Xunit;

namespace SahelBot.Retrieval.Tests.Spelling;

public sealed class SpellingRepairTests
{
    private static readonly SpellingRepair _repair = new(
    [
        new KnownWord("tinzaouaten", "en", 20, IsName: true),
        new KnownWord("yusov", "en", 9, IsName: true),
        new KnownWord("mali", "en", 90, IsName: true),
        new KnownWord("niger", "en", 40, IsName: true),
        new KnownWord("relations", "en", 30, IsName: false),
        new KnownWord("letter", "en", 8, IsName: false),
        new KnownWord("latter", "en", 1, IsName: false),
        new KnownWord("ambassador", "en", 12, IsName: false),
        new KnownWord("communique", "en", 6, IsName: false),
        new KnownWord("photo", "en", 4, IsName: false),
        new KnownWord("broke", "en", 4, IsName: false),
        new KnownWord("konfourou", "en", 3, IsName: true),
        new KnownWord("africa", "en", 3, IsName: true),
    ]);

    [Theory]
    [InlineData("tinzawaten", "tinzaouaten")]
    [InlineData("tinzaouatene", "tinzaouaten")]
    [InlineData("yusof", "yusov")]
    [InlineData("yuosv", "yusov")]
    [InlineData("ysuov", "yusov")]
    [InlineData("embassador", "ambassador")]
    [InlineData("lettre", "letter")]
    [InlineData("litter", "letter")]
    [InlineData("mal", null)]
    [InlineData("malta", null)]
    [InlineData("nigeria", null)]
    [InlineData("2024x", null)]
    [InlineData("zzzzzzzz", null)]
    public void Find_Word_GivesTheNearest(string word, string? meant) =>
        (_repair.Find(word, isName: false)?.Text).Should().Be(meant);

    [Fact]
    public void Find_Name_IsNotTakenForAnOrdinaryWord()
    {
        _repair.Find("relatins", isName: false)?.Text.Should().Be("relations");
        _repair.Find("relatins", isName: true).Should().BeNull();
    }

    [Theory]
    [InlineData("comunike", "communique")]
    [InlineData("foto", "photo")]
    [InlineData("konfuru", "konfourou")]
    [InlineData("afrka", "africa")]
    [InlineData("fatal", null)]
    [InlineData("foot", null)]
    public void Find_WordByEar_GivesWhatSoundsTheSame(string word, string? meant) =>
        (_repair.Find(word, isName: false)?.Text).Should().Be(meant);

    [Theory]
    [InlineData("brake", "broke")]
    [InlineData("bloke", null)]
    [InlineData("better", null)]
    public void Find_RightWord_IsOnlyTakenForOneWithTheSameConsonants(string word, string? meant) =>
        (_repair.Find(word, isName: false, isWord: true)?.Text).Should().Be(meant);

    [Theory]
    [InlineData("leader", true)]
    [InlineData("staying", true)]
    [InlineData("planned", true)]
    [InlineData("wagnr", false)]
    [InlineData("inteligence", false)]
    public void Contains_Word_TellsWhetherItIsRight(string word, bool expected) => EnglishWords.Contains(word).Should().Be(expected);

    [Theory]
    [InlineData("mali", "mali", 0)]
    [InlineData("mali", "mail", 1)]
    [InlineData("mali", "malian", 2)]
    [InlineData("mali", "niger", 3)]
    public void Between_Words_CountsMistakes(string left, string right, int distance) =>
        EditDistance.Between(left, right, 2).Should().Be(distance);

    [Fact]
    public void Between_AnyTwoWords_IsSymmetricAndZeroOnlyForEqualOnes() =>
        Gen.Select(Gen.String[Gen.Char['a', 'd'], 0, 6], Gen.String[Gen.Char['a', 'd'], 0, 6]).Sample((left, right) =>
            EditDistance.Between(left, right, 3) == EditDistance.Between(right, left, 3)
            && (EditDistance.Between(left, right, 3) == 0) == (left == right));
}
