using System.Numerics;
using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Spelling;

/// <summary>
/// Finds the word of the vocabulary that a misspelt word probably meant. Words are kept by length with a bit set of their
/// letters; two words whose sets differ in more than two bits a mistake cannot be near, so few distances are worked out.
/// </summary>
internal sealed class SpellingRepair
{
    private const int ShortestWord = 4;
    private const int ShortestForTwoMistakes = 8;
    private const int LongestWord = 40;

    private const int ShortestRightWord = 5;
    private const int ShortestByEar = 4;
    private const int MostByEar = 3;
    private const int ShortestName = 5;
    private const int ShortestFrame = 3;

    private readonly HashSet<string> _right = WordList.Load("known");
    private readonly List<KnownWord>[] _byLength = new List<KnownWord>[LongestWord + 1];
    private readonly List<ulong>[] _letters = new List<ulong>[LongestWord + 1];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownWord>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownWord>> _byFrame = new(StringComparer.Ordinal);

    public SpellingRepair(IEnumerable<KnownWord> words)
    {
        for (var length = 0; length <= LongestWord; length++)
        {
            _byLength[length] = [];
            _letters[length] = [];
        }

        foreach (var word in words)
        {
            if (word.Text.Length is >= ShortestWord - 1 and <= LongestWord && IsWritten(word.Text))
            {
                _byLength[word.Text.Length].Add(word);
                _letters[word.Text.Length].Add(Letters(word.Text));
                if (_known.Add(word.Text) && word.Text[0] < '\u0400')
                {
                    AddByEar(word);
                }
            }
        }
    }

    /// <summary>True for a word that is right: the passages, the actors or the synonyms have it letter by letter.</summary>
    public bool Knows(string word) => _known.Contains(word);

    /// <summary>True for a country or an everyday word, which is right although no passage has it.</summary>
    public bool IsRight(string word) => _right.Contains(word);

    /// <summary>Finds what was probably meant.</summary>
    /// <param name="word">A plain word that is not known.</param>
    /// <param name="isName">True when it was written with a capital that its place does not explain; then only names can be meant.</param>
    /// <param name="isWord">True for a word that is right in general; then only one with the same consonants can be meant: "brake" for "broke".</param>
    /// <returns>
    /// The nearest word, by letters or else by ear; of several as near a name, then the most frequent, then the first by code. Null when none is near,
    /// when the word is shorter than four letters, holds a digit, or is a country or an everyday word.
    /// </returns>
    public KnownWord? Find(string word, bool isName, bool isWord = false)
    {
        if (word.Length < (isWord ? ShortestRightWord : ShortestWord) || word.Length > LongestWord || !IsWritten(word) || _right.Contains(word))
        {
            return null;
        }

        var limit = word.Length >= ShortestForTwoMistakes ? 2 : 1;
        var letters = Letters(word);
        KnownWord? best = null;
        var bestDistance = limit + 1;
        for (var length = word.Length - limit; length <= Math.Min(word.Length + limit, LongestWord); length++)
        {
            var sets = _letters[length];
            for (var i = 0; i < sets.Count; i++)
            {
                if (BitOperations.PopCount(sets[i] ^ letters) > 2 * limit)
                {
                    continue;
                }

                var candidate = _byLength[length][i];
                if ((isName && !candidate.IsName) || !MayBeMeant(word, candidate.Text) || (isWord && !HasSameConsonants(word, candidate.Text)))
                {
                    continue;
                }

                var distance = EditDistance.Between(word, candidate.Text, Math.Min(limit, bestDistance));
                if (distance < bestDistance || (distance == bestDistance && distance <= limit && IsBetter(candidate, best)))
                {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }

        return best is null && !isWord ? FindByEar(word, isName) : best;
    }

    private static bool HasSameConsonants(string word, string candidate) =>
        candidate[0] < '\u0400' && SoundKey.Frame(SoundKey.Of(word)) == SoundKey.Frame(SoundKey.Of(candidate));

    private void AddByEar(KnownWord word)
    {
        var key = SoundKey.Of(word.Text);
        Add(_byKey, key, word);
        if (word.IsName && word.Text.Length >= ShortestName)
        {
            Add(_byFrame, SoundKey.Frame(key), word);
        }
    }

    private static void Add(Dictionary<string, List<KnownWord>> words, string key, KnownWord word)
    {
        if (!words.TryGetValue(key, out var list))
        {
            words[key] = list = [];
        }

        list.Add(word);
    }

    /// <summary>A word that sounds the same ("comunike"), or a name with the same consonants ("afrka").</summary>
    private KnownWord? FindByEar(string word, bool isName)
    {
        if (word.Length < ShortestByEar || word[0] >= '\u0400')
        {
            return null;
        }

        var key = SoundKey.Of(word);
        var frame = SoundKey.Frame(key);
        KnownWord? best = null;
        foreach (var candidate in (_byKey.GetValueOrDefault(key) ?? []).Concat(
            word.Length >= ShortestName && frame.Length >= ShortestFrame ? _byFrame.GetValueOrDefault(frame) ?? [] : []))
        {
            var limit = Math.Min(MostByEar, word.Length / 2);
            if ((candidate.IsName || !isName) && EditDistance.Between(word, candidate.Text, limit) <= limit && (best is null || IsBetter(candidate, best)))
            {
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>People get the first letter right; a short word with another first letter is another word.</summary>
    private static bool MayBeMeant(string word, string candidate) =>
        word[0] == candidate[0] || word.Length > 5 || (word.Length > 4 && word[0] == candidate[1] && word[1] == candidate[0]);

    private static bool IsBetter(KnownWord candidate, KnownWord? best)
    {
        if (best is not { } other || candidate.IsName != other.IsName)
        {
            return candidate.IsName;
        }

        return candidate.Frequency != other.Frequency
            ? candidate.Frequency > other.Frequency
            : string.CompareOrdinal(candidate.Text, other.Text) < 0;
    }

    private static bool IsWritten(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c != '\'')
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Letters(string word)
    {
        var letters = 0UL;
        foreach (var c in word)
        {
            letters |= 1UL << (c & 63);
        }

        return letters;
    }
}
