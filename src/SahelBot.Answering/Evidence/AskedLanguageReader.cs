using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Evidence;

/// <summary>Takes in, one by one, the questions that people were heard to ask in one language. For one thread.</summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="analyzer">Splits its passages.</param>
internal sealed class AskedLanguageReader(Snapshot snapshot, ITextAnalyzer analyzer)
{
    /// <summary>Of more questions every so-manieth is learnt from: what people ask with has long been seen by then.</summary>
    private const int MostPairs = 20_000;

    private const int MostExamples = 40_000;

    private readonly Dictionary<PassageId, HashSet<string>> _stemsFor = [];
    private readonly Dictionary<string, HashSet<PassageId>> _byStem = new(StringComparer.Ordinal);
    private readonly AskOverlap _overlap = new();
    private readonly Dictionary<string, AskedShares> _points = new(StringComparer.Ordinal);
    private readonly Dictionary<PassageId, IReadOnlyList<string>> _told = [];
    private readonly List<(IReadOnlyList<string> Told, IReadOnlyCollection<string> Asked)> _pairs = [];
    private readonly List<AnsweredModel.Example> _examples = [];

    /// <summary>Takes in a question that passages answer, or that is about contested points.</summary>
    public void Add(Phrasing phrasing, AskStems ask)
    {
        _overlap.Add(phrasing.Passages, ask.Content);
        foreach (var passage in phrasing.Passages)
        {
            Add(passage, ask.Content);
            _pairs.Add((Told(passage), ask.All));
            _examples.Add(new AnsweredModel.Example(ask.All, passage, IsAnswered: true));
        }

        foreach (var point in phrasing.Contested)
        {
            (_points.TryGetValue(point, out var asked) ? asked : _points[point] = new AskedShares()).Add(ask.All);
        }
    }

    /// <summary>Takes in a question that nothing answers.</summary>
    /// <param name="miss">What it comes near to.</param>
    /// <param name="ask">Its words in order, each once.</param>
    public void Add(NearMiss miss, IReadOnlyList<string> ask) =>
        _examples.AddRange(miss.Passages.Select(p => new AnsweredModel.Example(ask, p, IsAnswered: false)));

    /// <summary>Learns from all that was taken in; nothing may be added afterwards.</summary>
    public AskedLanguage Learn()
    {
        var answered = AnsweredModel.Learn([.. Some(_examples, MostExamples)]);
        return new AskedLanguage(
            _stemsFor, _byStem, _overlap, _points, TranslationModel.Learn(Some(_pairs, MostPairs)), answered, answered is null ? null : new NearestAsks(_examples));
    }

    private static IEnumerable<T> Some<T>(List<T> items, int most)
    {
        var step = (items.Count / most) + 1;
        return items.Where((_, i) => i % step == 0);
    }

    private void Add(PassageId passage, IReadOnlyList<string> stems)
    {
        if (!_stemsFor.TryGetValue(passage, out var asked))
        {
            _stemsFor[passage] = asked = new HashSet<string>(StringComparer.Ordinal);
        }

        asked.UnionWith(stems);
        foreach (var stem in stems)
        {
            if (!_byStem.TryGetValue(stem, out var passages))
            {
                _byStem[stem] = passages = [];
            }

            passages.Add(passage);
        }
    }

    private IReadOnlyList<string> Told(PassageId id)
    {
        if (!_told.TryGetValue(id, out var stems))
        {
            _told[id] = stems = snapshot.TryGetPassage(id, out var passage)
                ? [.. analyzer.Analyze(passage.Text, passage.Language).Where(t => !t.IsStopWord).Select(t => t.Term).Distinct(StringComparer.Ordinal)]
                : [];
        }

        return stems;
    }
}
