using AwesomeAssertions;
using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Intake.Tests.Fakes;

/// <summary>A knowledge folder on disk, about invented states, that goes away with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sahelbot-intake-").FullName;

    public static TestFolder Valid() => new TestFolder()
        .Write("actors.yaml", """
            - id: valdoria
              kind: state
              names: {en: Valdoria, fr: Valdorie, uk: Вальдорія, ru: Вальдория}
              aliases:
                en: [Valdorian, Valdorians]
                fr: [valdorien, valdoriens]
            - id: norland
              kind: state
              names: {en: Norland, fr: Norlande, uk: Норландія, ru: Норландия}
            - id: anna-petrov
              kind: person
              names: {en: Anna Petrov, uk: Анна Петрова, ru: Анна Петрова}
              aliases:
                en: [Petrov]
              part-of: [valdoria]
            - id: union-for-peace
              kind: group
              names: {en: Union for Peace}
              aliases:
                any: [UP]
            """)
        .Write("articles/herald-border.md", """
            ---
            id: herald-border
            title: Border clash
            url: https://www.herald.example/border?utm_source=x
            publisher: The Herald
            published: 2031-05-07
            ---

            Valdoria's defence ministry said that 47 soldiers died in the clash at the border with Norland on 4 May 2031. {#soldiers-died when=2031-05-04 by=valdoria about=norland}

            Valdoria broke off diplomatic relations with Norland on 5 May 2031, foreign minister Anna Petrov announced. {#broke-off when=2031-05-05 by="anna-petrov valdoria" about=norland}

            Norland supplied drones to the rebels of the Union for Peace in northern Valdoria, Anna Petrov said. {#supplied-drones by=anna-petrov about="norland union-for-peace"}
            """);

    public TestFolder Write(string path, string text)
    {
        var full = FullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public string FullPath(string path) => System.IO.Path.Combine(Path, path);

    public Snapshot Snapshot()
    {
        var result = new KnowledgeLoader().Load(Path, CancellationToken.None);
        result.Problems.Where(p => !p.IsWarning).Should().BeEmpty();
        return result.Snapshot!;
    }

    /// <summary>Every file below the folder, in order.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(Path, f)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
