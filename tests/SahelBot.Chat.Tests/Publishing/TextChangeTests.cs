using AwesomeAssertions;
using CsCheck;
using SahelBot.Chat.Publishing;
using Xunit;

namespace SahelBot.Chat.Tests.Publishing;

public class TextChangeTests
{
    [Theory]
    [InlineData("on the evening of 4 August 2024 in Bamako", "on the evening of 5 August 2024 in Bamako", "…the evening of 4 August 2024 in…", "…the evening of 5 August 2024 in…")]
    [InlineData("a b", "a b c", "a b", "a b c")]
    [InlineData("", "new words", "", "new words")]
    [InlineData("gone", "", "gone", "")]
    [InlineData("a a a", "a a", "a a a", "a a")]
    [InlineData("same", "same", "same", "same")]
    public void Of_TwoTexts_LeavesTheChangeWithAFewWordsAround(string before, string after, string shownBefore, string shownAfter) =>
        TextChange.Of(before, after, 200).Should().Be(new TextChange(shownBefore, shownAfter));

    [Fact]
    public void Of_AnyTexts_FitsAndDiffersWhereTheyDo() =>
        Gen.Select(Words(), Words()).Sample((before, after) =>
        {
            var change = TextChange.Of(before, after, 10_000);
            var cut = TextChange.Of(before, after, 40);

            return (change.Before == change.After) == (before == after) && cut.Before.Length <= 40 && cut.After.Length <= 40;
        });

    private static Gen<string> Words() => Gen.OneOf("one", "two", "three").Array[0, 12].Select(w => string.Join(' ', w));
}
