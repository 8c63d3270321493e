namespace SahelBot.Retrieval.Spelling;

/// <summary>A word that a misspelt one may have meant.</summary>
/// <param name="Text">Plain form: lower case, accents folded.</param>
/// <param name="Language">Two-letter code of the language in which it occurs.</param>
/// <param name="Frequency">In how many passages it occurs; 0 for a name that only the list of actors has.</param>
/// <param name="IsName">True for a word that is written with a capital.</param>
internal readonly record struct KnownWord(string Text, string Language, int Frequency, bool IsName);
