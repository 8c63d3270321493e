namespace SahelBot.Retrieval.Text;

/// <summary>Leaves words as they are; for languages of which nothing is known.</summary>
internal sealed class PlainStemmer : IStemmer
{
    public string Stem(string word) => word;
}
