using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Records;

namespace SahelBot.Knowledge.Identifiers;

/// <summary>Checks that every id is given once and every reference meets one.</summary>
internal sealed class IdRegister
{
    /// <summary>A folder with more dangling references than this has another problem than typing mistakes.</summary>
    private const int MaxSuggestions = 200;

    private readonly Dictionary<(IdKind Kind, string Id), IdUse> _given = [];
    private readonly List<KnowledgeProblem> _problems = [];
    private readonly HashSet<string> _brokenArticles;
    private readonly HashSet<string> _brokenFiles;
    private int _suggestions;

    private IdRegister(IReadOnlyCollection<FileReport> reports)
    {
        _brokenFiles = [.. reports.Where(r => r.IsBroken).Select(r => r.File)];
        _brokenArticles = [.. _brokenFiles.Where(f => f.EndsWith(".md", StringComparison.Ordinal)).Select(Ids.FromFileName)];
    }

    /// <param name="reports">One per file, in order of the files.</param>
    /// <param name="hasActors">False when there is no file of actors, so that any id may name one.</param>
    public static IReadOnlyList<KnowledgeProblem> Check(IReadOnlyCollection<FileReport> reports, bool hasActors)
    {
        var register = new IdRegister(reports);
        foreach (var definition in reports.SelectMany(r => r.Definitions))
        {
            register.Give(definition);
        }

        foreach (var reference in reports.SelectMany(r => r.References))
        {
            if (reference.Kind != IdKind.Actor || hasActors)
            {
                register.Resolve(reference);
            }
        }

        return register._problems;
    }

    private void Give(IdUse use)
    {
        if (_given.TryAdd((use.Kind, use.Id), use))
        {
            return;
        }

        var first = _given[(use.Kind, use.Id)];
        if (use.Kind == IdKind.Passage && first.File != use.File)
        {
            return; // two articles share their id, which is said once for all their passages
        }

        Add(use, $"{Word(use.Kind)} id \"{use.Id}\" is taken by {first.File}({first.Line}); give one of the two another id");
    }

    private void Resolve(IdUse use)
    {
        if (_given.ContainsKey((use.Kind, use.Id)) || IsExcused(use))
        {
            return;
        }

        var candidates = _given.Keys.Where(k => k.Kind == use.Kind).Select(k => k.Id);
        var hint = _suggestions++ < MaxSuggestions ? Suggestion.For(use.Id, candidates) : "";
        Add(use, $"unknown {Word(use.Kind)} \"{use.Id}\"{(hint.Length > 0 ? hint : $"; {Remedy(use.Kind)}")}");
    }

    /// <summary>A broken file may well give the id; one problem is enough.</summary>
    private bool IsExcused(IdUse use) => use.Kind switch
    {
        IdKind.Article => _brokenArticles.Contains(use.Id),
        IdKind.Passage => _brokenArticles.Contains(use.Id.Split('#')[0]),
        IdKind.Actor => _brokenFiles.Contains(ActorsReader.FileName),
        IdKind.Contested => _brokenFiles.Contains(ContestedReader.FileName),
        _ => false,
    };

    private void Add(IdUse use, string message) =>
        _problems.Add(new KnowledgeProblem(use.File, use.Line, message, IsWarning: false));

    private static string Remedy(IdKind kind) => kind switch
    {
        IdKind.Actor => $"add it to {ActorsReader.FileName} or correct the id",
        IdKind.Contested => $"add it to {ContestedReader.FileName} or correct the id",
        IdKind.Passage => "name one that is in the article",
        _ => "correct the id",
    };

    private static string Word(IdKind kind) => kind switch
    {
        IdKind.Article => "article",
        IdKind.Passage => "passage",
        IdKind.Actor => "actor",
        IdKind.Event => "event",
        IdKind.Contested => "contested point",
        IdKind.Gap => "gap",
        _ => "question",
    };
}
