using SahelBot.Core.Knowledge;

namespace SahelBot.Tests.Fakes;

/// <summary>Runs the program in this process, in a folder of its own with an empty knowledge folder in it.</summary>
internal sealed class ProgramRun : IDisposable
{
    public ProgramRun()
    {
        Folder = Directory.CreateTempSubdirectory("sahelbot-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "knowledge", "articles"));
    }

    public string Folder { get; }

    public string KnowledgePath => Path.Combine(Folder, "knowledge");

    public FakeBackend Backend { get; } = new();

    public Dictionary<string, string?> Variables { get; } = new(StringComparer.Ordinal);

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public Task<int> RunAsync(params string[] args) => RunAsync("", e => e, args);

    public Task<int> RunWithInputAsync(string input, params string[] args) => RunAsync(input, e => e, args);

    /// <summary>Runs until the token is cancelled.</summary>
    public Task<int> RunUntilAsync(string[] args, CancellationToken stop) => RunWithAsync("", e => e, args, stop);

    public Task<int> RunAsync(string input, Func<ProgramEnvironment, ProgramEnvironment> change, string[] args) =>
        RunWithAsync(input, change, args, Xunit.TestContext.Current.CancellationToken);

    public void Break(string message) => Backend.OnLoad = _ => new Knowledge.Loading.LoadResult(
        null, [new KnowledgeProblem("articles/a.md", 3, message, IsWarning: false)]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task<int> RunWithAsync(
        string input, Func<ProgramEnvironment, ProgramEnvironment> change, string[] args, CancellationToken cancellationToken)
    {
        using var reader = new StringReader(input);
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var environment = change(new ProgramEnvironment
        {
            In = reader,
            Out = output,
            Error = error,
            Variables = Variables,
            Directory = Folder,
            ProgramDirectory = Path.Combine(Folder, "program"),
            Backend = Backend,
        });
        var code = await Program.RunAsync(args, environment, cancellationToken);
        Out = output.ToString();
        Error = error.ToString();
        return code;
    }
}
