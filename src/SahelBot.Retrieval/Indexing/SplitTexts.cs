using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Indexing;

/// <summary>
/// Texts of a snapshot with the numbers of their words, stop words left out, so that the next snapshot need not split and stem them again.
/// Filled by one thread, then only read.
/// </summary>
/// <param name="vocabulary">What the numbers mean.</param>
internal sealed class SplitTexts(Vocabulary vocabulary)
{
    private readonly Dictionary<(string Text, string Language), SplitWord[]> _texts = [];

    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Null when there is no such text.</summary>
    public SplitWord[]? Find(string text, LanguageProfile language) => _texts.GetValueOrDefault((text, language.Code));

    public void Add(string text, LanguageProfile language, SplitWord[] words) => _texts[(text, language.Code)] = words;
}
