namespace SahelBot.Retrieval.Ranking;

/// <summary>A passage on its way through the ranking.</summary>
/// <param name="Passage">Its number.</param>
/// <param name="Text">The version of it, among its translations, that fits best.</param>
/// <param name="Lexical">What its words are worth, pairs and exact forms included.</param>
/// <param name="Words">What its stems alone are worth.</param>
/// <param name="Score">What it is ranked by.</param>
internal record struct RankedPassage(int Passage, int Text, double Lexical, double Words, double Score);
