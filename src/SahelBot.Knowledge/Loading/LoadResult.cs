using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;

namespace SahelBot.Knowledge.Loading;

/// <summary>What came of reading a knowledge folder.</summary>
/// <param name="Snapshot">Null when there is any problem that is not a warning.</param>
/// <param name="Problems">Problems and warnings, ordered by file, then line. Empty when all is well.</param>
public sealed record LoadResult(Snapshot? Snapshot, IReadOnlyList<KnowledgeProblem> Problems)
{
    /// <summary>
    /// The files that were read, by path: loaded again, they give the same. Files that are no text are not among them, nor is
    /// <c>questions.yaml</c> when the options leave it out.
    /// </summary>
    public IReadOnlyList<FolderFile> Files { get; init; } = [];
}
