using System.Runtime.CompilerServices;

namespace SahelBot.Publishing.Tests.Fixtures;

/// <summary>A small knowledge folder, and where the real one is.</summary>
internal static class Files
{
    public const string Mali = "articles/mali-break.md";
    public const string Niger = "articles/niger-break.md";
    public const string Questions = "questions.yaml";

    public static IReadOnlyDictionary<string, string> Small { get; } = new Dictionary<string, string>
    {
        [Mali] = Article("Mali breaks off relations", "Mali broke off diplomatic relations with Ukraine on 4 August 2024. {#break when=2024-08-04}"),
        [Niger] = Article("Niger breaks off relations", "Niger broke off diplomatic relations with Ukraine on 6 August 2024. {#break when=2024-08-06}"),
        [Questions] = Question("mali-when", "When did Mali break off diplomatic relations with Ukraine?", "4 August 2024")
            + Question("niger-when", "When did Niger break off diplomatic relations with Ukraine?", "6 August 2024"),
    };

    public static string RealFolder { get; } = Find();

    public static string Article(string title, string body) =>
        $"---\ntitle: {title}\nurl: https://example.org/{title.Length}\npublisher: Example\npublished: 2024-08-07\nlanguage: en\n---\n\n{body}\n";

    public static string Question(string id, string question, string holds) =>
        $"- id: {id}\n  kind: when\n  question: {question}\n  status: answered\n  holds: [{holds}]\n\n";

    public static void CopyRealFolder(string to)
    {
        Directory.CreateDirectory(Path.Combine(to, "articles"));
        foreach (var file in Directory.EnumerateFiles(RealFolder, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(RealFolder, file)), overwrite: true);
        }
    }

    private static string Find([CallerFilePath] string thisFile = "")
    {
        for (var folder = Directory.GetParent(thisFile); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SahelBot.sln")))
            {
                return Path.Combine(folder.FullName, "knowledge");
            }
        }

        throw new DirectoryNotFoundException($"no knowledge folder above {thisFile}");
    }
}
