using AwesomeAssertions;
using SahelBot.Answering.Engine;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Engine;

/// <summary>How likely an answer is where the knowledge does not tell how people ask.</summary>
public sealed class PlainAnswerabilityTests
{
    private static readonly AnswerEngine _bakery = Lighthouse.EngineOn(new SnapshotBuilder()
        .Article("bakery", "The village bakery was founded by Greta Lindqvist in 1912.", "A fire destroyed the stone oven of the bakery.", "The mayor praised the cinnamon buns.").Build());

    [Fact]
    public async Task Of_MoreOfTheQuestionIsTold_IsLikelier()
    {
        var all = await OfAsync(_bakery, "Who founded the village bakery?");
        var some = await OfAsync(_bakery, "Who painted the village bakery?");
        var none = await OfAsync(_bakery, "Who painted the ceiling of the Sistine chapel for the village?");

        all.Should().BeGreaterThan(some!.Value);
        some.Should().BeGreaterThan(none!.Value);
    }

    [Fact]
    public async Task Of_ANameThatNothingMentions_IsLessLikely() =>
        (await OfAsync(_bakery, "Who sold the village bakery to Hamburger?")).Should().BeLessThan((await OfAsync(_bakery, "Who sold the village bakery to hamburgers?"))!.Value);

    [Theory]
    [InlineData("What did the Skerry Trust close?")] // names somebody of whom the knowledge has a list
    [InlineData("What is it?")] // nothing to match
    public async Task Of_NotMadeForIt_DoesNotApply(string question) => (await OfAsync(Lighthouse.Engine, question)).Should().BeNull();

    [Fact]
    public async Task AnswerAsync_PeopleWereHeardToAskInOtherWords_TheseCountThoughNoPassageHasThem()
    {
        var source = SnapshotBuilder.Source("bakery", "en", "The bakery", "Village Times");
        var passage = SnapshotBuilder.Passage(source, "founder", "The village bakery was founded by Greta Lindqvist in 1912.");
        var engine = Lighthouse.EngineOn(new SnapshotBuilder()
            .Article(source, "en", [passage])
            .Phrasings(new Phrasing([passage.Id], ["Which woman set up the shop that sells loaves?", "Whose loaf shop was it at first?"]))
            .Build());

        var answer = await engine.AnswerAsync(new Question("Which woman set up the loaf shop of the village?"), TestContext.Current.CancellationToken);

        answer.Should().BeOfType<Answer.Grounded>().Which.Sentences[0].Text.Should().Contain("Greta Lindqvist");
    }

    private static async Task<double?> OfAsync(AnswerEngine engine, string question)
    {
        var (understood, evidence) = await engine.DiagnoseAsync(new Question(question), TestContext.Current.CancellationToken);
        return PlainAnswerability.Of(understood, evidence);
    }
}
