namespace SahelBot.Retrieval.Text;

/// <summary>A word of a text in the forms in which it is compared.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Plain">Normalised, possessive taken off, accents folded, not stemmed.</param>
/// <param name="Normal">Like <paramref name="Plain"/> with its accents: what the stemmer reads.</param>
/// <param name="IsStopWord">True for a word too common to count.</param>
internal readonly record struct AnalyzedWord(Word Place, string Plain, string Normal, bool IsStopWord);
