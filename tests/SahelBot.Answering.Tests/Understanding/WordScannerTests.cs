using AwesomeAssertions;
using CsCheck;
using SahelBot.Answering.Understanding;
using Xunit;

namespace SahelBot.Answering.Tests.Understanding;

public sealed class WordScannerTests
{
    private static readonly Gen<string> _oddText =
        Gen.OneOf(Gen.Char, Gen.Char["aéЇё'’\u0301\u0307-. 9\u00A0"], Gen.Char['\ud800', '\udfff']).Array[0, 40].Select(c => new string(c));

    [Theory]
    [InlineData("Burkinabè", "burkinabe")]
    [InlineData("Goïta", "goita")]
    [InlineData("Goi\u0308ta", "goita")]
    [InlineData("ÉCOLE", "ecole")]
    [InlineData("Straße", "straße")]
    [InlineData("kıyı", "kiyi")]
    [InlineData("Ґанок", "ґанок")]
    [InlineData("Київ", "київ")]
    [InlineData("Ёлка", "елка")]
    [InlineData("Малий", "малий")]
    [InlineData("2024", "2024")]
    public void FoldWord_Letters_LoseCaseAndAccents(string word, string expected) =>
        WordScanner.FoldWord(word).Should().Be(expected);

    [Theory]
    [InlineData("Mali's army", "mali|s|army")]
    [InlineData("l’ambassade d'Ukraine", "l|ambassade|d|ukraine")]
    [InlineData("п'ять", "пять")]
    [InlineData("Burkina-Faso, 2024-08-05!", "burkina|faso|2024|08|05")]
    [InlineData("a\u00A0b\tc\r\nd", "a|b|c|d")]
    [InlineData("«Вагнер» (Wagner)", "вагнер|wagner")]
    [InlineData("no.1/2", "no|1|2")]
    public void Fold_Text_IsCutAtWhatIsNoLetterOrDigit(string text, string expected) =>
        WordScanner.Fold(text).Should().Equal(expected.Split('|'));

    [Theory]
    [InlineData("")]
    [InlineData("  \t ?!… ")]
    [InlineData("\u0301\u0301")]
    [InlineData("😀😀")]
    public void Scan_NoWord_GivesNothing(string text) => WordScanner.Scan(text).Should().BeEmpty();

    [Fact]
    public void Scan_HalfSurrogates_SeparateWords() =>
        WordScanner.Fold("ma" + '\ud83d' + "li" + '\udc00').Should().Equal("ma", "li");

    [Fact]
    public void Scan_CombiningMark_StaysInItsWordAndCountsInItsLength()
    {
        var words = WordScanner.Scan("x Goi\u0308ta y");

        words[1].Should().Be(new Word("goita", 2, 6, IsCapital: true, IsUpper: false));
        words[2].Start.Should().Be(9);
    }

    [Theory]
    [InlineData("UN", true, true)]
    [InlineData("Un", true, false)]
    [InlineData("un", false, false)]
    [InlineData("A", true, false)]
    [InlineData("МЗС", true, true)]
    [InlineData("F16", true, false)]
    public void Scan_Capitals_AreTold(string word, bool isCapital, bool isUpper)
    {
        var scanned = WordScanner.Scan(word).Should().ContainSingle().Subject;

        (scanned.IsCapital, scanned.IsUpper).Should().Be((isCapital, isUpper));
    }

    [Fact]
    public void Scan_AnyText_GivesOrderedWordsWithinTheText() => _oddText.Sample(text =>
    {
        var end = 0;
        foreach (var word in WordScanner.Scan(text))
        {
            word.Start.Should().BeGreaterThanOrEqualTo(end);
            word.Length.Should().BePositive();
            word.Text.Should().NotBeEmpty().And.Be(WordScanner.FoldWord(text.Substring(word.Start, word.Length)));
            end = word.End;
        }

        end.Should().BeLessThanOrEqualTo(text.Length);
    });

    [Fact]
    public void FoldWord_Folded_StaysAsItIs() => _oddText.Sample(text =>
    {
        foreach (var word in WordScanner.Fold(text))
        {
            WordScanner.FoldWord(word).Should().Be(word);
        }
    });

    [Theory]
    [InlineData("when did mali", 1, "did mali", true)]
    [InlineData("when did mali", 1, "did niger", false)]
    [InlineData("when did mali", 2, "mali broke", false)]
    [InlineData("when did mali", 0, "", false)]
    public void StandsAt_Phrase_IsComparedWordByWord(string text, int at, string phrase, bool expected) =>
        WordScanner.StandsAt(WordScanner.Scan(text), at, WordScanner.Fold(phrase)).Should().Be(expected);
}
