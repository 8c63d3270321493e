using AwesomeAssertions;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Testing.Retrieval;

/// <summary>What every <see cref="IKnowledgeIndex"/> promises.</summary>
public abstract class KnowledgeIndexContract
{
    protected abstract IKnowledgeIndexFactory Factory { get; }

    protected static Snapshot Sahel { get; } = new SnapshotBuilder()
        .Article("break", "Mali announced an immediate break in diplomatic relations with Ukraine.", "Niger followed two days later.")
        .Article("battle", "Tuareg rebels and the Malian army fought near Tinzaouaten in July.", "Wagner's losses were heavy.")
        .Article("letter", "Mali, Niger and Burkina Faso wrote to the Security Council.")
        .Build();

    [Fact]
    public async Task RetrieveAsync_WordsOfOnePassage_FindsItFirst()
    {
        var found = await RetrieveAsync(Sahel, "Who wrote to the Security Council?", 10);

        found[0].Passage.Id.Should().Be(new PassageId("letter", "p1"));
    }

    [Theory]
    [InlineData("The envoys' letters reached the Council", "en")]
    [InlineData("L'ambassadeur rompait", "fr")]
    [InlineData("xx \uD800 123", "zz")]
    public void Analyze_BeforeThereIsAnIndex_IsAsWithOne(string text, string language) =>
        Factory.Analyzer.Analyze(text, language).Should().Equal(Factory.Build(Sahel).Analyze(text, language));

    [Fact]
    public async Task RetrieveAsync_SeveralMatches_ComeBestFirstAndEachOnce()
    {
        var found = await RetrieveAsync(Sahel, "Mali Niger relations", 10);

        found.Select(f => f.Score).Should().BeInDescendingOrder().And.OnlyContain(s => s >= 0);
        found.Select(f => f.Passage.Id).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task RetrieveAsync_Limit_IsKept(int limit, int count)
    {
        var found = await RetrieveAsync(Sahel, "Mali", limit);

        found.Should().HaveCount(count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t\n ")]
    [InlineData("?!… — «»")]
    [InlineData("xylophone")]
    public async Task RetrieveAsync_NothingMatches_FindsNothing(string text)
    {
        var found = await RetrieveAsync(Sahel, text, 10);

        found.Should().BeEmpty();
    }

    [Fact]
    public async Task RetrieveAsync_EmptySnapshot_FindsNothing()
    {
        var found = await RetrieveAsync(new SnapshotBuilder().Build(), "Mali", 10);

        found.Should().BeEmpty();
    }

    [Fact]
    public async Task RetrieveAsync_TokenCancelled_Throws()
    {
        var index = Factory.Build(Sahel);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var act = () => index.RetrieveAsync(new RetrievalQuery("Mali", "en"), 10, cancelled.Token);

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task RetrieveAsync_TranslationMatches_GivesPassageAsWritten()
    {
        var snapshot = new SnapshotBuilder()
            .Article("break", "Mali broke off relations.")
            .Translation("break", "fr", "Le Mali a rompu ses liens avec Kiev.")
            .Article("other", "Something else happened.")
            .Build();

        var found = await Factory.Build(snapshot).RetrieveAsync(
            new RetrievalQuery("Qui a rompu les liens ?", "fr"), 10, TestContext.Current.CancellationToken);

        found.Should().ContainSingle().Which.Passage.Language.Should().Be("en");
    }

    [Fact]
    public async Task RetrieveAsync_AllWordsMatch_CoversMoreThanHalfOfThem()
    {
        var whole = await RetrieveAsync(Sahel, "wrote Security Council", 1);
        var half = await RetrieveAsync(Sahel, "wrote Security Council chocolate biscuits", 1);

        whole[0].Coverage.Should().BeGreaterThan(.7);
        half[0].Coverage.Should().BeLessThan(whole[0].Coverage).And.BePositive();
    }

    [Theory]
    [InlineData("")]
    [InlineData("title:mali AND (wagner* OR [a TO b]) ~2 ^3 \\")]
    [InlineData("\u0000\u0001\u001f Mali \ufffe")]
    [InlineData("\ud83d Mali \udc00 😀")]
    [InlineData("''’’--..,,1,,2..3")]
    public async Task AnyText_IsOnlyText(string text)
    {
        var index = Factory.Build(Sahel);

        var act = async () =>
        {
            index.Analyze(text, "en");
            index.AnalyzeQuestion(text, "en");
            await index.RetrieveAsync(new RetrievalQuery(text, "xx"), 5, TestContext.Current.CancellationToken);
        };

        await act.Should().NotThrowAsync();
    }

    [Fact]
    public void Idf_RareWord_IsLargerThanThatOfFrequentOne()
    {
        var index = Factory.Build(Sahel);
        string StemOf(string word) => index.Analyze(word, "en")[0].Term;

        index.Idf(StemOf("Tinzaouaten")).Should().BeGreaterThan(index.Idf(StemOf("Mali")));
        index.Idf("no such stem").Should().BeGreaterThan(index.Idf(StemOf("Tinzaouaten")));
    }

    protected async Task<IReadOnlyList<ScoredPassage>> RetrieveAsync(Snapshot snapshot, string text, int limit) =>
        await Factory.Build(snapshot).RetrieveAsync(new RetrievalQuery(text, "en"), limit, TestContext.Current.CancellationToken);
}
