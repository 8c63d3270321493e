namespace SahelBot.Knowledge.Loading;

/// <summary>A file that was read.</summary>
/// <param name="Path">Path within the folder, with forward slashes.</param>
/// <param name="Text">Without byte order mark; lines end in LF, whatever they ended in on disk. Empty when it is no text.</param>
/// <param name="IsText">False when it could not be read as text, which the report then says.</param>
/// <param name="Report">What is wrong with it so far.</param>
internal sealed record KnowledgeFile(string Path, string Text, bool IsText, FileReport Report);
