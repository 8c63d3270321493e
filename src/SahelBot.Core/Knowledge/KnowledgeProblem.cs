namespace SahelBot.Core.Knowledge;

/// <summary>Something wrong in the knowledge folder.</summary>
/// <param name="File">Path within the folder, with forward slashes.</param>
/// <param name="Line">From 1; 0 when the problem is with the file as a whole.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="IsWarning">True when the folder can be published all the same.</param>
public sealed record KnowledgeProblem(string File, int Line, string Message, bool IsWarning)
{
    public override string ToString() => Line > 0 ? $"{File}({Line}): {Message}" : $"{File}: {Message}";
}
