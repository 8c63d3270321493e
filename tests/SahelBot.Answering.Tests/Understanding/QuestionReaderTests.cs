using AwesomeAssertions;
using SahelBot.Answering.Tests.Engine;
using SahelBot.Answering.Understanding;
using Xunit;

namespace SahelBot.Answering.Tests.Understanding;

public sealed class QuestionReaderTests
{
    [Theory]
    [InlineData("Що туареги мали на увазі?", "tuareg-rebels")]
    [InlineData("Що туареги кажуть про Малі?", "tuareg-rebels|mali")]
    public void Read_EverydayWordLikeANameOfAnotherLanguage_IsNoName(string text, string expected) =>
        string.Join('|', RealKnowledge.Bench.Reader.Read(text, "uk").ActorIds).Should().Be(expected);

    [Fact]
    public void Read_WordOfAnOpinion_IsNotTakenForAFramingWord() =>
        RealKnowledge.Bench.Reader.Read("Що ти думаєш про Зеленського?", "uk").Kind.Should().Be(QuestionKind.Opinion);

    [Theory]
    [InlineData("Who is Agnes Tait?", QuestionKind.Definition)]
    [InlineData("Agnes Tait", QuestionKind.Definition)]
    [InlineData("Who is Agnes Tait's brother?", QuestionKind.Who)]
    [InlineData("Remind me, who is Agnes Tait?", QuestionKind.Definition)]
    [InlineData("3 March 2021", QuestionKind.Happenings)]
    [InlineData("3 March 2021, what was announced?", QuestionKind.Happenings)]
    [InlineData("Did anything happen on 3 March 2021?", QuestionKind.Happenings)]
    [InlineData("What happened to the lantern room?", QuestionKind.Fact)]
    [InlineData("When did the lighthouse close?", QuestionKind.When)]
    public void Read_Question_SettlesItsKind(string text, QuestionKind expected) => Read(text).Kind.Should().Be(expected);

    [Fact]
    public void Read_Question_TakesItApart()
    {
        var question = Read("Did the Skerry Trust count 17 broken windows on 28 February 2021?");

        question.ActorIds.Should().Equal("trust");
        question.Numbers.Should().ContainSingle().Which.Value.Should().Be(17);
        question.Dates.Should().ContainSingle().Which.Span.ToString().Should().Be("2021-02-28");
        question.Terms.Select(t => t.Query.Token.Surface).Should().Contain("windows").And.NotContain(["Skerry", "17", "February", "the"]);
        question.IsEmpty.Should().BeFalse();
    }

    [Fact]
    public void Read_YearLeftOut_IsTheYearOfTheKnowledge()
    {
        Read("What happened on 12 June?").DateSpans.Should().ContainSingle().Which.ToString().Should().Be("2022-06-12");
        Read("What happened on 3 March?").DateSpans.Should().ContainSingle().Which.ToString().Should().Be("2021-03-03");
    }

    [Theory]
    [InlineData("Did Zanzibar buy the pier?", "Zanzibar")]
    [InlineData("did zanzibar buy the pier?", "")]
    [InlineData("did peru buy the pier?", "peru")]
    [InlineData("DID ZANZIBAR BUY THE PIER?", "")]
    [InlineData("Did the Skerry Trust buy the pier?", "")]
    [InlineData("Did Magnus build it?", "")]
    public void Read_NameThatNoPassageKnows_IsKept(string text, string expected) =>
        string.Join('|', Read(text).UnknownNames).Should().Be(expected);

    [Theory]
    [InlineData("who bilt the stone towr")]
    [InlineData("who built the stone tower")]
    public void Read_MisspeltWord_IsTakenForTheKnownOne(string text) =>
        Read(text).Terms.Should().OnlyContain(t => !t.IsUnknown);

    [Fact]
    public void Read_MisspeltName_IsStillTheActor() => Read("Who is Agnes Tiat?").ActorIds.Should().Contain("agnes");

    [Fact]
    public void Read_RareWord_WeighsMoreThanACommonOne()
    {
        var terms = Read("Which guests came to the lighthouse?").Terms.ToDictionary(t => t.Query.Token.Surface, t => t.Weight, StringComparer.Ordinal);

        terms["guests"].Should().BeGreaterThan(terms["lighthouse"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("please tell me more about it")]
    [InlineData("?!")]
    public void Read_NothingToLookUp_IsEmpty(string text) => Read(text).IsEmpty.Should().BeTrue();

    private static UnderstoodQuestion Read(string text) => Lighthouse.Bench.Reader.Read(text, "en");
}
