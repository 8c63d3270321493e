using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Benchmarks.Answering;

/// <summary>
/// The real knowledge many times over: every copy of an article has an id of its own and a sentence of its own in each passage, so
/// that no two texts are the same; every copy of a record refers to its own copy of the articles. Actors, synonyms and golden
/// questions stay as they are. So loading, indexing and answering can be measured at sizes that the real one has not reached.
/// </summary>
internal static partial class MultipliedKnowledge
{
    /// <summary>Of longer lists fewer copies are made: a file may have 50 MB.</summary>
    private const int MostBytes = 48_000_000;

    private static readonly string[] _multipliedLists = ["phrasings.yaml", "near-misses.yaml", "gaps.yaml", "timeline.yaml", "contested.yaml"];

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

    /// <summary>The files of the multiplied folder.</summary>
    /// <param name="times">How often; the first copy is the real one.</param>
    public static IReadOnlyList<FolderFile> Files(int times)
    {
        var real = new KnowledgeLoader().Load(RealFolder(), CancellationToken.None).Files;
        var ids = real.Where(IsArticle).Select(f => Path.GetFileNameWithoutExtension(f.Path)).OrderByDescending(id => id.Length);
        var reference = new Regex($"(?<![\\w-])(?:{string.Join('|', ids.Select(Regex.Escape))})(?![\\w-])", RegexOptions.Compiled, TimeSpan.FromMinutes(1));
        var files = new List<FolderFile>();
        foreach (var file in real)
        {
            files.AddRange(IsArticle(file)
                ? Enumerable.Range(0, times).Select(copy => copy == 0 ? file : Article(file, copy))
                : _multipliedLists.Contains(file.Path, StringComparer.Ordinal)
                    ? [file with { Text = string.Concat(Enumerable.Range(0, Math.Min(times, MostBytes / Encoding.UTF8.GetByteCount(file.Text))).Select(copy => Records(file.Text, reference, copy))) }]
                    : [file]);
        }

        return files;
    }

    /// <summary>Writes the multiplied folder.</summary>
    /// <returns>The path of a new temporary folder, which the caller deletes.</returns>
    public static string Write(int times)
    {
        var target = Directory.CreateTempSubdirectory("sahelbot-knowledge-").FullName;
        Directory.CreateDirectory(Path.Combine(target, "articles"));
        foreach (var file in Files(times))
        {
            File.WriteAllText(Path.Combine(target, file.Path), file.Text);
        }

        return target;
    }

    /// <summary>Questions of many kinds about the real knowledge.</summary>
    public static IReadOnlyList<string> Questions(Snapshot snapshot) =>
        [.. snapshot.ContestedPoints.Select(p => p.Question),
            .. snapshot.Events.Select(e => "What happened on " + e.When.From + "?"),
            .. snapshot.Actors.Select(a => "Who is " + a.NameIn("en") + "?"),
            .. snapshot.Phrasings.SelectMany(p => p.Asks)];

    private static bool IsArticle(FolderFile file) => file.Path.EndsWith(".md", StringComparison.Ordinal);

    private static FolderFile Article(FolderFile file, int copy)
    {
        var id = Path.GetFileNameWithoutExtension(file.Path);
        var name = Name(id, copy);
        var place = 0;
        var text = EndOfPassage().Replace(
            file.Text.Replace($"\nid: {id}\n", $"\nid: {name}\n", StringComparison.Ordinal),
            _ => $" Copied by {Invented(copy)} {Invented(place++)}. {{#");
        return new FolderFile($"articles/{name}.md", text);
    }

    private static string Records(string text, Regex reference, int copy) => copy == 0
        ? text
        : OwnId().Replace(reference.Replace(text, m => Name(m.Value, copy)), m => Name(m.Value, copy));

    private static string Name(string id, int copy) => string.Create(CultureInfo.InvariantCulture, $"{id}-{copy}");

    /// <summary>A word of consonants and vowels that no language has.</summary>
    private static string Invented(int number)
    {
        const string Consonants = "bdfgklmnprtvz";
        const string Vowels = "aeiou";
        var word = "";
        for (var rest = (number * 7919) + 97; rest > 0; rest /= Consonants.Length * Vowels.Length)
        {
            word += $"{Consonants[rest % Consonants.Length]}{Vowels[rest / Consonants.Length % Vowels.Length]}";
        }

        return word;
    }

    [GeneratedRegex(@" \{#", RegexOptions.None, 1000)]
    private static partial Regex EndOfPassage();

    [GeneratedRegex(@"(?<=^- id: )\S+", RegexOptions.Multiline, 1000)]
    private static partial Regex OwnId();
}
