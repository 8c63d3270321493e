namespace SahelBot.Core.Retrieval;

/// <summary>Splits texts into words in the forms in which they are compared. Immutable and safe to use from many threads at once.</summary>
public interface ITextAnalyzer
{
    /// <summary>
    /// Splits a text into words, stop words included, in order. Never throws, whatever the text. What comes of it depends on nothing
    /// but text and language: it is the same for a factory of indexes and for every index of it.
    /// </summary>
    /// <param name="text">Any text; empty gives an empty list.</param>
    /// <param name="language">Two-letter code; an unknown one is treated without stemming.</param>
    IReadOnlyList<TextToken> Analyze(string text, string language);
}
