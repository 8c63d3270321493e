using System.Collections.Concurrent;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Evidence;

/// <summary>
/// What people were heard to ask, by language. A language is read when the first question in it comes, or when it is told to. Safe to
/// share between threads.
/// </summary>
internal sealed class AskedLanguages
{
    /// <summary>The language whose ways of asking stand in for those of a language that has none.</summary>
    private const string Fallback = "en";

    private readonly Snapshot _snapshot;
    private readonly ITextAnalyzer _analyzer;
    private readonly HashSet<string> _languages;
    private readonly ConcurrentDictionary<string, Lazy<AskedLanguage>> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Language, string Ask), AskStems> _asked = new();
    private readonly ConcurrentDictionary<(string Language, string Ask), IReadOnlyList<string>> _missed = new();

    /// <param name="snapshot">The snapshot.</param>
    /// <param name="analyzer">Splits texts.</param>
    /// <param name="previous">What was heard before: its questions need not be split again. Not kept. Null for none.</param>
    public AskedLanguages(Snapshot snapshot, ITextAnalyzer analyzer, AskedLanguages? previous)
    {
        _snapshot = snapshot;
        _analyzer = analyzer;
        _languages = snapshot.Phrasings.Select(p => p.Language).ToHashSet(StringComparer.Ordinal);
        if (previous is not null)
        {
            Keep(Asked(), previous._asked, _asked);
            Keep(Missed(), previous._missed, _missed);
        }
    }

    /// <summary>True when people were heard to ask in a language.</summary>
    /// <param name="language">Two-letter code.</param>
    public bool Tells(string language) => _languages.Contains(language);

    /// <summary>What they were heard to ask in a language.</summary>
    /// <param name="language">Two-letter code; of a language in which nobody was heard to ask, English is taken.</param>
    public AskedLanguage In(string language) =>
        _read.GetOrAdd(Tells(language) ? language : Fallback, known => new Lazy<AskedLanguage>(() => Read(known))).Value;

    /// <summary>
    /// Begins to read, in the background, the language that every question may need. Whoever asks meanwhile waits for it as if he had asked first.
    /// </summary>
    public void Begin()
    {
        if (Tells(Fallback))
        {
            _ = Task.Run(() => In(Fallback));
        }
    }

    /// <summary>True for a word that says what is asked: no stop word, or one that asks.</summary>
    public static bool IsAsked(TextToken token, string language) =>
        !token.IsStopWord || LanguageCues.For(language).Interrogatives.Contains(WordScanner.FoldWord(token.Surface));

    private static void Keep<T>(
        IEnumerable<(string Language, string Ask)> asks, ConcurrentDictionary<(string, string), T> from, ConcurrentDictionary<(string, string), T> to)
    {
        foreach (var ask in asks)
        {
            if (from.TryGetValue(ask, out var stems))
            {
                to[ask] = stems;
            }
        }
    }

    private IEnumerable<(string Language, string Ask)> Asked() => _snapshot.Phrasings.SelectMany(p => p.Asks.Select(a => (p.Language, a)));

    private IEnumerable<(string Language, string Ask)> Missed() => _snapshot.NearMisses.SelectMany(m => m.Asks.Select(a => (m.Language, a)));

    private AskedLanguage Read(string language)
    {
        Parallel.ForEach(Asked().Where(a => a.Language == language), ask => _asked.GetOrAdd(ask, key => Stems(key.Ask, key.Language)));
        Parallel.ForEach(Missed().Where(a => a.Language == language), ask => _missed.GetOrAdd(ask, key => All(_analyzer.Analyze(key.Ask, key.Language), key.Language)));
        var reader = new AskedLanguageReader(_snapshot, _analyzer);
        foreach (var phrasing in _snapshot.Phrasings.Where(p => p.Language == language))
        {
            foreach (var ask in phrasing.Asks)
            {
                reader.Add(phrasing, _asked[(language, ask)]);
            }
        }

        foreach (var miss in _snapshot.NearMisses.Where(m => m.Language == language))
        {
            foreach (var ask in miss.Asks)
            {
                reader.Add(miss, _missed[(language, ask)]);
            }
        }

        return reader.Learn();
    }

    private AskStems Stems(string ask, string language)
    {
        var frame = LanguageCues.For(language).Frame;
        var tokens = _analyzer.Analyze(ask, language);
        return new AskStems(
            [.. tokens.Where(t => !t.IsStopWord && !frame.Contains(WordScanner.FoldWord(t.Surface))).Select(t => t.Term).Distinct(StringComparer.Ordinal)],
            All(tokens, language));
    }

    private static IReadOnlyList<string> All(IEnumerable<TextToken> tokens, string language) =>
        [.. tokens.Where(t => IsAsked(t, language)).Select(t => t.Term).Distinct(StringComparer.Ordinal)];
}
