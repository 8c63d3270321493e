namespace SahelBot.Core.Retrieval;

/// <summary>Tells the language of a text.</summary>
public interface ILanguageDetector
{
    /// <returns>A two-letter code of a supported language; <paramref name="fallback"/> when the text does not tell (too short, no letters).</returns>
    string Detect(string text, string fallback);
}
