using AwesomeAssertions;
using CsCheck;
using SahelBot.Answering.Evidence;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using Xunit;

namespace SahelBot.Answering.Tests.Evidence;

public sealed class AskOverlapTests
{
    private static readonly string[] _words = ["lamp", "storm", "keeper", "tide", "rope"];
    private static readonly PassageId _first = new("log", "first");
    private static readonly PassageId _second = new("log", "second");
    private static readonly Gen<string[]> _stems = Gen.Int[0, _words.Length - 1].Select(i => _words[i]).Array[0, 5].Select(w => w.Distinct().ToArray());

    [Fact]
    public void NearnessOf_WaysToAsk_IsTheShareOfWordsInTheNearest()
    {
        var overlap = new AskOverlap();
        overlap.Add([_first], ["lamp", "storm"]);
        overlap.Add([_first, _second], ["keeper"]);

        var nearness = overlap.NearnessOf([Term("lamp"), Term("keeper"), Term("tide", "rope")]);

        nearness(_first).Should().BeApproximately(1 / 3.0, 1e-9); // "keeper" of three words; "lamp" would be 1 of 4
        nearness(_second).Should().BeApproximately(1 / 3.0, 1e-9);
        nearness(new PassageId("log", "third")).Should().Be(0);
    }

    [Fact]
    public void NearnessOf_WordWithSeveralStems_CountsOnce()
    {
        var overlap = new AskOverlap();
        overlap.Add([_first], ["lamp", "storm"]);

        overlap.NearnessOf([Term("lamp", "storm")])(_first).Should().Be(0.5);
    }

    [Fact]
    public void NearnessOf_NoWords_IsZero()
    {
        var overlap = new AskOverlap();
        overlap.Add([_first], []);

        overlap.NearnessOf([])(_first).Should().Be(0);
    }

    [Fact]
    public void NearnessOf_AnyAsks_IsTheBestJaccardIndex() =>
        Gen.Select(_stems.Array[0, 6], _stems).Sample((asks, question) =>
        {
            var overlap = new AskOverlap();
            foreach (var ask in asks)
            {
                overlap.Add([_first], ask);
            }

            var best = asks.Select(a => a.Union(question).Any() ? a.Intersect(question).Count() / (double)a.Union(question).Count() : 0).DefaultIfEmpty().Max();
            overlap.NearnessOf([.. question.Select(q => Term(q))])(_first).Should().BeApproximately(best, 1e-9);
        });

    private static ContentTerm Term(params string[] stems) =>
        new(new QueryTerm(new TextToken(stems[0], stems[0], 0, stems[0].Length, IsStopWord: false), null, stems, [], 1, IsKnown: true, IsQuestionWord: false), 1, IsName: false);
}
