using AwesomeAssertions;
using CsCheck;
using SahelBot.Core.Retrieval;
using SahelBot.Retrieval.Indexing;
using SahelBot.Testing.Knowledge;
using SahelBot.Testing.Retrieval;
using Xunit;

namespace SahelBot.Retrieval.Tests.Indexing;

public sealed class LuceneKnowledgeIndexTests : KnowledgeIndexContract
{
    private static readonly string[] _words =
        ["Mali", "Niger", "Wagner's", "CSP-DPA", "1,000", "Goïta", "the", "of", "?", "\ud83d", "Юсов", "відносини", "\"", "*", "’", "\u0001"];

    protected override IKnowledgeIndexFactory Factory { get; } = new LuceneKnowledgeIndexFactory();

    [Fact]
    public async Task RetrieveAsync_EqualScores_KeepTheOrderOfTheSnapshot()
    {
        var snapshot = new SnapshotBuilder().Article("b", "Mali spoke.").Article("a", "Mali spoke.").Article("c", "Mali spoke.").Build();

        var found = await RetrieveAsync(snapshot, "Mali", 3);

        found.Select(f => f.Passage.Id.Article).Should().Equal("a", "b", "c");
    }

    [Fact]
    public async Task RetrieveAsync_TwoIndexesOfOneSnapshot_GiveTheSame()
    {
        var first = await RetrieveAsync(Sahel, "Mali and Wagner relations", 10);
        var second = await RetrieveAsync(Sahel, "Mali and Wagner relations", 10);

        first.Select(f => (f.Passage.Id, f.Score)).Should().Equal(second.Select(f => (f.Passage.Id, f.Score)));
    }

    [Fact]
    public async Task RetrieveAsync_ManyThreads_FindTheSameAsOne()
    {
        var index = Factory.Build(Sahel);
        string[] questions = ["Mali Niger", "Wagner's losses", "letter to the Security Council", "Tinzaouaten", "Nigre folowed"];
        var alone = new List<IReadOnlyList<ScoredPassage>>();
        foreach (var question in questions)
        {
            alone.Add(await index.RetrieveAsync(new RetrievalQuery(question, "en"), 5, TestContext.Current.CancellationToken));
        }

        await Parallel.ForAsync(0, 400, TestContext.Current.CancellationToken, async (i, token) =>
        {
            var found = await index.RetrieveAsync(new RetrievalQuery(questions[i % questions.Length], "en"), 5, token);
            found.Should().Equal(alone[i % questions.Length]);
        });
    }

    [Fact]
    public void AnyMixtureOfWords_NeverThrowsAndStaysSorted()
    {
        var index = Factory.Build(Sahel);

        Gen.Int[0, _words.Length - 1].Select(i => _words[i]).Array[0, 40].Sample(words =>
        {
            var text = string.Join(' ', words);
            var found = index.RetrieveAsync(new RetrievalQuery(text, "uk"), 5, CancellationToken.None).GetAwaiter().GetResult();
            return found.Zip(found.Skip(1)).All(p => p.First.Score >= p.Second.Score)
                && index.AnalyzeQuestion(text, "fr").All(t => t.Terms.Count > 0);
        });
    }

    [Fact]
    public void AnyCharacters_AreSplitWithinTheText() => Gen.Char.Array[0, 60].Sample(characters =>
    {
        var text = new string(characters);
        var last = 0;
        foreach (var token in Factory.Build(new SnapshotBuilder().Build()).Analyze(text, "ru"))
        {
            token.Start.Should().BeGreaterThanOrEqualTo(last);
            token.Surface.Should().Be(text.Substring(token.Start, token.Length)).And.NotBeEmpty();
            token.Term.Should().NotBeEmpty();
            last = token.Start + token.Length;
        }
    }, iter: 200);

    [Theory]
    [InlineData("a ")]
    [InlineData("Mali ")]
    [InlineData("x")]
    [InlineData("\ud83d\ude00")]
    [InlineData("'")]
    public async Task RetrieveAsync_FourThousandCharacters_IsQuickAndHarmless(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 4000))[..4000];

        var act = () => RetrieveAsync(Sahel, text, 5);

        await act.Should().NotThrowAsync();
    }

    [Fact]
    public async Task RetrieveAsync_HundredsOfDistinctWords_StillFinds()
    {
        var words = string.Join(' ', Enumerable.Range(0, 900).Select(i => $"word{i}"));
        var snapshot = new SnapshotBuilder().Article("long", words).Article("short", "word1 word2").Build();

        var found = await RetrieveAsync(snapshot, words, 5);

        found.Should().HaveCount(2);
    }

    [Fact]
    public async Task RetrieveAsync_TitleHeadingAndPublisher_AreSearched()
    {
        var source = SnapshotBuilder.Source("a", title: "Ambassador summoned", publisher: "Dakar Actu");
        var snapshot = new SnapshotBuilder()
            .Article(source, "en", [SnapshotBuilder.Passage(source, "p1", "The ministry protested.") with { Heading = "Aftermath" }])
            .Article("b", "The ministry protested.")
            .Build();

        foreach (var word in (string[])["ambassador", "Dakar", "aftermath"])
        {
            (await RetrieveAsync(snapshot, word, 5)).Should().ContainSingle().Which.Passage.Id.Article.Should().Be("a");
        }
    }
}
