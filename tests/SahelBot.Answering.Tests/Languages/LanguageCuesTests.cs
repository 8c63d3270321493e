using System.Text.Json;
using AwesomeAssertions;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using Xunit;

namespace SahelBot.Answering.Tests.Languages;

public sealed class LanguageCuesTests
{
    public static TheoryData<string> Supported { get; } = ["en", "fr", "uk", "ru"];

    [Theory]
    [MemberData(nameof(Supported))]
    public void File_Language_HasTheStructureOfEnglish(string language) =>
        Shape(Resources.Read($"{language}.json"), "").Should().BeEquivalentTo(Shape(Resources.Read("en.json"), ""));

    [Theory]
    [MemberData(nameof(Supported))]
    public void For_Language_HasCuesForEveryKindThatCuesTell(string language)
    {
        var kinds = LanguageCues.For(language).Kinds;

        foreach (var kind in new[]
        {
            QuestionKind.BothSides, QuestionKind.Summary, QuestionKind.Latest, QuestionKind.Happenings, QuestionKind.HowMany,
            QuestionKind.When, QuestionKind.Where, QuestionKind.Why, QuestionKind.Who, QuestionKind.Position,
        })
        {
            kinds[kind].AllWords.Should().NotBeEmpty($"{language} must tell {kind}");
        }
    }

    [Theory]
    [MemberData(nameof(Supported))]
    public void For_Language_KnowsTwelveMonthsAndFourSeasons(string language)
    {
        var cues = LanguageCues.For(language);

        cues.Dates.Months.Values.Distinct().Should().BeEquivalentTo(Enumerable.Range(1, 12));
        cues.Dates.Seasons.Count.Should().BeGreaterThanOrEqualTo(4);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("uk")]
    public void For_Language_CanReachEveryNumberWord(string language)
    {
        var cues = LanguageCues.For(language);

        cues.Numbers.Keys.Should().OnlyContain(word => WordScanner.Scan(word).Count == 1 && WordScanner.FoldWord(word) == word);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("wording")]
    [InlineData("")]
    public void For_UnknownLanguage_IsEnglish(string language) => LanguageCues.For(language).Dates.Months.Should().ContainKey("august");

    [Theory]
    [InlineData("wich", true, "which")]
    [InlineData("whne", true, "when")]
    [InlineData("exactlly", false, "exactly")]
    [InlineData("when", true, null)]
    [InlineData("lantern", false, null)]
    [InlineData("47", true, null)]
    public void FramingWordLike_Misspelt_IsTheWordMeant(string word, bool isFirst, string? expected) =>
        LanguageCues.For("en").FramingWordLike(word, isFirst).Should().Be(expected);

    [Theory]
    [InlineData("fr", "exactment", "exactement")]
    [InlineData("fr", "pouruqoi", "pourquoi")]
    [InlineData("fr", "ferme", null)]
    [InlineData("fr", "recette", null)]
    [InlineData("fr", "avenir", null)]
    [InlineData("ru", "пачему", "почему")]
    [InlineData("ru", "погода", null)]
    public void FramingWordLike_OtherLanguage_ChangesNoConsonantAndNotTheFirstLetter(string language, string word, string? expected) =>
        LanguageCues.For(language).FramingWordLike(word, isFirst: false).Should().Be(expected);

    [Theory]
    [InlineData("wich", "which")]
    [InlineData("wiht", "with")]
    [InlineData("meny", "many")]
    [InlineData("giv", "give")]
    [InlineData("gaza", null)]
    [InlineData("fla", null)]
    [InlineData("with", null)]
    public void CommonWordLike_Misspelt_IsTheEverydayWordMeant(string word, string? expected) =>
        LanguageCues.For("en").CommonWordLike(word).Should().Be(expected);

    /// <summary>Every property with its path and sort, without the words, which differ.</summary>
    private static IEnumerable<string> Shape(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object && path != "/numbers"
        ? element.EnumerateObject().SelectMany(p => Shape(p.Value, $"{path}/{p.Name}"))
        : [$"{path}: {element.ValueKind}"];
}
