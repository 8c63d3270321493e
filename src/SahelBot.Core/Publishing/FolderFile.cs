namespace SahelBot.Core.Publishing;

/// <summary>A knowledge file as text.</summary>
/// <param name="Path">Path within the knowledge folder, with forward slashes.</param>
/// <param name="Text">Without byte order mark; lines end in LF.</param>
public sealed record FolderFile(string Path, string Text);
