using AwesomeAssertions;
using SahelBot.Answering.Engine;
using SahelBot.Core.Answers;
using SahelBot.Core.Questions;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Engine;

/// <summary>Articles whose passages are whole paragraphs: of these only the sentences that answer are shown.</summary>
public sealed class LongPassagesTests
{
    private const string Founding = "The paper mill at Ostervik was founded by Henrik Dahl in 1871.";
    private const string Sold = "It was sold to the Brandt family in 1904 for 90,000 crowns.";

    private static readonly AnswerEngine _engine = Lighthouse.EngineOn(new SnapshotBuilder()
        .Article(
            "mill",
            $"{Founding} {Sold} The new owners built a second hall beside the river. Spruce from the northern forests was brought there on rafts. "
                + "A strike closed the gates for eleven weeks in 1911.",
            "The river Oster turned the wheels of the mill until 1926. In that year a power station was opened above the falls. Its turbines came from a workshop in Graz. "
                + "The old wheels are shown in the museum of the town.",
            "Workers of the mill lived in long wooden houses on the eastern bank. Most families came from the valley of Hollum because the copper mine there had closed. A school "
                + "with four rooms was opened for their children in 1899.")
        .Article("ferry", "The ferry to Ostervik leaves twice a day. Its captain is Marta Lind. The crossing takes forty minutes in calm weather.")
        .Build());

    [Theory]
    [InlineData("Who founded the paper mill at Ostervik?", "Henrik Dahl")]
    [InlineData("When did a strike close the gates of the mill?", "1911")]
    [InlineData("Where did the turbines of the power station come from?", "Graz")]
    [InlineData("Why did families come from the valley of Hollum?", "copper mine")]
    [InlineData("How many rooms had the school for the children of the workers?", "four rooms")]
    [InlineData("How long does the crossing of the ferry take?", "forty minutes")]
    public async Task AnswerAsync_ParagraphsOfManySentences_TheAnswerIsAmongAFew(string question, string holds)
    {
        var answer = await AskAsync(question);

        answer.Should().BeOfType<Answer.Grounded>();
        answer.Sentences.Should().HaveCountLessThanOrEqualTo(3).And.Contain(s => s.Text.Contains(holds, StringComparison.Ordinal));
        answer.Sentences.Should().OnlyContain(s => s.Citations.Count > 0);
    }

    [Fact]
    public async Task AnswerAsync_BestSentenceStandsLastInItsParagraph_ComesFirst() =>
        (await AskAsync("When did a strike close the gates of the mill?")).Sentences[0].Text.Should().StartWith("A strike closed");

    [Fact]
    public async Task AnswerAsync_BestSentenceOpensWithAPronoun_FollowsTheOneThatSaysWhatIsMeant() =>
        (await AskAsync("How many crowns did the Brandt family pay when it was sold in 1904?")).Sentences.Select(s => s.Text).Take(2)
            .Should().Equal(Founding, Sold);

    [Fact]
    public async Task AnswerAsync_NoRoomForWhatAPronounMeans_LeavesTheSentenceOut()
    {
        // The third best sentence says "They ...": with the one before it there would be four.
        var engine = Lighthouse.EngineOn(new SnapshotBuilder()
            .Article(
                "mine",
                "The copper mine of Hollum was opened in 1702. The copper mine of Hollum was closed in 1890. Ore was found there by Sten Vik. They dug copper in the mine of Hollum by hand.")
            .Build());

        var answer = await engine.AnswerAsync(new Question("Was the copper mine of Hollum opened in 1702, closed in 1890 and dug by hand?"), TestContext.Current.CancellationToken);

        var texts = answer.Sentences.Select(s => s.Text).ToList();
        texts.Should().HaveCountLessThanOrEqualTo(3).And.Contain(t => t.Contains("1702", StringComparison.Ordinal)).And.Contain(t => t.Contains("1890", StringComparison.Ordinal));
        texts.Should().NotContain(["They dug copper in the mine of Hollum by hand.", "Ore was found there by Sten Vik."]);
    }

    [Theory]
    [InlineData("Who founded the glass works at Trondvik?")]
    [InlineData("How many dancers does the royal ballet have?")]
    [InlineData("When was the first railway tunnel through the Alps opened?")]
    public async Task AnswerAsync_NothingOfIt_Abstains(string question) => (await AskAsync(question)).Should().BeOfType<Answer.Abstained>();

    private static Task<Answer> AskAsync(string question) => _engine.AnswerAsync(new Question(question), TestContext.Current.CancellationToken);
}
