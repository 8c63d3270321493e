using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Plugins;

/// <summary>A passage as a model gets it.</summary>
public sealed record FoundPassage(string Id, string Text, string Title, string Publisher, string? Published, string Url)
{
    internal static FoundPassage From(Passage passage) => new(
        passage.Id.ToString(), passage.Text, passage.Source.Title, passage.Source.Publisher, passage.Source.Published?.ToString(),
        passage.Source.Url.AbsoluteUri);
}
