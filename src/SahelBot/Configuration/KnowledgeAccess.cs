using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Configuration;

/// <summary>Loads the knowledge folder for a command, with a message instead of an exception that nobody understands.</summary>
public sealed class KnowledgeAccess(ProgramEnvironment environment)
{
    private const int ProblemsShown = 20;

    /// <param name="option">What <c>--knowledge</c> said. Null when it was not given.</param>
    /// <exception cref="ProgramException">There is no folder, or it is broken.</exception>
    public IOpenKnowledge Open(string? option, CancellationToken cancellationToken) =>
        environment.Backend.Open(Snapshot(Read(option, withQuestions: false, cancellationToken)));

    /// <summary>Opens the folder with its golden questions.</summary>
    /// <inheritdoc cref="Open"/>
    public IOpenKnowledge OpenWithQuestions(string? option, CancellationToken cancellationToken) =>
        environment.Backend.Open(Load(option, cancellationToken));

    /// <summary>Reads the whole folder.</summary>
    /// <inheritdoc cref="Open"/>
    public Snapshot Load(string? option, CancellationToken cancellationToken) =>
        Snapshot(Read(option, withQuestions: true, cancellationToken));

    /// <summary>Reads the whole folder, with the files that it was made of.</summary>
    /// <returns>Without problems that are no warnings.</returns>
    /// <inheritdoc cref="Open"/>
    public LoadResult LoadSound(string? option, CancellationToken cancellationToken)
    {
        var result = environment.Backend.Folders.Read(KnowledgeFolder.Find(option, environment), cancellationToken);
        return result.Snapshot is null ? throw Broken(result.Problems) : result;
    }

    /// <exception cref="ProgramException">The folder is broken; the message says where.</exception>
    public static Snapshot Snapshot(LoadResult result) =>
        result.Snapshot ?? throw Broken(result.Problems);

    /// <summary>Says where a folder is broken.</summary>
    public static ProgramException Broken(IReadOnlyList<KnowledgeProblem> problems) =>
        new(ExitCode.BrokenKnowledge, Describe(problems));

    /// <summary>Reads the folder and leaves it to the caller what to make of the problems.</summary>
    /// <exception cref="ProgramException">There is no folder, or it cannot be read.</exception>
    public LoadResult Read(string? option, bool withQuestions, CancellationToken cancellationToken)
    {
        var directory = KnowledgeFolder.Find(option, environment);
        try
        {
            return environment.Backend.Load(directory, withQuestions, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProgramException(
                ExitCode.BrokenKnowledge, $"The knowledge folder {directory} cannot be read: {e.Message}", e);
        }
    }

    private static string Describe(IReadOnlyList<KnowledgeProblem> problems)
    {
        var errors = problems.Where(p => !p.IsWarning).ToList();
        var lines = errors.Take(ProblemsShown).Select(p => $"  {p}");
        var more = errors.Count > ProblemsShown ? [$"  and {errors.Count - ProblemsShown} more"] : Array.Empty<string>();
        return string.Join(
            '\n',
            ["The knowledge folder is broken.", .. lines, .. more, "sahelbot knowledge check lists every problem."]);
    }
}
