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
    public void Find_QuestionWithFocus_PointsAtIt(string question, string focus) =>
        FocusReader.Find(WordScanner.Scan(question), "en", LanguageCues.For("en"))
            .Should().Be(question.IndexOf(focus, StringComparison.Ordinal));

    [Theory]
    [InlineData("Who is Andriy Yusov?", "en")]
    [InlineData("When did Mali break off relations?", "en")]
    [InlineData("Quelle compagnie a transporté les membres ?", "fr")]
    public void Find_QuestionWithoutFocus_IsNull(string question, string language) =>
        FocusReader.Find(WordScanner.Scan(question), language, LanguageCues.For(language)).Should().BeNull();
}
