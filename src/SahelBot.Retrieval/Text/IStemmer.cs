namespace SahelBot.Retrieval.Text;

/// <summary>Reduces inflected forms of a word to one string. Safe to use from many threads at once.</summary>
internal interface IStemmer
{
    /// <param name="word">Lower case, not empty.</param>
    /// <returns>Never empty; not necessarily a word.</returns>
    string Stem(string word);
}
