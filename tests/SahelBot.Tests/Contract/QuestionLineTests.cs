using AwesomeAssertions;
using CsCheck;
using SahelBot.Contract;
using Xunit;

namespace SahelBot.Tests.Contract;

public class QuestionLineTests
{
    [Fact]
    public void Parse_FullLine_ReadsEverything()
    {
        var line = QuestionLine.Parse(
            """{"id":"7","question":"And Niger?","language":"FR","history":["When did Mali break?"],"extra":1}""", 1);

        line.Error.Should().BeNull();
        line.Id?.GetString().Should().Be("7");
        line.Question.Should().BeEquivalentTo(
            new Core.Questions.Question("And Niger?") { Language = "fr", History = ["When did Mali break?"] });
    }

    [Theory]
    [InlineData("""{"question":"q"}""")]
    [InlineData("""{"id":null,"question":"q","language":null,"history":null}""")]
    [InlineData("""{"id":7,"question":"q","history":[]}""")]
    [InlineData("""  {"question" : "q"}  """)]
    public void Parse_Sparse_IsAQuestion(string text) => QuestionLine.Parse(text, 1).Error.Should().BeNull();

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   ", "empty")]
    [InlineData("hello", "not JSON")]
    [InlineData("""{"question":"q" """, "not JSON")]
    [InlineData("""{"question":"q"} {"question":"q"}""", "not JSON")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("\"q\"", "must be a JSON object")]
    [InlineData("{}", "no \"question\"")]
    [InlineData("""{"id":"1"}""", "no \"question\"")]
    [InlineData("""{"question":1}""", "must be a string, but is a number")]
    [InlineData("""{"question":null}""", "must be a string, but is null")]
    [InlineData("""{"question":["q"]}""", "must be a string, but is a list")]
    [InlineData("""{"question":" "}""", "is empty")]
    [InlineData("""{"id":{},"question":"q"}""", "\"id\"")]
    [InlineData("""{"question":"q","language":"english"}""", "\"language\"")]
    [InlineData("""{"question":"q","language":1}""", "\"language\"")]
    [InlineData("""{"question":"q","history":"h"}""", "\"history\"")]
    [InlineData("""{"question":"q","history":[1]}""", "\"history\"")]
    [InlineData("""{"question":"half \ud800 pair"}""", "half a surrogate pair")]
    [InlineData("""{"id":"\udc00","question":"q"}""", "half a surrogate pair")]
    [InlineData("""{"question":"q","history":["\udc00"]}""", "half a surrogate pair")]
    public void Parse_Bad_SaysWhatIsWrong(string text, string reason)
    {
        var line = QuestionLine.Parse(text, 3);

        line.Question.Should().BeNull();
        line.Error?.Reason.Should().StartWith("Line 3").And.Contain(reason);
    }

    [Fact]
    public void Parse_HalfASurrogatePairInMemory_SaysWhatIsWrong() =>
        QuestionLine.Parse("{\"question\":\"raw " + '\ud800' + " half\"}", 3).Error?.Reason.Should().Contain("not valid Unicode");

    [Fact]
    public void Parse_TooLong_KeepsIdAndSaysHowLong()
    {
        var line = QuestionLine.Parse($$"""{"id":"x","question":"{{new string('a', 4000)}}"}""", 1);

        line.Error?.Id?.GetString().Should().Be("x");
        line.Error?.Reason.Should().Contain("4000").And.Contain("2000");
    }

    [Fact]
    public void Parse_LineNotKept_SaysSo() =>
        QuestionLine.Parse(null, 9).Error?.Reason.Should().StartWith("Line 9 is longer than");

    [Fact]
    public void Parse_DeepNesting_IsAnError() =>
        QuestionLine.Parse(new string('[', 10_000), 1).Error?.Reason.Should().Contain("not JSON");

    [Fact]
    public void Parse_AnyText_NeverThrows() => Gen.String.Sample(text =>
        QuestionLine.Parse(text, 1) is var line && line.Error is null != line.Question is null);
}
