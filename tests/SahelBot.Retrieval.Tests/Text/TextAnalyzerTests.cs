using AwesomeAssertions;
using SahelBot.Retrieval.Text;
using Xunit;

namespace SahelBot.Retrieval.Tests.Text;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("en", "Wagner's fighters", "wagner fighter")]
    [InlineData("en", "broke off relations, attacked", "break off relat attack")]
    [InlineData("en", "CSP-DPA and CSP-PSD", "csp dpa and csp psd")]
    [InlineData("en", "1,000 men, 3.5 tons, 26th of 2024-08-04", "1000 man 3.5 ton 26th of 2024 08 04")]
    [InlineData("en", "U.S.A. and the U.N.", "usa and the un")]
    [InlineData("en", "Goïta, Maïga", "goita maiga")]
    [InlineData("en", "don't", "don't")]
    [InlineData("en", "wrote written write, said, women", "write write write sai woman")]
    [InlineData("fr", "l'Ukraine qu’elle aujourd'hui", "l ukrain qu elle aujourd'hui")]
    [InlineData("fr", "les déclarations, la déclaration", "les decla la decla")]
    [InlineData("fr", "1\u00a0000 hommes, 1\u202f000\u202f000 voix", "1000 home 1000000 voi")]
    [InlineData("ru", "отношениями отношения", "отношен отношен")]
    [InlineData("ru", "ещё еще", "ещ ещ")]
    [InlineData("uk", "Юсов Юсова Юсовим", "юсов юсов юсов")]
    [InlineData("uk", "розірвала розірвав розірвати", "розірв розірв розірв")]
    [InlineData("uk", "зв’язок зв'язку", "зв'язок зв'язк")]
    [InlineData("de", "Häuser Haus", "haus haus")]
    [InlineData("xx", "Wörter bleiben", "worter bleiben")]
    [InlineData("en", "馬里 Mali", "馬 里 mali")]
    public void Tokens_Text_HaveStems(string language, string text, string stems)
    {
        var tokens = TextAnalyzer.Tokens(text, LanguageProfiles.For(language));

        string.Join(' ', tokens.Select(t => t.Term)).Should().Be(stems);
    }

    [Theory]
    [InlineData("en", "The army of Mali was there", "army Mali")]
    [InlineData("en", "Did the US help us?", "US help")]
    [InlineData("en", "WHO IS YUSOV", "YUSOV")]
    [InlineData("fr", "L'armée du Mali n'a pas nié", "armée Mali nié")]
    [InlineData("ru", "Кто и что сказал о Мали", "сказал Мали")]
    [InlineData("uk", "Хто і що сказав про Малі", "сказав Малі")]
    [InlineData("es", "la guerra de Malí", "guerra Malí")]
    public void Tokens_StopWords_AreMarked(string language, string text, string content)
    {
        var tokens = TextAnalyzer.Tokens(text, LanguageProfiles.For(language));

        string.Join(' ', tokens.Where(t => !t.IsStopWord).Select(t => t.Surface)).Should().Be(content);
    }

    [Fact]
    public void Tokens_Places_PointIntoTheText()
    {
        const string Text = "In Bamako, «Wagner's» men";

        var tokens = TextAnalyzer.Tokens(Text, LanguageProfiles.For("en"));

        tokens.Select(t => t.Surface).Should().Equal("In", "Bamako", "Wagner's", "men");
        tokens.Should().OnlyContain(t => Text.Substring(t.Start, t.Length) == t.Surface);
    }

    [Theory]
    [InlineData("Ñandú", "nandu")]
    [InlineData("œuvre", "oeuvre")]
    [InlineData("Straße", "strasse")]
    [InlineData("Київ", "київ")]
    [InlineData("Goi\u0308ta", "goita")]
    public void Fold_Accents_AreRemovedFromLatinLettersOnly(string word, string folded) =>
        WordNormalizer.Fold(WordNormalizer.Normalize(word)).Should().Be(folded);

    [Theory]
    [InlineData("ar")]
    [InlineData("bg")]
    [InlineData("cs")]
    [InlineData("da")]
    [InlineData("el")]
    [InlineData("fi")]
    [InlineData("hu")]
    [InlineData("id")]
    [InlineData("it")]
    [InlineData("lv")]
    [InlineData("nl")]
    [InlineData("no")]
    [InlineData("pt")]
    [InlineData("ro")]
    [InlineData("sv")]
    [InlineData("tr")]
    public void For_LanguageOfLucene_Works(string language)
    {
        var profile = LanguageProfiles.For(language);

        profile.StopWords.Should().NotBeEmpty();
        TextAnalyzer.Tokens("Bamako Бамако باماكو 2024", profile).Should().HaveCount(4);
    }
}
