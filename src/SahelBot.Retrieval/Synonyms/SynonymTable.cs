using System.Runtime.InteropServices;
using SahelBot.Core.Knowledge;
using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Synonyms;

/// <summary>
/// The synonyms and the names of actors of a snapshot, found by the stems of their words in any language. What they lead to
/// are the stems by which passages are searched, so only languages in which there are passages.
/// </summary>
internal sealed class SynonymTable
{
    private const string AnyLanguage = "any";

    private readonly Dictionary<string, List<Entry>> _byFirstStem = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _languages = new(StringComparer.Ordinal);
    private readonly List<LanguageProfile> _passageLanguages;

    public SynonymTable(Snapshot snapshot, IReadOnlyList<LanguageProfile> passageLanguages)
    {
        _passageLanguages = [.. passageLanguages];
        foreach (var language in passageLanguages)
        {
            _languages.Add(language.Code);
        }

        foreach (var group in snapshot.Synonyms)
        {
            AddGroup(group.Terms, isName: false);
        }

        foreach (var actor in snapshot.Actors)
        {
            var names = new Dictionary<string, IReadOnlyList<string>>(actor.Aliases, StringComparer.Ordinal);
            foreach (var (language, name) in actor.Names)
            {
                names[language] = [name, .. names.GetValueOrDefault(language) ?? []];
            }

            AddGroup(names, isName: true);
        }
    }

    /// <summary>Languages in which synonyms and names are written.</summary>
    public IReadOnlyCollection<string> Languages => _languages;

    /// <summary>True when a synonym or a name has a word with one of the stems.</summary>
    public bool HasWord(IReadOnlyList<string> stems)
    {
        foreach (var stem in stems)
        {
            if (_stems.Contains(stem))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the synonyms that begin at a place of a question.</summary>
    /// <param name="words">For each word of the question without stop words, its stems in any language.</param>
    /// <param name="start">Index into <paramref name="words"/>.</param>
    /// <param name="found">Receives for each match how many words it takes and what else it may be called.</param>
    public void Find(IReadOnlyList<IReadOnlyList<string>> words, int start, List<(int Length, IReadOnlyList<Alternative> Others)> found)
    {
        foreach (var stem in words[start])
        {
            if (!_byFirstStem.TryGetValue(stem, out var entries))
            {
                continue;
            }

            foreach (var entry in entries)
            {
                if (Matches(entry.Stems, words, start))
                {
                    found.Add((entry.Stems.Length, entry.Others));
                }
            }
        }
    }

    private static bool Matches(string[] stems, IReadOnlyList<IReadOnlyList<string>> words, int start)
    {
        if (start + stems.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < stems.Length; i++)
        {
            if (!words[start + i].Contains(stems[i], StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private void AddGroup(IReadOnlyDictionary<string, IReadOnlyList<string>> terms, bool isName)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var others = new List<Alternative>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var entries = new List<string[]>();
        foreach (var (language, texts) in terms)
        {
            foreach (var text in texts)
            {
                foreach (var profile in ProfilesFor(language))
                {
                    var stems = Stems(text, profile);
                    if (stems.Length > 0 && keys.Add(string.Join(' ', stems)))
                    {
                        entries.Add(stems);
                    }

                    if (stems.Length > 0 && _passageLanguages.Contains(profile) && seen.Add(string.Join(' ', stems)))
                    {
                        others.Add(new Alternative(stems, isName));
                    }
                }
            }
        }

        foreach (var stems in entries)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byFirstStem, stems[0], out _);
            list ??= [];
            list.Add(new Entry(stems, others));
            _stems.UnionWith(stems);
        }
    }

    /// <summary>A term for any language is stemmed as each of the passages' languages would stem it.</summary>
    private List<LanguageProfile> ProfilesFor(string language)
    {
        if (language == AnyLanguage)
        {
            return _passageLanguages;
        }

        _languages.Add(language);
        return [LanguageProfiles.For(language)];
    }

    private static string[] Stems(string text, LanguageProfile language)
    {
        var words = new List<AnalyzedWord>();
        TextAnalyzer.Analyze(text, language, words);
        var stems = new List<string>(words.Count);
        foreach (var word in words)
        {
            if (!word.IsStopWord)
            {
                stems.Add(language.Stem(word.Normal));
            }
        }

        return [.. stems];
    }

    private sealed record Entry(string[] Stems, IReadOnlyList<Alternative> Others);
}
