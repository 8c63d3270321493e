using System.Globalization;
using System.Runtime.CompilerServices;
using SahelBot.Core.Knowledge;

namespace SahelBot.Benchmarks.Answering;

/// <summary>
/// The real knowledge folder with its articles written down many times over: every copy has ids of its own and says the same,
/// so that loading, indexing and answering can be measured at sizes that the real one has not reached.
/// </summary>
internal static class MultipliedKnowledge
{
    /// <summary>The repository's <c>knowledge/</c>, found from where this file was compiled.</summary>
    public static string RealFolder([CallerFilePath] string thisFile = "")
    {
        var folder = new FileInfo(thisFile).Directory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "knowledge", "articles")))
        {
            folder = folder.Parent;
        }

        return folder is null
            ? throw new DirectoryNotFoundException("There is no knowledge folder above " + thisFile)
            : Path.Combine(folder.FullName, "knowledge");
    }

    /// <summary>Writes the folder; the first copy keeps its ids, so that all other files still refer to it.</summary>
    /// <returns>The path of a new temporary folder, which the caller deletes.</returns>
    public static string Write(int times)
    {
        var real = RealFolder();
        var target = Directory.CreateTempSubdirectory("sahelbot-knowledge-").FullName;
        var articles = Directory.CreateDirectory(Path.Combine(target, "articles")).FullName;
        foreach (var file in Directory.GetFiles(real, "*.yaml").Where(f => Path.GetFileName(f) != "questions.yaml"))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (var file in Directory.GetFiles(Path.Combine(real, "articles"), "*.md"))
        {
            var text = File.ReadAllText(file);
            var id = Path.GetFileNameWithoutExtension(file);
            for (var copy = 0; copy < times; copy++)
            {
                var name = copy == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{copy}");
                File.WriteAllText(
                    Path.Combine(articles, name + ".md"), text.Replace($"\nid: {id}\n", $"\nid: {name}\n", StringComparison.Ordinal));
            }
        }

        return target;
    }

    /// <summary>Questions of many kinds about the real knowledge.</summary>
    public static IReadOnlyList<string> Questions(Snapshot snapshot) =>
        [.. snapshot.ContestedPoints.Select(p => p.Question),
            .. snapshot.Events.Select(e => "What happened on " + e.When.From + "?"),
            .. snapshot.Actors.Select(a => "Who is " + a.NameIn("en") + "?"),
            .. snapshot.Phrasings.SelectMany(p => p.Asks)];
}
