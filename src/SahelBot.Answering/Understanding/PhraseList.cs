namespace SahelBot.Answering.Understanding;

/// <summary>A list of words and short phrases that can be looked for in a scanned text.</summary>
internal sealed class PhraseList
{
    private readonly Dictionary<string, List<string[]>> _byFirst = new(StringComparer.Ordinal);

    public PhraseList(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases.Select(WordScanner.Fold).Where(p => p.Length > 0))
        {
            if (!_byFirst.TryGetValue(phrase[0], out var list))
            {
                _byFirst[phrase[0]] = list = [];
            }

            list.Add(phrase);
        }

        foreach (var list in _byFirst.Values)
        {
            list.Sort((a, b) => b.Length.CompareTo(a.Length));
        }
    }

    /// <summary>How many words of the longest phrase stand at a place; 0 when none does.</summary>
    public int LengthAt(IReadOnlyList<Word> words, int at)
    {
        if (at < words.Count && _byFirst.TryGetValue(words[at].Text, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (WordScanner.StandsAt(words, at, phrase))
                {
                    return phrase.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>The place of the first phrase found, and -1 when there is none.</summary>
    public int Find(IReadOnlyList<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (LengthAt(words, i) > 0)
            {
                return i;
            }
        }

        return -1;
    }

    public bool Contains(string foldedWord) =>
        _byFirst.TryGetValue(foldedWord, out var phrases) && phrases.Exists(p => p.Length == 1);

    /// <summary>Phrases of one word.</summary>
    public IEnumerable<string> SingleWords => _byFirst.Values.SelectMany(p => p).Where(p => p.Length == 1).Select(p => p[0]);

    /// <summary>All words of all phrases.</summary>
    public IEnumerable<string> AllWords => _byFirst.Values.SelectMany(p => p).SelectMany(p => p);
}
