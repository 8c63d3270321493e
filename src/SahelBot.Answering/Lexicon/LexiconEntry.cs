namespace SahelBot.Answering.Lexicon;

/// <param name="IsNoun">True when the word is used as a noun most often.</param>
/// <param name="Synonyms">Words of the same meaning, commonest sense first.</param>
/// <param name="Near">More general, more special and derived words.</param>
internal sealed record LexiconEntry(bool IsNoun, IReadOnlyList<string> Synonyms, IReadOnlyList<string> Near);
