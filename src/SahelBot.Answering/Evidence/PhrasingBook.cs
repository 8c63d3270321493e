using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Evidence;

/// <summary>The other ways in which people ask, by passage and by word. Made when first needed. Safe to share between threads.</summary>
internal sealed class PhrasingBook
{
    /// <summary>Of more pairs every so-manieth is learnt from: what people ask with has long been seen by then.</summary>
    private const int MostPairs = 20_000;

    private static readonly HashSet<string> _none = [];
    private readonly Snapshot _snapshot;
    private readonly IKnowledgeIndex _index;
    private readonly HashSet<string> _languages;
    private readonly Lazy<Content> _content;
    private volatile IReadOnlyDictionary<(string Language, string Ask), AskStems> _stems;

    /// <param name="snapshot">The snapshot.</param>
    /// <param name="index">Splits texts.</param>
    /// <param name="previous">A book whose questions need not be split again. Not kept. Null for none.</param>
    public PhrasingBook(Snapshot snapshot, IKnowledgeIndex index, PhrasingBook? previous)
    {
        _snapshot = snapshot;
        _index = index;
        _stems = previous?._stems ?? new Dictionary<(string Language, string Ask), AskStems>();
        _languages = snapshot.Phrasings.Select(p => p.Language).ToHashSet(StringComparer.Ordinal);
        _content = new Lazy<Content>(() => Read());
    }

    /// <summary>
    /// How likely a question is for texts, by its words as people ask with them: as written where such a word is known, as repaired or
    /// translated where not. Null when nobody was heard to ask in its language.
    /// </summary>
    public QuestionLikelihood? LikelihoodOf(UnderstoodQuestion question)
    {
        if (!_content.Value.Models.TryGetValue(question.Language, out var model))
        {
            return null;
        }

        return new QuestionLikelihood(model, _index.AnalyzeQuestion(question.Text, question.Language)
            .Where(t => IsAsked(t.Token, question.Language))
            .Select(t => t.Terms.Prepend(t.Token.Term).Concat(t.Alternatives).FirstOrDefault(model.Knows) ?? t.Token.Term));
    }

    /// <summary>True when people were heard to ask in a language.</summary>
    /// <param name="language">Two-letter code.</param>
    public bool Tells(string language) => _languages.Contains(language);

    /// <summary>Stems of an English text in the words of those who ask, as <see cref="LikelihoodOf"/> compares them.</summary>
    public IReadOnlyList<string> AskedIn(string text) => [.. _index.Analyze(text, "en").Where(t => IsAsked(t, "en")).Select(t => t.Term)];

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

    private Content Read()
    {
        var content = new Content([], [], new Dictionary<string, HashSet<PassageId>>(StringComparer.Ordinal));
        var told = new Dictionary<PassageId, IReadOnlyList<string>>();
        var pairs = new List<(string Language, IReadOnlyList<string> Told, IReadOnlyCollection<string> Asked)>();
        var known = new Dictionary<(string Language, string Ask), AskStems>();
        foreach (var phrasing in _snapshot.Phrasings)
        {
            foreach (var ask in phrasing.Asks)
            {
                if (!known.TryGetValue((phrasing.Language, ask), out var stems))
                {
                    known[(phrasing.Language, ask)] = stems = _stems.TryGetValue((phrasing.Language, ask), out var kept)
                        ? kept : Stems(ask, phrasing.Language);
                }

                foreach (var passage in phrasing.Passages)
                {
                    Add(content, passage, stems.Content);
                    pairs.Add((phrasing.Language, Told(passage), stems.All));
                }
            }
        }

        _stems = known; // from here on only the questions of this snapshot
        var step = (pairs.Count / MostPairs) + 1;
        return content with
        {
            Models = pairs.Where((_, i) => i % step == 0).GroupBy(p => p.Language, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => TranslationModel.Learn(g.Select(p => (p.Told, p.Asked))), StringComparer.Ordinal),
        };

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

    private static bool IsAsked(TextToken token, string language) =>
        !token.IsStopWord || LanguageCues.For(language).Interrogatives.Contains(WordScanner.FoldWord(token.Surface));

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
        Dictionary<PassageId, HashSet<string>> Words,
        Dictionary<PassageId, List<HashSet<string>>> Asks,
        Dictionary<string, HashSet<PassageId>> ByStem)
    {
        /// <summary>By language.</summary>
        public Dictionary<string, TranslationModel> Models { get; init; } = new(StringComparer.Ordinal);
    }
}
