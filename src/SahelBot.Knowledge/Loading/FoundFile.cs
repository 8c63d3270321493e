namespace SahelBot.Knowledge.Loading;

/// <summary>A knowledge file that is there to be read.</summary>
/// <param name="Path">Path within the folder, with forward slashes; one that the format knows.</param>
/// <param name="Read">Reads it; problems go to its report.</param>
internal sealed record FoundFile(string Path, Func<KnowledgeFile> Read);
