using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Evidence;

/// <summary>
/// The other ways in which people ask, by language, passage, contested point and word. A language is read when the first question in it comes. Safe to share
/// between threads.
/// </summary>
internal sealed class PhrasingBook
{
    /// <summary>The language whose ways of asking stand in for those of a language that has none.</summary>
    private const string Fallback = "en";

    /// <summary>Of more pairs every so-manieth is learnt from: what people ask with has long been seen by then.</summary>
    private const int MostPairs = 20_000;

    private readonly Snapshot _snapshot;
    private readonly IKnowledgeIndex _index;
    private readonly HashSet<string> _languages;
    private readonly ConcurrentDictionary<string, Lazy<Content>> _contents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Language, string Ask), AskStems> _stems = new();

    // Asked for twice while one question is answered.
    private readonly ConditionalWeakTable<UnderstoodQuestion, QuestionLikelihood> _likelihoods = [];

    /// <param name="snapshot">The snapshot.</param>
    /// <param name="index">Splits texts.</param>
    /// <param name="previous">A book whose questions need not be split again. Not kept. Null for none.</param>
    public PhrasingBook(Snapshot snapshot, IKnowledgeIndex index, PhrasingBook? previous)
    {
        _snapshot = snapshot;
        _index = index;
        _languages = snapshot.Phrasings.Select(p => p.Language).ToHashSet(StringComparer.Ordinal);
        if (previous is not null)
        {
            foreach (var key in snapshot.Phrasings.SelectMany(p => p.Asks.Select(a => (p.Language, a))))
            {
                if (previous._stems.TryGetValue(key, out var stems))
                {
                    _stems[key] = stems;
                }
            }
        }
    }

    /// <summary>True when people were heard to ask in a language.</summary>
    /// <param name="language">Two-letter code.</param>
    public bool Tells(string language) => _languages.Contains(language);

    /// <summary>How people ask for a passage in a language.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="language">Two-letter code; of a language in which nobody was heard to ask, English is taken.</param>
    public AskedWays Of(PassageId passage, string language) => In(language).Ways.GetValueOrDefault(passage) ?? AskedWays.None;

    /// <summary>
    /// How likely a question is for texts, by its words as people ask with them: as written where such a word is known, as repaired or
    /// translated where not. Null when nobody was heard to ask in its language.
    /// </summary>
    public QuestionLikelihood? LikelihoodOf(UnderstoodQuestion question)
    {
        if (!Tells(question.Language))
        {
            return null;
        }

        var model = In(question.Language).Model;
        var frame = LanguageCues.For(question.Language).Frame;
        return _likelihoods.GetValue(question, q => new QuestionLikelihood(model, _index.AnalyzeQuestion(q.Text, q.Language)
            .Where(t => IsAsked(t.Token, q.Language) && !(t.IsQuestionWord && !model.Knows(t.Token.Term)))
            .Select(t => t.Terms.Prepend(t.Token.Term).Concat(t.Alternatives).FirstOrDefault(model.Knows)
                ?? (frame.Contains(WordScanner.FoldWord(t.Token.Surface)) ? null : t.Token.Term))
            .OfType<string>()));
    }

    /// <summary>
    /// How much likelier than any question a question is among those that people were heard to ask about a contested point, by the words
    /// that it has of theirs: 0 for no likelier, and where nobody was heard to ask.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="point">Id of the point.</param>
    public double LikelihoodOfPoint(UnderstoodQuestion question, string point) =>
        LikelihoodOf(question) is { } likelihood && In(question.Language).Points.GetValueOrDefault(point) is { } asked
            ? likelihood.OfAsked(asked)
            : 0;

    /// <summary>Stems of an English text in the words of those who ask, as <see cref="LikelihoodOf"/> compares them.</summary>
    public IReadOnlyList<string> AskedIn(string text) => [.. _index.Analyze(text, "en").Where(t => IsAsked(t, "en")).Select(t => t.Term)];

    /// <summary>The passages for which people ask in the words of a question, those with the rarest words first.</summary>
    public IEnumerable<PassageId> Find(UnderstoodQuestion question, int most)
    {
        var content = In(question.Language);
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

    private static bool IsAsked(TextToken token, string language) =>
        !token.IsStopWord || LanguageCues.For(language).Interrogatives.Contains(WordScanner.FoldWord(token.Surface));

    private Content In(string language) =>
        _contents.GetOrAdd(Tells(language) ? language : Fallback, known => new Lazy<Content>(() => Read(known))).Value;

    private Content Read(string language)
    {
        var ways = new Dictionary<PassageId, AskedWays>();
        var byStem = new Dictionary<string, HashSet<PassageId>>(StringComparer.Ordinal);
        var points = new Dictionary<string, AskedShares>(StringComparer.Ordinal);
        var told = new Dictionary<PassageId, IReadOnlyList<string>>();
        var pairs = new List<(IReadOnlyList<string> Told, IReadOnlyCollection<string> Asked)>();
        var phrasings = _snapshot.Phrasings.Where(p => p.Language == language).ToList();
        Parallel.ForEach(phrasings.SelectMany(p => p.Asks), ask => _stems.GetOrAdd((language, ask), key => Stems(key.Ask, language)));
        foreach (var phrasing in phrasings)
        {
            foreach (var stems in phrasing.Asks.Select(a => _stems[(language, a)]))
            {
                foreach (var passage in phrasing.Passages)
                {
                    Add(passage, stems.Content);
                    pairs.Add((Told(passage), stems.All));
                }

                foreach (var point in phrasing.Contested)
                {
                    (points.TryGetValue(point, out var asked) ? asked : points[point] = new AskedShares()).Add(stems.All);
                }
            }
        }

        var step = (pairs.Count / MostPairs) + 1;
        return new Content(ways, byStem, points, TranslationModel.Learn(pairs.Where((_, i) => i % step == 0)));

        void Add(PassageId passage, HashSet<string> stems)
        {
            if (!ways.TryGetValue(passage, out var asked))
            {
                ways[passage] = asked = new AskedWays([], []);
            }

            asked.Words.UnionWith(stems);
            asked.Asks.Add(stems);
            foreach (var stem in stems)
            {
                if (!byStem.TryGetValue(stem, out var passages))
                {
                    byStem[stem] = passages = [];
                }

                passages.Add(passage);
            }
        }

        IReadOnlyList<string> Told(PassageId id)
        {
            if (!told.TryGetValue(id, out var stems))
            {
                told[id] = stems = _snapshot.TryGetPassage(id, out var passage)
                    ? [.. _index.Analyze(passage.Text, passage.Language).Where(t => !t.IsStopWord).Select(t => t.Term).Distinct(StringComparer.Ordinal)]
                    : [];
            }

            return stems;
        }
    }

    private AskStems Stems(string ask, string language)
    {
        var frame = LanguageCues.For(language).Frame;
        var tokens = _index.Analyze(ask, language);
        return new AskStems(
            [.. tokens.Where(t => !t.IsStopWord && !frame.Contains(WordScanner.FoldWord(t.Surface))).Select(t => t.Term)],
            [.. tokens.Where(t => IsAsked(t, language)).Select(t => t.Term)]);
    }

    /// <param name="Content">Without the words that only frame a question.</param>
    /// <param name="All">With them, and with those that say what sort of thing is asked for.</param>
    private sealed record AskStems(HashSet<string> Content, HashSet<string> All);

    private sealed record Content(
        Dictionary<PassageId, AskedWays> Ways,
        Dictionary<string, HashSet<PassageId>> ByStem,
        Dictionary<string, AskedShares> Points,
        TranslationModel Model);
}
