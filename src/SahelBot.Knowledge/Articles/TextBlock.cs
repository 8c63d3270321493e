namespace SahelBot.Knowledge.Articles;

/// <summary>A paragraph or list item.</summary>
/// <param name="Line">Where it begins in the file, from 1.</param>
/// <param name="Text">Plain text, not empty.</param>
/// <param name="Heading">The heading above it. Null when there is none.</param>
/// <param name="Attributes">Its braces. Null when there are none.</param>
internal sealed record TextBlock(int Line, string Text, string? Heading, AttributeBlock? Attributes);
