using System.Text.Json;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Languages;

/// <summary>The words of one language by which media and institutes are described.</summary>
internal sealed class DescriptionCues
{
    private readonly Dictionary<string, string> _sorts = new(StringComparer.Ordinal);

    private readonly string _news;
    private readonly PhraseList _newsOnly;

    public DescriptionCues(JsonElement root)
    {
        _news = root.GetProperty("news").GetString() ?? "";
        _newsOnly = LanguageCues.List(root.GetProperty("newsOnly"));
        Optional = LanguageCues.List(root.GetProperty("optional"));
        foreach (var sort in root.GetProperty("sorts").EnumerateArray())
        {
            var words = sort.EnumerateArray().Select(w => WordScanner.FoldWord(w.GetString() ?? "")).ToList();
            foreach (var word in words)
            {
                _sorts[word] = words[0];
            }
        }
    }

    /// <summary>What descriptions that mean the same have in common.</summary>
    public string KeyOf(IEnumerable<string> foldedWords) => string.Join(' ', foldedWords.Where(w => !Optional.Contains(w)).Select(SortOf));

    /// <summary>The key with the word for news left out, where the rest still tells a medium: "news site" is a "site", "news agency" no "agency".</summary>
    public string WithoutNews(string key)
    {
        var words = key.Split(' ');
        return words.Length > 2 && !_newsOnly.Contains(words[^1]) ? string.Join(' ', words.Where(w => w != _news)) : key;
    }

    /// <summary>Words that may stand in any description and tell nothing.</summary>
    public PhraseList Optional { get; }

    /// <summary>The first of the words that count as the same, for the word or what it is the plural of; else the word itself.</summary>
    public string SortOf(string foldedWord) =>
        _sorts.GetValueOrDefault(foldedWord)
        ?? (foldedWord.Length > 3 && foldedWord[^1] == 's' ? _sorts.GetValueOrDefault(foldedWord[..^1]) : null)
        ?? foldedWord;
}
