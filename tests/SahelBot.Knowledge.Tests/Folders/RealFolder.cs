using System.Runtime.CompilerServices;

namespace SahelBot.Knowledge.Tests.Folders;

/// <summary>The knowledge that ships with the program.</summary>
internal static class RealFolder
{
    public static string Path { get; } = Find();

    private static string Find([CallerFilePath] string thisFile = "")
    {
        for (var folder = Directory.GetParent(thisFile); folder is not null; folder = folder.Parent)
        {
            var knowledge = System.IO.Path.Combine(folder.FullName, "knowledge");
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "SahelBot.sln")) && Directory.Exists(knowledge))
            {
                return knowledge;
            }
        }

        throw new DirectoryNotFoundException($"no knowledge folder above {thisFile}");
    }
}
