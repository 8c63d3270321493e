using SahelBot.Knowledge.Records;

namespace SahelBot.Knowledge.Loading;

/// <summary>Where the files of the format lie.</summary>
internal static class FolderPaths
{
    public const string Articles = "articles";

    /// <summary>Names of the files beside <see cref="Articles"/>.</summary>
    public static IReadOnlyList<string> Lists { get; } =
    [
        ActorsReader.FileName, ContestedReader.FileName, GapsReader.FileName, NearMissesReader.FileName, PhrasingsReader.FileName,
        QuestionsReader.FileName, SynonymsReader.FileName, TimelineReader.FileName,
    ];

    public static bool IsList(string path) => Lists.Contains(path, StringComparer.Ordinal);

    /// <summary>True for the path of an article within the folder.</summary>
    public static bool IsArticle(string path) =>
        path.StartsWith(Articles + "/", StringComparison.Ordinal) && IsArticleName(path[(Articles.Length + 1)..]);

    /// <summary>True for the name of an article's file; a name has no directory in it.</summary>
    public static bool IsArticleName(string name) =>
        name.EndsWith(".md", StringComparison.Ordinal) && name is not "README.md" && name[0] != '.'
        && name.AsSpan().IndexOfAny('/', '\\', '\0') < 0;
}
