using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Evidence;

/// <summary>The other ways in which people ask, by passage and by word. Made when first needed. Safe to share between threads.</summary>
internal sealed class PhrasingBook
{
    private static readonly HashSet<string> _none = [];
    private readonly Snapshot _snapshot;
    private readonly Lazy<Content> _content;
    private volatile IReadOnlyDictionary<string, HashSet<string>> _stems;

    /// <param name="snapshot">The snapshot.</param>
    /// <param name="index">Splits texts.</param>
    /// <param name="previous">A book whose questions need not be split again. Not kept. Null for none.</param>
    public PhrasingBook(Snapshot snapshot, IKnowledgeIndex index, PhrasingBook? previous)
    {
        _snapshot = snapshot;
        _stems = previous?._stems ?? new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        _content = new Lazy<Content>(() => Read(index));
    }

    /// <summary>Stems of all that is asked of a passage.</summary>
    public IReadOnlySet<string> WordsOf(PassageId passage) => _content.Value.Words.GetValueOrDefault(passage, _none);

    /// <summary>The stems of each way to ask for a passage.</summary>
    public IReadOnlyList<HashSet<string>> AsksOf(PassageId passage) => _content.Value.Asks.GetValueOrDefault(passage) ?? [];

    /// <summary>The passages for which people ask in the words of a question, those with the rarest words first.</summary>
    public IEnumerable<PassageId> Find(UnderstoodQuestion question, int most)
    {
        var content = _content.Value;
        var scores = new Dictionary<PassageId, double>();
        foreach (var stem in question.Terms.Concat(question.Context).SelectMany(t => t.Query.Terms.Append(t.Query.Token.Term))
            .Distinct(StringComparer.Ordinal))
        {
            if (content.ByStem.TryGetValue(stem, out var passages))
            {
                foreach (var passage in passages)
                {
                    scores[passage] = scores.GetValueOrDefault(passage) + Math.Log(1 + (_snapshot.Passages.Count / (double)passages.Count));
                }
            }
        }

        return scores.OrderByDescending(s => s.Value).Take(most).Select(s => s.Key);
    }

    private Content Read(IKnowledgeIndex index)
    {
        var content = new Content([], [], new Dictionary<string, HashSet<PassageId>>(StringComparer.Ordinal));
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var phrasing in _snapshot.Phrasings)
        {
            foreach (var ask in phrasing.Asks)
            {
                if (!known.TryGetValue(ask, out var stems))
                {
                    known[ask] = stems = _stems.TryGetValue(ask, out var kept) ? kept : Stems(ask, index);
                }

                foreach (var passage in phrasing.Passages)
                {
                    Add(content, passage, stems);
                }
            }
        }

        _stems = known; // from here on only the questions of this snapshot
        return content;
    }

    private static void Add(Content content, PassageId passage, HashSet<string> stems)
    {
        if (!content.Words.TryGetValue(passage, out var words))
        {
            content.Words[passage] = words = [];
            content.Asks[passage] = [];
        }

        words.UnionWith(stems);
        content.Asks[passage].Add(stems);
        foreach (var stem in stems)
        {
            if (!content.ByStem.TryGetValue(stem, out var passages))
            {
                content.ByStem[stem] = passages = [];
            }

            passages.Add(passage);
        }
    }

    private static HashSet<string> Stems(string ask, IKnowledgeIndex index)
    {
        var frame = LanguageCues.For("en").Frame;
        return [.. index.Analyze(ask, "en").Where(t => !t.IsStopWord && !frame.Contains(WordScanner.FoldWord(t.Surface))).Select(t => t.Term)];
    }

    private sealed record Content(
        Dictionary<PassageId, HashSet<string>> Words,
        Dictionary<PassageId, List<HashSet<string>>> Asks,
        Dictionary<string, HashSet<PassageId>> ByStem);
}
