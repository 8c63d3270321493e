using AwesomeAssertions;
using SahelBot.Answering.Evidence;
using SahelBot.Answering.Tests.Engine;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Retrieval.Indexing;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Evidence;

public sealed class SentenceRankerTests
{
    private static readonly Snapshot _snapshot = new SnapshotBuilder()
        .Article(
            "harbour",
            "Trade with the islands grew fast. The harbour was dug by convicts. The harbour was dug between 1850 and 1857. Fish was sold there. Nobody knows the names of the convicts.",
            "The customs house burned down. A painter from Riga drew it before the fire.")
        .Build();

    [Theory]
    [InlineData("When was the harbour dug?", "1850")]
    [InlineData("Who dug the harbour, by whom was it dug: convicts?", "by convicts")]
    [InlineData("Where did the painter who drew the customs house come from?", "Riga")]
    public async Task Rank_OneSentenceHoldsWhatIsAskedFor_ItComesFirst(string question, string holds) =>
        (await RankAsync(question))[0].Sentence.Text.Should().Contain(holds);

    [Fact]
    public async Task Rank_Always_HasEverySentenceOfThePassagesOnceInFallingOrder()
    {
        var ranked = await RankAsync("When was the harbour dug, and who drew the customs house?");

        ranked.Select(r => r.Sentence.Text).Should().OnlyHaveUniqueItems().And.HaveCount(7);
        ranked.Select(r => r.Score).Should().BeInDescendingOrder();
    }

    [Fact]
    public async Task Rank_NothingFound_IsEmpty() => (await RankAsync("Zebras?")).Should().BeEmpty();

    private static async Task<IReadOnlyList<RankedSentence>> RankAsync(string question)
    {
        var engine = Lighthouse.EngineOn(_snapshot);
        var (understood, evidence) = await engine.DiagnoseAsync(new Question(question), TestContext.Current.CancellationToken);
        return new SentenceRanker(new LuceneKnowledgeIndexFactory().Build(_snapshot)).Rank(understood, evidence);
    }
}
