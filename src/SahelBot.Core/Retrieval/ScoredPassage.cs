using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Retrieval;

/// <param name="Passage">The passage found, as written; not a translation.</param>
/// <param name="Score">Not negative; comparable within one query only.</param>
/// <param name="Coverage">The lexical score over the sum of the inverse document frequencies of the query's terms: 0 nothing
/// matches, around 1 everything does. Comparable between queries, so a basis for abstention.</param>
public sealed record ScoredPassage(Passage Passage, double Score, double Coverage);
