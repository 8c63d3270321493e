using System.Collections.Concurrent;
using SahelBot.Core.Knowledge;
using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Spelling;

/// <summary>
/// The words with which people were heard to ask, by language: right as they are, although no passage has them ("pris" is no misspelt
/// Paris). A language is read when it is first asked about. Safe to share between threads.
/// </summary>
internal sealed class HeardWords(IReadOnlyList<Phrasing> phrasings)
{
    private readonly ConcurrentDictionary<string, Lazy<HashSet<string>>> _words = new(StringComparer.Ordinal);

    /// <summary>True for a word of which a way to ask in a language consists.</summary>
    /// <param name="plain">The word in lower case and without accents.</param>
    /// <param name="language">Two-letter code.</param>
    public bool Contains(string plain, string language) =>
        _words.GetOrAdd(language, code => new Lazy<HashSet<string>>(() => Read(code))).Value.Contains(plain);

    private HashSet<string> Read(string language)
    {
        var profile = LanguageProfiles.For(language);
        var words = new List<AnalyzedWord>();
        foreach (var ask in phrasings.Where(p => p.Language == language).SelectMany(p => p.Asks))
        {
            TextAnalyzer.Analyze(ask, profile, words);
        }

        return words.Select(w => w.Plain).ToHashSet(StringComparer.Ordinal);
    }
}
