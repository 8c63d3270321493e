using AwesomeAssertions;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using Xunit;

namespace SahelBot.Answering.Tests.Understanding;

public sealed class FocusReaderTests
{
    [Theory]
    [InlineData("Which airline flew the members to Ukraine?", "airline")]
    [InlineData("Which Telegram channel published the photos?", "channel")]
    [InlineData("apart from his words, which diplomat's post did Mali use?", "post")]
    [InlineData("How many flags were in the photo?", "flags")]
    [InlineData("Who filmed the video?", "filmed")]
    [InlineData("Who flew the drone?", "flew")]
    [InlineData("What colour was the car?", "colour")]
    [InlineData("Who is the lawyer of the captives?", "lawyer")]
    [InlineData("How fast do the drones fly?", "fast")]
    public void Find_QuestionWithFocus_PointsAtIt(string question, string focus) =>
        FocusReader.Find(WordScanner.Scan(question), "en", LanguageCues.For("en"))
            .Should().Be(question.IndexOf(focus, StringComparison.Ordinal));

    [Theory]
    [InlineData("Who is Andriy Yusov?", "en")]
    [InlineData("When did Mali break off relations?", "en")]
    [InlineData("Quelle compagnie a transporté les membres ?", "fr")]
    public void Find_QuestionWithoutFocus_IsNull(string question, string language) =>
        FocusReader.Find(WordScanner.Scan(question), language, LanguageCues.For(language)).Should().BeNull();

    [Theory]
    [InlineData("Why did the minister celebrate the victory?", "celebrate")]
    [InlineData("On what day did the ministry officially restore ties?", "restore")]
    public void FindPredicate_DeedOfSubject_PointsAtIt(string question, string deed) =>
        FocusReader.FindPredicate(WordScanner.Scan(question), "en", [])
            .Should().Be(question.IndexOf(deed, StringComparison.Ordinal));

    [Theory]
    [InlineData("Is Ukraine guilty?", QuestionKind.Opinion)]
    [InlineData("Who called the rebels heroes?", QuestionKind.Who)]
    public void Read_JudgingWord_IsOpinionUnlessSomebodySaysIt(string question, QuestionKind kind) =>
        KindReader.Read(question, WordScanner.Scan(question), LanguageCues.For("en"), false).Should().Be(kind);
}
