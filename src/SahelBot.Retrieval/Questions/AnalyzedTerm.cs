using SahelBot.Core.Retrieval;
using SahelBot.Retrieval.Synonyms;

namespace SahelBot.Retrieval.Questions;

/// <summary>A word of a question with what only the ranking needs to know of it.</summary>
/// <param name="Term">What others see.</param>
/// <param name="Plain">The word, or its correction, not stemmed and without accents.</param>
/// <param name="Others">The alternatives, each with its kind.</param>
/// <param name="IsHyphenated">True when a hyphen ties the word to the one before it.</param>
internal sealed record AnalyzedTerm(QueryTerm Term, string Plain, IReadOnlyList<Alternative> Others, bool IsHyphenated);
