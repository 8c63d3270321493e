using SahelBot.Core.Knowledge;

namespace SahelBot.Knowledge.Articles;

/// <summary>A passage as its file has it, before it is joined with its source and its original.</summary>
/// <param name="Slug">Given, or <c>p1</c>, <c>p2</c>, ... by place.</param>
/// <param name="Line">Where it begins in its file, from 1.</param>
/// <param name="Text">Plain text, not empty.</param>
/// <param name="Heading">The heading above it. Null when there is none.</param>
internal sealed record PassageDraft(string Slug, int Line, string Text, string? Heading)
{
    public DateSpan? When { get; init; }

    public IReadOnlyList<string> By { get; init; } = [];

    public IReadOnlyList<string> About { get; init; } = [];

    public IReadOnlyList<string> Contested { get; init; } = [];

    public string? Quote { get; init; }

    public string? QuoteBy { get; init; }
}
