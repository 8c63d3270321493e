using AwesomeAssertions;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using SahelBot.Retrieval.Indexing;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Retrieval.Tests.Ranking;

public sealed class SignalTests
{
    [Fact]
    public async Task RetrieveAsync_Actor_LiftsPassagesByOrAboutThem()
    {
        var index = Build(b => b
            .Article("a", "The spokesman denied it.")
            .Article("b", "The spokesman denied it.").With(p => p with { By = ["diop"] })
            .Article("c", "The spokesman denied it.").With(p => p with { About = ["diop"] }));

        var found = await FindAsync(index, new RetrievalQuery("Who denied it?", "en") { Actors = ["diop"] });

        found.Should().Equal("b", "c", "a");
    }

    [Fact]
    public async Task RetrieveAsync_ActorWithoutAWord_IsFoundAllTheSame()
    {
        var index = Build(b => b.Article("a", "He said so.").With(p => p with { By = ["diop"] }).Article("b", "Nothing."));

        var found = await FindAsync(index, new RetrievalQuery("Діоп", "uk") { Actors = ["diop"] });

        found.Should().Equal("a");
    }

    [Fact]
    public async Task RetrieveAsync_Date_LiftsWhatHappenedThen()
    {
        var index = Build(b => b
            .Article("a", "A statement was published.")
            .Article("b", "A statement was published.").With(p => p with { When = Span("2024") })
            .Article("c", "A statement was published.").With(p => p with { When = Span("2024-08-04") })
            .Article("d", "A statement was published.").With(p => p with { When = Span("2023-08-04") }));

        var found = await FindAsync(index, new RetrievalQuery("statement", "en") { Dates = [Span("2024-08-04")] });

        found.Should().Equal("c", "b", "a", "d");
    }

    [Fact]
    public async Task RetrieveAsync_UnknownActor_ChangesNothing()
    {
        var index = Build(b => b.Article("a", "Mali spoke.").Article("b", "Niger spoke."));

        var found = await FindAsync(index, new RetrievalQuery("Niger spoke", "en") { Actors = ["nobody"] });

        found.Should().Equal("b", "a");
    }

    [Fact]
    public async Task RetrieveAsync_DetailOfTheArticleThatNamesTheTopic_ComesBeforeAStrangersDetail()
    {
        var index = Build(b => b
            .Article("alone", "The toll was high.")
            .Article("topic", "The battle of Tinzaouaten was fought in July.", "The toll was high."));

        var found = await index.RetrieveAsync(
            new RetrievalQuery("What was the toll of Tinzaouaten?", "en"), 5, TestContext.Current.CancellationToken);

        var ids = found.Select(f => f.Passage.Id.ToString()).ToList();
        ids.IndexOf("topic#p2").Should().BeLessThan(ids.IndexOf("alone#p1"));
    }

    [Fact]
    public async Task RetrieveAsync_NeighbouringWords_BeatScatteredOnes()
    {
        var index = Build(b => b
            .Article("scattered", "The council met, and security stayed an open matter in the city.")
            .Article("together", "The Security Council met, and it stayed an open matter in the city."));

        var found = await FindAsync(index, new RetrievalQuery("Security Council", "en"));

        found[0].Should().Be("together");
    }

    [Fact]
    public async Task RetrieveAsync_TitleSharedByPassages_CountsLessThanAPassagesOwnWords()
    {
        var index = Build(b => b
            .Article("titled", "en", ["The spokesman gave no reason.", "It came into force at once."], title: "Niger breaks relations")
            .Article("told", "en", ["Niger broke relations on 6 August.", "Others followed a week later."], title: "News"));

        var found = await FindAsync(index, new RetrievalQuery("When did Niger break relations?", "en"));

        found[0].Should().Be("told");
    }

    private static IKnowledgeIndex Build(Func<SnapshotBuilder, SnapshotBuilder> content) =>
        new LuceneKnowledgeIndexFactory().Build(content(new SnapshotBuilder()).Build());

    private static DateSpan Span(string text) => DateSpan.TryParse(text, out var span) ? span : throw new FormatException(text);

    private static async Task<List<string>> FindAsync(IKnowledgeIndex index, RetrievalQuery query)
    {
        var found = await index.RetrieveAsync(query, 10, TestContext.Current.CancellationToken);
        return [.. found.Select(f => f.Passage.Id.Article)];
    }
}
