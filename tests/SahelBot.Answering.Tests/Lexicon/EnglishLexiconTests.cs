using AwesomeAssertions;
using CsCheck;
using SahelBot.Answering.Lexicon;
using Xunit;

namespace SahelBot.Answering.Tests.Lexicon;

public sealed class EnglishLexiconTests
{
    [Theory]
    [InlineData("begin", "start")]
    [InlineData("buy", "purchase")]
    [InlineData("car", "automobile")]
    public void Find_Word_GivesItsSynonyms(string word, string synonym) =>
        EnglishLexicon.Find(word)!.Synonyms.Should().Contain(synonym);

    [Theory]
    [InlineData("cars", "car")]
    [InlineData("stories", "story")]
    [InlineData("grabbed", "grab")]
    [InlineData("grabbing", "grab")]
    [InlineData("carried", "carry")]
    [InlineData("matches", "match")]
    public void Find_RegularEnding_GivesTheEntryOfTheDictionaryForm(string word, string form)
    {
        var found = EnglishLexicon.Find(word);

        found.Should().NotBeNull();
        found.Should().BeEquivalentTo(EnglishLexicon.Find(form));
    }

    [Theory]
    [InlineData("car", true)]
    [InlineData("destroy", false)]
    public void Find_Word_TellsItsCommonestPartOfSpeech(string word, bool isNoun) => EnglishLexicon.Find(word)!.IsNoun.Should().Be(isNoun);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("s")]
    [InlineData("ing")]
    [InlineData("xqzzy")]
    [InlineData("\t")]
    [InlineData("\n")]
    [InlineData("zzzzzzzz")]
    [InlineData("0")]
    [InlineData("маяк")]
    public void Find_NoEntry_GivesNullOrAnEntry(string word)
    {
        var entry = EnglishLexicon.Find(word);

        (entry is null || entry.Synonyms.Count + entry.Near.Count > 0).Should().BeTrue();
    }

    [Fact]
    public void Find_UnknownWord_GivesNull() => EnglishLexicon.Find("xqzzy").Should().BeNull();

    [Fact]
    public void Find_AnyText_NeverThrows() => Gen.OneOf(Gen.String, Gen.Char["abcdeginsz\t\n -"].Array[0, 12].Select(c => new string(c)))
        .Sample(text => EnglishLexicon.Find(text) is not { } entry || entry.Synonyms.All(s => s.Length > 0 && !s.Contains('\t', StringComparison.Ordinal)));
}
