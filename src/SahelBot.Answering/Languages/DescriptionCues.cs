using System.Text.Json;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Languages;

/// <summary>The words of one language by which media and institutes are described.</summary>
internal sealed class DescriptionCues
{
    private readonly Dictionary<string, string> _sorts = new(StringComparer.Ordinal);

    public DescriptionCues(JsonElement root)
    {
        Optional = LanguageCues.List(root.GetProperty("optional"));
        foreach (var sort in root.GetProperty("sorts").EnumerateArray())
        {
            var words = sort.EnumerateArray().Select(w => WordScanner.FoldWord(w.GetString())).ToList();
            foreach (var word in words)
            {
                _sorts[word] = words[0];
            }
        }
    }

    /// <summary>Words that may stand in any description and tell nothing.</summary>
    public PhraseList Optional { get; }

    /// <summary>The first of the words that count as the same, for the word or what it is the plural of; else the word itself.</summary>
    public string SortOf(string foldedWord) =>
        _sorts.GetValueOrDefault(foldedWord)
        ?? (foldedWord.Length > 3 && foldedWord[^1] == 's' ? _sorts.GetValueOrDefault(foldedWord[..^1]) : null)
        ?? foldedWord;
}
