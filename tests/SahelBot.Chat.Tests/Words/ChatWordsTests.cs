using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AwesomeAssertions;
using SahelBot.Chat.Words;
using Xunit;

namespace SahelBot.Chat.Tests.Words;

public partial class ChatWordsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void In_EachLanguage_FillsTheSamePlacesAsEnglish(string language)
    {
        var english = Texts(WordFile.Parse("en"), "").ToDictionary(t => t.Path, t => t.Text, StringComparer.Ordinal);

        foreach (var (path, text) in Texts(WordFile.Parse(language), ""))
        {
            english.Should().ContainKey(path);
            Places(text).Should().Equal(Places(english[path]), because: path);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void In_EachLanguage_FitsButtonsFormsAndToasts(string language)
    {
        var file = WordFile.Parse(language);
        var words = ChatWords.In(language);

        Texts(file["buttons"], "").Should().OnlyContain(t => t.Text.Length <= 34);
        new[] { words.Feedback.Wrong, words.Feedback.NotAsked, words.Feedback.OneSided, words.Feedback.Outdated, words.Feedback.NoReason }
            .Should().OnlyContain(l => l.Length <= 34);
        new[] { words.Feedback.FormTitle, words.Feedback.FormLabel }.Should().OnlyContain(t => t.Length <= 45);
        Texts(file["feedback"], "").Concat(Texts(file["limits"], "")).Should().OnlyContain(t => t.Text.Length <= 185);
        new[] { words.Press.NotHere, words.Press.Gone, words.Press.NotInKnowledge, words.Press.NoSources }.Should().OnlyContain(t => t.Length <= 190);
    }

    [Theory]
    [InlineData("fr", "Pas de réponse.")]
    [InlineData("uk", "Відповіді немає.")]
    [InlineData("ru", "Ответа нет.")]
    [InlineData("xx", "No answer.")]
    [InlineData(null, "No answer.")]
    public void In_Language_HasItsWords(string? language, string noAnswer)
    {
        FixedWords.In(language).NoAnswer.Should().Be(noAnswer);
        FixedWords.In(language).Months.Should().HaveCount(12);
        FixedWords.In(language).MonthsWithDay.Should().HaveCount(12);
    }

    [Fact]
    public void Shorten_AnyLimit_IsKept()
    {
        CsCheck.Check.Sample(CsCheck.Gen.Select(CsCheck.Gen.String, CsCheck.Gen.Int[1, 40]), (text, limit) =>
            PlainText.Shorten(PlainText.Clean(text), limit).Length <= limit);
    }

    [Fact]
    public void Clean_HostileText_IsHarmless()
    {
        PlainText.Clean("a\u202eb\0c\td\ud800").Should().Be("abc d\ufffd");
        PlainText.Clean("a\ufffe\ufdd0b\U0001fffe").Should().Be("ab", "such cannot even be normalised");
        PlainText.Clean("  plain  ").Should().Be("plain");
        PlainText.Clean(null).Should().BeEmpty();
    }

    [Theory]
    [InlineData("yusof", "Yusov")]
    [InlineData("Tombuktu", "Timbuktu")]
    [InlineData("goita", "Goïta")]
    [InlineData("xyz", "")]
    public void Nearest_Misspelt_IsFound(string written, string meant) =>
        string.Concat(Nearest.To(written, ["Yusov", "Timbuktu", "Goïta", "Wagner"], 1)).Should().Be(meant);

    [Theory]
    [InlineData("fr-CA", "fr")]
    [InlineData("UK", "uk")]
    [InlineData("de", null)]
    [InlineData(null, null)]
    public void FromCode_ClientLanguage_IsOursOrNone(string? code, string? language) => Languages.FromCode(code).Should().Be(language);

    [Theory]
    [InlineData("French", "fr")]
    [InlineData("francais", "fr")]
    [InlineData("УКРАЇНСЬКА", "uk")]
    [InlineData("klingon", null)]
    public void FromName_NameOfALanguage_IsFound(string name, string? language) => Languages.FromName(name).Should().Be(language);

    private static IEnumerable<(string Path, string Text)> Texts(JsonNode? node, string path) => node switch
    {
        JsonObject o => o.SelectMany(p => Texts(p.Value, path + "/" + p.Key)),
        JsonArray a => a.SelectMany((v, i) => Texts(v, path + "/" + i)),
        _ => [(path, node?.GetValue<string>() ?? "")],
    };

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 60_000)]
    private static partial Regex Place();
}
