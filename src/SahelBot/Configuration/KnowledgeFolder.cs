namespace SahelBot.Configuration;

/// <summary>Finds the knowledge folder.</summary>
public static class KnowledgeFolder
{
    private const string Name = "knowledge";

    /// <summary>
    /// The folder of <c>--knowledge</c>; else that of the setting; else <c>knowledge</c> in the current folder or one above it;
    /// else beside the program or above it, which is how a fresh clone finds its own.
    /// </summary>
    /// <param name="option">What <c>--knowledge</c> said. Null when it was not given.</param>
    /// <returns>An absolute path of a folder that exists.</returns>
    /// <exception cref="ProgramException">There is no such folder.</exception>
    public static string Find(string? option, ProgramEnvironment environment)
    {
        if (option is not null)
        {
            var given = option.Length == 0 ? "" : Path.GetFullPath(option, environment.Directory);
            return Directory.Exists(given) ? given : throw Missing($"--knowledge says \"{option}\", which is no folder.");
        }

        if (SahelBotSettings.Read(environment).KnowledgePath is { } set)
        {
            return Directory.Exists(set) ? set : throw Missing($"The setting Knowledge__Path says \"{set}\", which is no folder.");
        }

        return Upwards(environment.Directory)
            ?? Upwards(environment.ProgramDirectory)
            ?? throw Missing(
                $"There is no folder \"{Name}\" in {environment.Directory}, above it or beside the program.");
    }

    private static string? Upwards(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            var candidate = Path.Combine(directory.FullName, Name);
            if (Directory.Exists(Path.Combine(candidate, "articles")))
            {
                return candidate;
            }
        }

        return null;
    }

    private static ProgramException Missing(string message) => new(
        ExitCode.BrokenKnowledge,
        message + " Give the knowledge folder with --knowledge DIR or the setting Knowledge__Path.");
}
