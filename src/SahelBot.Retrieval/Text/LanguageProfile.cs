namespace SahelBot.Retrieval.Text;

/// <summary>What has to be known of a language to split, stem and filter its texts.</summary>
/// <param name="Code">Two-letter code, lower case.</param>
/// <param name="StopWords">Words too common to count, normalised.</param>
/// <param name="QuestionWords">Words that only frame a question, normalised; without the stop words.</param>
/// <param name="Elisions">Words that an apostrophe ties to the next one ("l", "qu").</param>
/// <param name="Stemmer">Brings inflected forms together.</param>
internal sealed record LanguageProfile(
    string Code,
    IReadOnlySet<string> StopWords,
    IReadOnlySet<string> QuestionWords,
    IReadOnlySet<string> Elisions,
    IStemmer Stemmer)
{
    public bool IsEnglish => Code == "en";

    /// <summary>The form by which words are compared: stemmed, accents folded.</summary>
    /// <param name="word">As <see cref="WordNormalizer.Normalize"/> gives it, possessive taken off.</param>
    public string Stem(string word)
    {
        var stem = char.IsDigit(word[0]) ? word : Stemmer.Stem(IsEnglish ? WordNormalizer.Fold(word) : word);
        return IsEnglish ? stem : WordNormalizer.Fold(stem);
    }
}
