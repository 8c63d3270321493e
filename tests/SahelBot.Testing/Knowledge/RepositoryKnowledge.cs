using System.Runtime.CompilerServices;
using SahelBot.Core.Answers;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Testing.Knowledge;

/// <summary>The knowledge that ships with the program, opened once for all tests of a project.</summary>
public static class RepositoryKnowledge
{
    private static readonly Lazy<EngineKnowledge> _open = new(Load);

    public static IOpenKnowledge Open => _open.Value;

    private static EngineKnowledge Load()
    {
        var result = new KnowledgeLoader().Load(FindFolder(), CancellationToken.None);
        return EngineKnowledge.Open(result.Snapshot ?? throw new InvalidDataException(string.Join('\n', result.Problems)));
    }

    private static string FindFolder([CallerFilePath] string thisFile = "")
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
