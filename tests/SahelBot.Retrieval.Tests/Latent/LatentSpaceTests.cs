using AwesomeAssertions;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Latent;
using SahelBot.Retrieval.Ranking;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Retrieval.Tests.Latent;

public sealed class LatentSpaceTests
{
    [Fact]
    public void Learn_FewTexts_LearnsNothing() => Learn(["Mali spoke.", "Niger spoke."]).Space.Should().BeNull();

    [Fact]
    public void Cosine_WordsThatKeepTheSameCompany_LieClose()
    {
        var texts = Enumerable.Range(0, 80)
            .Select(i => i % 2 == 0 ? $"car{i % 40} engine wheel road" : $"flower{i % 40} petal garden spring")
            .ToArray();
        var (space, _, vocabulary) = Learn(texts);
        var plan = new QueryPlan
        {
            Stems = [0, vocabulary.FindStem("car0")],
            Words = [],
            Pairs = [],
            Plains = [],
            IdfSum = 1,
            Candidates = [],
            Latent = [(1, 1f)],
        };

        var question = space!.ToVector(plan)!; // enough texts, and the word is in them

        double Mean(int start) =>
            Enumerable.Range(0, 80).Where(t => t % 2 == start && t % 40 != 0).Average(t => space.Cosine(question, t));
        Mean(0).Should().BeGreaterThan(Mean(1));
    }

    [Fact]
    public void Orthonormalize_Columns_BecomeOrthonormalAndDependentOnesZero()
    {
        var rows = DenseRows.Random(50, 6);
        for (var row = 0; row < rows.Count; row++)
        {
            rows.Row(row)[5] = rows.Row(row)[0] * 2;
        }

        rows.Orthonormalize();

        for (var left = 0; left < 6; left++)
        {
            for (var right = 0; right <= left; right++)
            {
                var product = Enumerable.Range(0, rows.Count).Sum(r => (double)rows.Row(r)[left] * rows.Row(r)[right]);
                product.Should().BeApproximately(left == right && left < 5 ? 1 : 0, 1e-4);
            }
        }
    }

    [Fact]
    public void Dot_BytesOfAnyLength_IsTheSum()
    {
        for (var length = 0; length < 70; length++)
        {
            var left = Enumerable.Range(0, length).Select(i => i / 7f).ToArray();
            var right = Enumerable.Range(0, length).Select(i => (sbyte)((i * 37 % 255) - 127)).ToArray();

            VectorMath.Dot(left, right).Should().BeApproximately(left.Zip(right, (a, b) => a * b).Sum(), .05f);
        }
    }

    private static (LatentSpace? Space, PassageTokens Tokens, Vocabulary Vocabulary) Learn(string[] texts)
    {
        var snapshot = new SnapshotBuilder().Article("a", texts).Build();
        var tokenizer = new SnapshotTokenizer(previous: null);
        tokenizer.Read(snapshot);
        var statistics = new TermStatistics(tokenizer.Tokens, tokenizer.Vocabulary, texts.Length);
        return (LatentSpace.Learn(tokenizer.Tokens, tokenizer.Vocabulary, statistics), tokenizer.Tokens, tokenizer.Vocabulary);
    }
}
