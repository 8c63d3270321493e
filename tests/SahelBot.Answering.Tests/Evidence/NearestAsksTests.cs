using AwesomeAssertions;
using CsCheck;
using SahelBot.Answering.Evidence;
using SahelBot.Core.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Evidence;

public sealed class NearestAsksTests
{
    private static readonly PassageId _voyage = new("ships", "voyage");
    private static readonly string[] _words = ["who", "pay", "ship", "teapot", ""];
    private static readonly PassageId _storm = new("storms", "gale");

    private readonly NearestAsks _asks = new(
    [
        new(["who", "command", "ship"], _voyage, IsAnswered: true),
        new(["how", "pay", "captain"], _voyage, IsAnswered: false),
        new(["who", "see", "storm"], _storm, IsAnswered: false),
    ]);

    [Fact]
    public void Margin_QuestionThatWasHeard_IsAsFarAsItCanBe()
    {
        _asks.Margin(["who", "command", "ship"], [_voyage]).Should().BeApproximately(1, 1e-9);
        _asks.Margin(["how", "pay", "captain"], [_voyage]).Should().BeApproximately(-1, 1e-9);
    }

    [Fact]
    public void Margin_OnlyOtherPassagesAreAskedForSo_DoesNotCount()
    {
        _asks.Margin(["who", "see", "storm"], [_voyage]).Should().BePositive("only \"who\" is shared with what is asked for it");
        _asks.Margin(["who", "see", "storm"], [_voyage, _storm]).Should().BeNegative();
        _asks.Margin(["who", "see", "storm"], [new PassageId("none", "p1")]).Should().Be(0);
    }

    [Fact]
    public void Margin_RareWord_CountsForMore() =>
        _asks.Margin(["who", "pay"], [_voyage]).Should().BeNegative("\"pay\" is rarer than \"who\"");

    [Fact]
    public void Margin_AnyQuestion_IsBetweenMinusOneAndOne() =>
        Gen.Int[0, _words.Length - 1].Select(i => _words[i]).HashSet[0, 5].Sample(
            stems => _asks.Margin(stems, [_voyage, _storm]).Should().BeInRange(-1 - 1e-9, 1 + 1e-9));
}
