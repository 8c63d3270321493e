using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Identifiers;

namespace SahelBot.Knowledge.Loading;

/// <summary>What reading one file brought to light: its problems, the ids that it gives and those that it refers to.</summary>
internal sealed class FileReport(string file)
{
    private readonly List<KnowledgeProblem> _problems = [];
    private readonly List<IdUse> _definitions = [];
    private readonly List<IdUse> _references = [];

    public string File { get; } = file;

    public IReadOnlyList<KnowledgeProblem> Problems => _problems;

    public IReadOnlyList<IdUse> Definitions => _definitions;

    public IReadOnlyList<IdUse> References => _references;

    /// <summary>True when not all of the file could be read, so that an id may be missing for that reason alone.</summary>
    public bool IsBroken { get; private set; }

    public void Problem(int line, string message) => _problems.Add(new KnowledgeProblem(File, line, message, IsWarning: false));

    public void Warning(int line, string message) => _problems.Add(new KnowledgeProblem(File, line, message, IsWarning: true));

    /// <summary>Reports a problem that keeps the rest of the file from being read.</summary>
    public void Broken(int line, string message)
    {
        IsBroken = true;
        Problem(line, message);
    }

    public void Define(IdKind kind, string id, int line) => _definitions.Add(new IdUse(kind, id, File, line));

    public void Refer(IdKind kind, string id, int line) => _references.Add(new IdUse(kind, id, File, line));
}
