using SahelBot.Core.Retrieval;
using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Languages;

/// <summary>
/// Tells English, French, Russian and Ukrainian apart, and German, Spanish, Italian and Portuguese from them, by script,
/// function words (Grefenstette 1995) and letter groups. Made for questions of three words. A trained detector is better on
/// rare languages but took half a second and 128 MB to load. Stateless and safe to use from many threads at once.
/// </summary>
public sealed class LanguageDetector : ILanguageDetector
{
    private const double WordWeight = 2;
    private const double GroupWeight = .5;
    private const double LeastEvidence = .5;

    /// <summary>Beyond this length more text changes nothing.</summary>
    private const int LongestSample = 2000;

    private static readonly Lazy<IReadOnlyList<LanguageFeatures>> _features = new(LanguageFeatures.Load);

    /// <inheritdoc/>
    public string Detect(string text, string fallback)
    {
        var words = Words(text);
        var cyrillic = words.Count(w => IsCyrillic(w[0]));
        var latin = words.Count(w => IsLatin(w[0]));
        if (cyrillic == 0 && latin == 0)
        {
            return fallback;
        }

        var (best, score, second) = BestOf(words, fallback);
        if (score >= LeastEvidence && score > second)
        {
            return best;
        }

        // a Cyrillic text of any length without a Ukrainian letter is more likely Russian, unless the reader is known to be Ukrainian
        return cyrillic > latin ? (fallback is "ru" or "uk" ? fallback : "ru") : fallback;
    }

    private static (string Best, double Score, double Second) BestOf(List<string> words, string fallback)
    {
        var features = _features.Value;
        var scores = new double[features.Count];
        foreach (var word in words)
        {
            AddWord(word, features, scores);
            AddGroups('^' + word + '$', features, scores);
        }

        var best = 0;
        var second = 0.0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best] || (scores[i] == scores[best] && features[i].Code == fallback))
            {
                second = Math.Max(second, scores[best]);
                best = i;
            }
            else
            {
                second = Math.Max(second, scores[i]);
            }
        }

        return (features[best].Code, scores[best], second);
    }

    /// <summary>A function word counts less the more languages have it.</summary>
    private static void AddWord(string word, IReadOnlyList<LanguageFeatures> features, double[] scores)
    {
        var owners = features.Count(f => f.Words.Contains(word));
        for (var i = 0; i < scores.Length; i++)
        {
            if (features[i].Words.Contains(word))
            {
                scores[i] += WordWeight / (owners * owners);
            }
        }
    }

    private static void AddGroups(string word, IReadOnlyList<LanguageFeatures> features, double[] scores)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            foreach (var group in features[i].Groups)
            {
                if (word.Contains(group, StringComparison.Ordinal))
                {
                    // a letter that only one language has tells more than a group that others have now and then
                    scores[i] += group.Length == 1 ? 2 * GroupWeight : GroupWeight;
                }
            }
        }
    }

    private static List<string> Words(string text)
    {
        var sample = text.Length > LongestSample ? text[..LongestSample] : text;
        var places = new List<Word>();
        WordSplitter.Split(sample, LanguageProfiles.Unknown.Elisions, places);
        var words = new List<string>(places.Count);
        foreach (var place in places)
        {
            if (char.IsLetter(sample[place.Start]))
            {
                AddParts(WordNormalizer.Normalize(sample.AsSpan(place.Start, place.Length)), words);
            }
        }

        return words;
    }

    /// <summary>"l'ambassadeur" tells as two words, "don't" and "зв'язок" as one.</summary>
    private static void AddParts(string word, List<string> words)
    {
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe is > 0 and <= 2 && apostrophe + 2 < word.Length && !IsCyrillic(word[0]))
        {
            words.Add(word[..apostrophe]);
            words.Add(word[(apostrophe + 1)..]);
        }
        else
        {
            words.Add(word);
        }
    }

    private static bool IsCyrillic(char c) => c is >= 'Ѐ' and <= 'ӿ';

    private static bool IsLatin(char c) => c is >= 'a' and <= 'z' or >= 'À' and <= 'ɏ';
}
