using SahelBot.Knowledge.Loading;

namespace SahelBot.Composition;

/// <summary>
/// Reads golden questions of another file as if they were those of the knowledge folder, so that the ids which they name are
/// checked against it. Works on a copy; the folder itself stays as it is.
/// </summary>
internal static class QuestionOverlay
{
    private const string FileName = "questions.yaml";

    public static QuestionFile Read(string knowledgeDirectory, string file, CancellationToken cancellationToken)
    {
        var copy = Directory.CreateTempSubdirectory("sahelbot-questions-");
        try
        {
            Copy(new DirectoryInfo(knowledgeDirectory), copy.FullName);
            File.Copy(file, Path.Combine(copy.FullName, FileName), overwrite: true);
            var result = new KnowledgeLoader().Load(copy.FullName, cancellationToken);
            var own = result.Problems.Where(p => p.File == FileName);
            return new QuestionFile(result.Snapshot?.Questions ?? [], [.. own]);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name), overwrite: true);
        }

        foreach (var directory in from.EnumerateDirectories())
        {
            Copy(directory, Directory.CreateDirectory(Path.Combine(to, directory.Name)).FullName);
        }
    }
}
