using SahelBot.Core.Retrieval;

namespace SahelBot.Retrieval.Text;

/// <summary>Splits texts by what is known of their language.</summary>
internal sealed class LanguageTextAnalyzer : ITextAnalyzer
{
    /// <inheritdoc/>
    public IReadOnlyList<TextToken> Analyze(string text, string language) => TextAnalyzer.Tokens(text, LanguageProfiles.For(language));
}
