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
        Likely("mouthpiece", "ambassador").Should().Be(0);
        Likely("mouthpiece", "storm").Should().Be(0);
        Likely("mouthpiece", "spokesman").Should().BeGreaterThan(2 * Likely("mouthpiece", "deny"));
        Likely("mouthpiece", "deny").Should().BePositive();
    }

    [Fact]
    public void ToldBy_WordOfBothPassages_IsLikelyForWhatTheyShare() =>
        Likely("reject", "deny").Should().BeGreaterThan(Likely("reject", "spokesman")).And.BeGreaterThan(Likely("reject", "ambassador"));

    [Fact]
    public void ToldBy_AllThatIsAskedForAWord_AddsUpToAtMostOne()
    {
        string[] asked = ["mouthpiece", "reject", "claim", "diplomat", "gale", "smash", "pane"];

        foreach (var told in _spokesman.Concat(_envoy).Concat(_storm))
        {
            asked.Sum(a => Likely(a, told)).Should().BeInRange(0.5, 1 + 1e-6);
        }
    }

    [Fact]
    public void ToldBy_UnknownWord_IsLikelyForNothingAndRare()
    {
        _model.ToldBy("teapot").Should().OnlyContain(l => l == 0);
        _model.Knows("teapot").Should().BeFalse();
        _model.Knows("gale").Should().BeTrue();
        _model.Background("teapot").Should().BePositive().And.BeLessThan(_model.Background("gale"));
        _model.Background("gale").Should().BeLessThan(_model.Background("claim")).And.BeLessThan(1);
    }

    [Fact]
    public void NumbersOf_WordsOfPassagesAndOthers_TellsThemApart()
    {
        string[] words = ["storm", "teapot", "storm"];

        _model.NumbersOf(words).Should().Equal(_model.NumberOf("storm"), -1, _model.NumberOf("storm"));
        _model.NumberOf("storm").Should().BePositive().And.NotBe(_model.NumberOf("window"));
        _model.NumberOf("teapot").Should().BeNegative();
    }

    [Fact]
    public void Learn_Nothing_KnowsNothing()
    {
        var model = TranslationModel.Learn([]);

        model.ToldBy("gale").Should().OnlyContain(l => l == 0);
        model.Background("gale").Should().BeInRange(0, 1);
        new QuestionLikelihood(model, ["gale"]).Of(_storm).Should().BeNegative();
    }

    [Fact]
    public void Learn_PassageWithoutWords_IsNoError() =>
        TranslationModel.Learn([([], ["gale"])]).ToldBy("gale").Should().OnlyContain(l => l == 0);

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

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    public void Of_TextWithTheVeryWord_IsLikelierTheMoreThatCounts(double veryWord)
    {
        var likelihood = new QuestionLikelihood(_model, ["gale"]);

        likelihood.Of(["gale"], veryWord).Should().BeGreaterThan(likelihood.Of(["pane"], veryWord));
        likelihood.Of(["gale"], veryWord).Should().BeLessThan(likelihood.Of(["gale"], veryWord + 0.1));
        likelihood.Of(["storm"], veryWord).Should().BePositive();
    }

    [Fact]
    public void Of_VeryWordThatIsAWordOfPassages_CountsOnTopOfWhatItIsAskedFor()
    {
        var likelihood = new QuestionLikelihood(_model, ["storm"]);

        likelihood.Of(["storm", "window"]).Should().BeGreaterThan(likelihood.Of(["break", "window"]));
    }

    private double Likely(string asked, string told) => _model.ToldBy(asked)[_model.NumberOf(told)];
}
