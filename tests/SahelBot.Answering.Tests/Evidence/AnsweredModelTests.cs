using AwesomeAssertions;
using CsCheck;
using SahelBot.Answering.Evidence;
using SahelBot.Core.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Evidence;

public sealed class AnsweredModelTests
{
    private static readonly PassageId _voyage = new("ships", "voyage");
    private static readonly string[] _words = ["who", "when", "command", "ship", "bear", "teapot", ""];
    private static readonly PassageId _storm = new("storms", "gale");

    private static readonly AnsweredModel.Example[] _examples =
    [
        new(["who", "command", "ship"], _voyage, IsAnswered: true),
        new(["which", "captain", "command", "ship"], _voyage, IsAnswered: true),
        new(["who", "lead", "ship", "voyage"], _voyage, IsAnswered: true),
        new(["how", "pay", "captain", "ship"], _voyage, IsAnswered: false),
        new(["when", "captain", "bear"], _voyage, IsAnswered: false),
        new(["ship", "command", "who", "bear"], _voyage, IsAnswered: false),
        new(["when", "storm", "begin"], _storm, IsAnswered: true),
        new(["when", "gale", "come"], _storm, IsAnswered: true),
        new(["who", "see", "storm"], _storm, IsAnswered: false),
        new(["who", "name", "gale"], _storm, IsAnswered: false),
    ];

    private readonly AnsweredModel _model = AnsweredModel.Learn([.. Enumerable.Repeat(_examples, 20).SelectMany(e => e)])!;

    [Theory]
    [InlineData("who command vessel", true)]
    [InlineData("which captain command vessel", true)]
    [InlineData("how pay command", false)]
    [InlineData("when captain bear", false)]
    public void LogOdds_NewQuestion_LeansToTheSortThatIsWordedLikeIt(string question, bool isAnswered) =>
        (_model.LogOdds(question.Split(' '), _voyage) > 0).Should().Be(isAnswered);

    [Fact]
    public void LogOdds_SameWord_DependsOnThePassage()
    {
        _model.LogOdds(["who", "ship"], _voyage).Should().BeGreaterThan(_model.LogOdds(["who", "ship"], _storm));
        _model.LogOdds(["when", "begin"], _storm).Should().BeGreaterThan(_model.LogOdds(["when", "begin"], _voyage));
    }

    [Fact]
    public void LogOdds_SameWordsInAnotherOrder_AreNotTheSame() =>
        _model.LogOdds(["who", "command", "ship"], _voyage).Should().BeGreaterThan(_model.LogOdds(["ship", "command", "who"], _voyage));

    [Fact]
    public void LogOdds_AnyQuestion_IsBoundedAndTheSameEachTime()
    {
        var again = AnsweredModel.Learn([.. Enumerable.Repeat(_examples, 20).SelectMany(e => e)])!;

        Gen.Int[0, _words.Length - 1].Select(i => _words[i]).List[0, 40].Sample(stems =>
        {
            var odds = _model.LogOdds(stems, _voyage);
            odds.Should().BeInRange(-10, 10).And.Be(again.LogOdds(stems, _voyage));
        });
    }

    [Fact]
    public void LogOdds_WordsNeverMet_ChangeNothing() =>
        _model.LogOdds(["who", "command", "teapot"], _voyage).Should().Be(_model.LogOdds(["who", "command"], _voyage));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Learn_OneSortOnly_TellsNothingApart(bool isAnswered)
    {
        AnsweredModel.Learn([.. _examples.Where(e => e.IsAnswered == isAnswered)]).Should().BeNull();
        AnsweredModel.Learn([]).Should().BeNull();
    }

    [Fact]
    public void Learn_TwoExamples_AreEnough()
    {
        var model = AnsweredModel.Learn([_examples[0], _examples[3]])!;

        model.LogOdds(_examples[0].Stems, _voyage).Should().BeGreaterThan(model.LogOdds(_examples[3].Stems, _voyage));
    }
}
