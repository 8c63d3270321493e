namespace SahelBot.Retrieval.Indexing;

/// <summary>A word of a text.</summary>
/// <param name="Form">Its number.</param>
/// <param name="IsName">True when it was written with a capital within a sentence.</param>
internal readonly record struct SplitWord(int Form, bool IsName);
