using System.Collections.Concurrent;

namespace SahelBot.Retrieval.Text;

/// <summary>Remembers the stems of the words that it saw first: a few thousand words make up nearly all of what people write.</summary>
/// <param name="stemmer">Gives the stems.</param>
internal sealed class RememberingStemmer(IStemmer stemmer) : IStemmer
{
    /// <summary>Words beyond these are stemmed each time, so that no text can fill the memory.</summary>
    private const int MostWords = 32_768;

    private const int LongestWord = 24;

    private readonly ConcurrentDictionary<string, string> _stems = new(StringComparer.Ordinal);
    private int _count; // the dictionary's own count takes all its locks

    public string Stem(string word)
    {
        if (_stems.TryGetValue(word, out var known))
        {
            return known;
        }

        var stem = stemmer.Stem(word);
        if (word.Length <= LongestWord && _count < MostWords && _stems.TryAdd(word, stem))
        {
            Interlocked.Increment(ref _count);
        }

        return stem;
    }
}
