using SahelBot.Core.Knowledge;

namespace SahelBot.Knowledge.Loading;

/// <summary>What a knowledge folder consists of.</summary>
/// <param name="Files">Ordered by path, each path once.</param>
/// <param name="Problems">What is wrong with the folder as a whole, and with files that are not read.</param>
internal sealed record FolderListing(IReadOnlyList<FoundFile> Files, IReadOnlyList<KnowledgeProblem> Problems)
{
    /// <param name="files">In any order.</param>
    /// <param name="problems">As they were met.</param>
    public static FolderListing Of(List<FoundFile> files, IReadOnlyList<KnowledgeProblem> problems)
    {
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new FolderListing(files, problems);
    }
}
