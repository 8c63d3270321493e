namespace SahelBot.Knowledge.Loading;

/// <summary>A file that was read.</summary>
/// <param name="Path">Path within the folder, with forward slashes.</param>
/// <param name="Text">Without byte order mark; lines end in LF, whatever they ended in on disk. Empty when unreadable.</param>
/// <param name="Report">What is wrong with it so far.</param>
internal sealed record KnowledgeFile(string Path, string Text, FileReport Report)
{
}
