using AwesomeAssertions;
using Microsoft.SemanticKernel.Data;
using SahelBot.Core.Knowledge;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;
using SahelBot.Retrieval.Search;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Retrieval.Tests.Search;

public sealed class PassageTextSearchTests
{
    private static readonly PassageTextSearch _search = Create();

    [Fact]
    public async Task SearchAsync_Query_GivesTexts()
    {
        var results = await _search.SearchAsync("Who wrote a letter?", null, TestContext.Current.CancellationToken);

        (await ListAsync(results.Results)).Should().Equal("Mali wrote a letter.", "Niger wrote a letter to Mali.");
    }

    [Fact]
    public async Task GetTextSearchResultsAsync_Query_GivesTitleAndLink()
    {
        var results = await _search.GetTextSearchResultsAsync("Niger", null, TestContext.Current.CancellationToken);

        var result = (await ListAsync(results.Results)).Should().ContainSingle().Subject;
        (result.Name, result.Link, result.Value).Should().Be(("Note", "https://example.org/b", "Niger wrote a letter to Mali."));
    }

    [Fact]
    public async Task GetSearchResultsAsync_Metadata_HoldsAScoreForEachResult()
    {
        var results = await _search.GetSearchResultsAsync("letter", null, TestContext.Current.CancellationToken);

        var count = (await ListAsync(results.Results)).Count;
        results.Metadata!.Should().ContainKey(PassageTextSearch.ScoresKey); // set by every search of ours
        ((double[])results.Metadata![PassageTextSearch.ScoresKey]!).Should().HaveCount(count).And.BeInDescendingOrder();
        ((double[])results.Metadata[PassageTextSearch.CoveragesKey]!).Should().HaveCount(count).And.OnlyContain(c => c > 0);
    }

    [Fact]
    public async Task GetSearchResultsAsync_SkipTopFilterAndCount_AreKept()
    {
        var options = new TextSearchOptions<Passage> { Skip = 1, Top = 1, IncludeTotalCount = true, Filter = p => p.Language == "en" };

        var results = await _search.GetSearchResultsAsync("letter", options, TestContext.Current.CancellationToken);

        (await ListAsync(results.Results)).Should().ContainSingle().Which.Id.Article.Should().Be("b");
        results.TotalCount.Should().Be(2);
    }

    [Fact]
    public async Task SearchAsync_TokenCancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var act = () => _search.SearchAsync("letter", null, cancelled.Token);

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, -1)]
    public async Task SearchAsync_ImpossiblePage_Throws(int top, int skip)
    {
        var options = new TextSearchOptions<Passage> { Top = top, Skip = skip };

        var act = () => _search.SearchAsync("letter", options, TestContext.Current.CancellationToken);

        await act.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    private static PassageTextSearch Create()
    {
        var index = new LuceneKnowledgeIndexFactory().Build(new SnapshotBuilder()
            .Article("a", "en", ["Mali wrote a letter."], title: "Report")
            .Article("b", "en", ["Niger wrote a letter to Mali."], title: "Note")
            .Article("c", "en", ["Nothing happened."], title: "Other")
            .Build());
        return new PassageTextSearch(() => index, new LanguageDetector());
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> results)
    {
        var list = new List<T>();
        await foreach (var result in results)
        {
            list.Add(result);
        }

        return list;
    }
}
