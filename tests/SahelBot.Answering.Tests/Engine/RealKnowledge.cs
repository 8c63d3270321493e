using System.Runtime.CompilerServices;
using SahelBot.Answering.Engine;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using SahelBot.Knowledge.Loading;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;

namespace SahelBot.Answering.Tests.Engine;

/// <summary>The knowledge that ships with the program, loaded and indexed once for all tests.</summary>
internal static class RealKnowledge
{
    private static readonly Lazy<Snapshot> _snapshot = new(() => Load());
    private static readonly Lazy<IKnowledgeIndex> _index = new(() => new LuceneKnowledgeIndexFactory().Build(Snapshot));
    private static readonly Lazy<AnswerEngine> _engine = new(() => new AnswerEngine(Snapshot, Index, new LanguageDetector()));
    private static readonly Lazy<Workbench> _bench = new(() => new Workbench(Snapshot, Index));

    public static Snapshot Snapshot => _snapshot.Value;

    public static IKnowledgeIndex Index => _index.Value;

    public static AnswerEngine Engine => _engine.Value;

    /// <summary>What the engine works with, to check its answers against.</summary>
    public static Workbench Bench => _bench.Value;

    /// <summary>A second engine on the same snapshot, with caches of its own.</summary>
    public static AnswerEngine Fresh() => new(Snapshot, Index, new LanguageDetector());

    /// <summary>The repository's <c>knowledge/</c>.</summary>
    public static string Folder => FindFolder();

    private static Snapshot Load()
    {
        var result = new KnowledgeLoader().Load(Folder, CancellationToken.None);
        return result.Snapshot ?? throw new InvalidDataException(string.Join('\n', result.Problems));
    }

    private static string FindFolder([CallerFilePath] string testFile = "")
    {
        for (var folder = Directory.GetParent(testFile); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SahelBot.sln")))
            {
                return Path.Combine(folder.FullName, "knowledge");
            }
        }

        throw new DirectoryNotFoundException($"no knowledge folder above {testFile}");
    }
}
