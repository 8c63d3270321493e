namespace SahelBot.Core.Retrieval;

/// <summary>A word of a question and what the knowledge makes of it.</summary>
/// <param name="Token">The word, stemmed in the question's language.</param>
/// <param name="Correction">The word of the vocabulary that was probably meant, when the word is not in the vocabulary and
/// one is near enough; null otherwise.</param>
/// <param name="Terms">Stems by which passages are searched for the word: its own (or that of the correction) first. Never
/// empty, even when no passage has any of them.</param>
/// <param name="Alternatives">Stems and stem sequences (separated by spaces) of words that mean the same, from the
/// knowledge's synonyms; in the languages of the passages. May be empty.</param>
/// <param name="Idf">Inverse document frequency of the best known of <paramref name="Terms"/>: ln(1 + (N - n + .5) / (n + .5)). The
/// largest possible value when no passage has any of them.</param>
/// <param name="IsKnown">True when a passage has one of <paramref name="Terms"/>.</param>
/// <param name="IsQuestionWord">True for stop words and for words that only frame a question ("who", "please", "tell").</param>
public sealed record QueryTerm(
    TextToken Token,
    string? Correction,
    IReadOnlyList<string> Terms,
    IReadOnlyList<string> Alternatives,
    double Idf,
    bool IsKnown,
    bool IsQuestionWord);
