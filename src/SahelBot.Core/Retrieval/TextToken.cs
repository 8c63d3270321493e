namespace SahelBot.Core.Retrieval;

/// <summary>A word of a text, as the index sees it.</summary>
/// <param name="Term">The stemmed form; what texts are compared by.</param>
/// <param name="Surface">The word as written.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units from 0.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="IsStopWord">True for a word too common to count (articles, prepositions, auxiliaries, pronouns).</param>
public readonly record struct TextToken(string Term, string Surface, int Start, int Length, bool IsStopWord);
