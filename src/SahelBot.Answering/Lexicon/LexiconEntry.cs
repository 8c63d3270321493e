namespace SahelBot.Answering.Lexicon;

/// <param name="Synonyms">Words of the same meaning, commonest sense first.</param>
/// <param name="Near">More general, more special and derived words.</param>
internal sealed record LexiconEntry(IReadOnlyList<string> Synonyms, IReadOnlyList<string> Near);
