using System.Runtime.InteropServices;
using SahelBot.Core.Knowledge;

namespace SahelBot.Retrieval.Ranking;

/// <summary>
/// Lets passages of one article help each other: where one names the topic and another only goes into details, the second one
/// gets a small share of the first one's score.
/// </summary>
internal sealed class ArticleNeighbours
{
    private readonly int[] _articleOf;
    private readonly bool _areAlone;

    public ArticleNeighbours(IReadOnlyList<Passage> passages)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _articleOf = new int[passages.Count];
        for (var i = 0; i < _articleOf.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, passages[i].Id.Article, out var exists);
            number = exists ? number : numbers.Count;
            _articleOf[i] = number;
        }

        _areAlone = numbers.Count == passages.Count;
    }

    public void Share(Span<RankedPassage> ranked, double share)
    {
        if (_areAlone || share <= 0)
        {
            return;
        }

        var best = new Dictionary<int, (double First, double Second)>();
        foreach (ref var passage in ranked)
        {
            ref var scores = ref CollectionsMarshal.GetValueRefOrAddDefault(best, _articleOf[passage.Passage], out _);
            scores = passage.Score > scores.First
                ? (passage.Score, scores.First)
                : (scores.First, Math.Max(scores.Second, passage.Score));
        }

        foreach (ref var passage in ranked)
        {
            var (first, second) = best[_articleOf[passage.Passage]];
            passage.Score += share * (passage.Score < first ? first : second);
        }
    }
}
