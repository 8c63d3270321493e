using System.Runtime.InteropServices;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Evidence;

/// <summary>
/// How near a question comes to one of the ways to ask for a passage: shared words over all words of both (Jaccard 1901), by an inverted
/// index, since there are some ten thousand ways to ask. Not changed once it is read; safe to share between threads.
/// </summary>
internal sealed class AskOverlap
{
    private readonly Dictionary<string, List<int>> _asksByStem = new(StringComparer.Ordinal);
    private readonly List<int> _counts = []; // of the words of each ask
    private readonly Dictionary<PassageId, List<int>> _asksOf = [];

    /// <summary>Takes in a way to ask.</summary>
    /// <param name="passages">The passages that answer it.</param>
    /// <param name="stems">Its words, each once, without those that only frame a question.</param>
    public void Add(IReadOnlyList<PassageId> passages, IReadOnlyList<string> stems)
    {
        var ask = _counts.Count;
        _counts.Add(stems.Count);
        foreach (var stem in stems)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_asksByStem, stem, out _) ??= []).Add(ask);
        }

        foreach (var passage in passages)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_asksOf, passage, out _) ??= []).Add(ask);
        }
    }

    /// <summary>How near a question comes to each passage: 0 to 1, 0 where nobody was heard to ask for it.</summary>
    /// <param name="terms">The words of the question.</param>
    public Func<PassageId, double> NearnessOf(IReadOnlyList<ContentTerm> terms)
    {
        var shared = new ushort[_counts.Count];
        var lastTerm = new ushort[_counts.Count]; // a word counts once, whichever of its stems an ask has
        for (var term = 0; term < terms.Count; term++)
        {
            foreach (var stem in terms[term].Stems)
            {
                foreach (var ask in CollectionsMarshal.AsSpan(_asksByStem.GetValueOrDefault(stem)))
                {
                    shared[ask] += (ushort)(lastTerm[ask] == term + 1 ? 0 : 1);
                    lastTerm[ask] = (ushort)(term + 1);
                }
            }
        }

        return passage =>
        {
            var best = 0.0;
            foreach (var ask in CollectionsMarshal.AsSpan(_asksOf.GetValueOrDefault(passage)))
            {
                best = Math.Max(best, shared[ask] / (double)Math.Max(1, _counts[ask] + terms.Count - shared[ask]));
            }

            return best;
        };
    }
}
