namespace SahelBot.Core.Knowledge;

/// <summary>One file of the knowledge folder: a source and the passages written about it in one language.</summary>
/// <param name="Source">The source article. A translation shares the source of the article that it translates.</param>
/// <param name="Language">Two-letter code of the language of the passages.</param>
/// <param name="IsTranslation">True for a file that renders another file's passages in another language.</param>
/// <param name="Passages">In order of the file; at least one.</param>
public sealed record Article(Source Source, string Language, bool IsTranslation, IReadOnlyList<Passage> Passages);
