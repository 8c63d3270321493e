using AwesomeAssertions;
using SahelBot.Answering.Evidence;
using Xunit;

namespace SahelBot.Answering.Tests.Evidence;

public sealed class TranslationModelTests
{
    private static readonly string[] _spokesman = ["spokesman", "deny", "report"];
    private static readonly string[] _envoy = ["ambassador", "deny", "report"];
    private static readonly string[] _storm = ["storm", "break", "window"];

    private readonly TranslationModel _model = TranslationModel.Learn(
    [
        (_spokesman, ["mouthpiece", "reject"]),
        (_spokesman, ["mouthpiece", "claim"]),
        (_envoy, ["diplomat", "reject"]),
        (_envoy, ["diplomat", "claim"]),
        (_storm, ["gale", "smash", "pane"]),
    ]);

    [Fact]
    public void ToldBy_WordOfOnePassageOnly_IsMostLikelyForWhatNoOtherPassageHas()
    {
        var told = _model.ToldBy("mouthpiece");

        told.MaxBy(t => t.Value).Key.Should().Be("spokesman");
        told.Should().NotContainKey("ambassador").And.NotContainKey("storm");
        told["spokesman"].Should().BeGreaterThan(2 * told["deny"]);
    }

    [Fact]
    public void ToldBy_WordOfBothPassages_IsLikelyForWhatTheyShare()
    {
        var told = _model.ToldBy("reject");

        told["deny"].Should().BeGreaterThan(told["spokesman"]).And.BeGreaterThan(told["ambassador"]);
    }

    [Fact]
    public void ToldBy_AllThatIsAskedForAWord_AddsUpToAtMostOne()
    {
        string[] asked = ["mouthpiece", "reject", "claim", "diplomat", "gale", "smash", "pane"];

        foreach (var told in _spokesman.Concat(_envoy).Concat(_storm))
        {
            asked.Sum(a => _model.ToldBy(a).GetValueOrDefault(told)).Should().BeInRange(0.5, 1 + 1e-9);
        }
    }

    [Fact]
    public void ToldBy_UnknownWord_IsEmptyAndRare()
    {
        _model.ToldBy("teapot").Should().BeEmpty();
        _model.Knows("teapot").Should().BeFalse();
        _model.Knows("gale").Should().BeTrue();
        _model.Background("teapot").Should().BePositive().And.BeLessThan(_model.Background("gale"));
        _model.Background("gale").Should().BeLessThan(_model.Background("claim")).And.BeLessThan(1);
    }

    [Fact]
    public void Learn_Nothing_KnowsNothing()
    {
        var model = TranslationModel.Learn([]);

        model.ToldBy("gale").Should().BeEmpty();
        model.Background("gale").Should().BeInRange(0, 1);
    }

    [Fact]
    public void Learn_PassageWithoutWords_IsNoError() =>
        TranslationModel.Learn([([], ["gale"])]).ToldBy("gale").Should().BeEmpty();

    [Theory]
    [InlineData("mouthpiece", 0)]
    [InlineData("diplomat", 1)]
    [InlineData("gale", 2)]
    public void Of_QuestionInOtherWords_IsLikeliestForTheRightText(string asked, int right)
    {
        var likelihood = new QuestionLikelihood(_model, [asked]);
        string[][] texts = [_spokesman, _envoy, _storm];

        var scores = texts.Select(t => likelihood.Of(t)).ToList();

        scores.IndexOf(scores.Max()).Should().Be(right);
        scores[right].Should().BePositive();
        scores.Where((_, i) => i != right).Should().OnlyContain(s => s < scores[right]);
    }

    [Fact]
    public void Least_WordThatTheTextHasNothingOf_IsBelowZero()
    {
        new QuestionLikelihood(_model, ["gale", "smash"]).Least(_storm).Should().BePositive();
        new QuestionLikelihood(_model, ["gale", "teapot"]).Least(_storm).Should().BeNegative();
    }

    [Fact]
    public void LeastButOne_OneWordThatTheTextHasNothingOf_LooksPastIt()
    {
        new QuestionLikelihood(_model, ["gale", "teapot", "smash"]).LeastButOne(_storm).Should().BePositive();
        new QuestionLikelihood(_model, ["gale", "teapot", "saucer"]).LeastButOne(_storm).Should().BeNegative();
        new QuestionLikelihood(_model, ["teapot"]).LeastButOne(_storm).Should().BeNegative();
    }

    [Fact]
    public void Of_NoWords_IsNoBetterThanAny()
    {
        var nothing = new QuestionLikelihood(_model, []);

        nothing.Of(_storm).Should().Be(0);
        nothing.Least(_storm).Should().Be(0);
        nothing.LeastButOne(_storm).Should().Be(0);
        new QuestionLikelihood(_model, ["gale"]).Of([]).Should().BeNegative();
    }

    [Fact]
    public void Of_IndexOfTexts_PutsTheSameTextFirstAndKeepsTheirOrder()
    {
        var index = new LikelihoodIndex([_spokesman, _envoy, _storm, []]);

        var scores = index.Of(new QuestionLikelihood(_model, ["gale", "pane"]));

        scores.Should().HaveCount(4);
        scores[2].Should().Be(scores.Max()).And.BePositive();
        scores[3].Should().BeNegative();
    }

    [Fact]
    public void Of_IndexWithTheVeryWord_CountsItMoreThanOneThatIsOnlyAskedFor()
    {
        var index = new LikelihoodIndex([["gale"], ["storm"]]);

        var scores = index.Of(new QuestionLikelihood(_model, ["gale"]));

        scores[0].Should().BeGreaterThan(scores[1]);
        scores[1].Should().BePositive();
    }
}
