using System.Text.Json;
using System.Text.RegularExpressions;
using AwesomeAssertions;
using SahelBot.Answering.Languages;
using SahelBot.Core.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Languages;

public sealed partial class WordingTests
{
    private static readonly JsonElement _file = Resources.Read("wording.json");

    [Theory]
    [InlineData("fr")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void File_Language_HasTheKeysAndPlaceholdersOfEnglish(string language)
    {
        var english = Texts("en");

        var texts = Texts(language);

        texts.Keys.Should().BeEquivalentTo(english.Keys);
        foreach (var (key, text) in texts)
        {
            text.Should().NotBeNullOrWhiteSpace();
            Placeholders(text).Should().BeEquivalentTo(Placeholders(english[key]), $"of {language}/{key}");
        }
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("uk")]
    [InlineData("ru")]
    public void File_Language_IsTranslated(string language) =>
        Texts(language).Where(t => t.Key != "knownGap").Should().NotContain(t => t.Value == Texts("en")[t.Key]);

    [Theory]
    [InlineData("en", "2024-08-04", "4 August 2024")]
    [InlineData("en", "2024-08", "August 2024")]
    [InlineData("en", "2024", "2024")]
    [InlineData("en", "2024-07-25/2024-07-27", "25 July 2024 – 27 July 2024")]
    [InlineData("fr", "2024-08-04", "4 août 2024")]
    [InlineData("uk", "2024-08-04", "4 серпня 2024")]
    [InlineData("ru", "2024-08-04", "4 августа 2024")]
    [InlineData("uk", "2024-08", "серпень 2024")]
    public void Date_Span_IsWrittenInTheLanguage(string language, string span, string expected)
    {
        DateSpan.TryParse(span, out var date).Should().BeTrue();

        Wording.For(language).Date(date).Should().Be(expected);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("de")]
    [InlineData("")]
    [InlineData("../en")]
    public void For_UnknownLanguage_IsEnglish(string language) => Wording.For(language).Language.Should().Be("en");

    [Fact]
    public void Text_Values_AreFilledIn() =>
        Wording.For("en").Text("unknownName", "{0} Zanzibar").Should().Be("My sources mention no “{0} Zanzibar”.");

    [Fact]
    public void Text_UnknownKey_Throws()
    {
        var act = () => Wording.For("en").Text("noSuchKey");

        act.Should().Throw<KeyNotFoundException>();
    }

    private static Dictionary<string, string> Texts(string language) => _file.GetProperty(language).EnumerateObject()
        .ToDictionary(t => t.Name, t => t.Value.GetString() ?? "", StringComparer.Ordinal);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Placeholder();
}
