using SahelBot.Chat.Documents;
using SahelBot.Chat.Words;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Asking;

/// <summary>Names sources.</summary>
internal static class SourceText
{
    public static SourceLine LineOf(Citation citation, string language)
    {
        var source = citation.Passage.Source;
        return new SourceLine(citation.Number, OriginOf(source, language), source.Title, citation.DeepLink);
    }

    /// <summary>The numbered sources with their heading.</summary>
    /// <param name="citations">At least one.</param>
    public static Block.SourceList ListOf(IEnumerable<Citation> citations, string language) =>
        new(FixedWords.In(language).Sources, [.. citations.Select(c => LineOf(c, language))]);

    /// <summary>Publisher, perspective and date; perspectives are written in English, so only English words go with them.</summary>
    public static string OriginOf(Source source, string language)
    {
        string?[] parts =
        [
            source.Publisher,
            language == "en" ? source.Perspective : null,
            source.Published is { } published ? DateText.Of(published, language) : null,
        ];
        return string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    /// <summary>A sentence with the markers of what it rests on.</summary>
    public static IEnumerable<Inline> Marked(string text, IEnumerable<Citation> citations) =>
        [new Inline.Text(text), .. citations.Select(c => new Inline.Marker(c.Number, c.DeepLink))];
}
