using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;

namespace SahelBot.Knowledge.Loading;

/// <summary>A knowledge folder that is given as texts, as a published version keeps it. Whatever the paths are, nothing is looked for on disk.</summary>
internal static class FrozenFolder
{
    public static FolderListing List(IReadOnlyList<FolderFile> files)
    {
        var found = new Dictionary<string, FoundFile>(StringComparer.Ordinal);
        var problems = new List<KnowledgeProblem>();
        foreach (var file in files)
        {
            if (!FolderPaths.IsList(file.Path) && !FolderPaths.IsArticle(file.Path))
            {
                problems.Add(Problem(file.Path, "not a file of the format; take it out"));
            }
            else if (!found.TryAdd(file.Path, new FoundFile(file.Path, () => FileReader.Read(file))))
            {
                problems.Add(Problem(file.Path, "the file is given twice; keep one"));
            }
        }

        if (problems.Count == 0 && !found.Keys.Any(FolderPaths.IsArticle))
        {
            problems.Add(Problem(FolderPaths.Articles, "no articles; put at least one .md file here"));
        }

        return FolderListing.Of([.. found.Values], problems);
    }

    private static KnowledgeProblem Problem(string path, string message) => new(path, 0, message, IsWarning: false);
}
