using SahelBot.Core.Knowledge;

namespace SahelBot.Knowledge.Statistics;

/// <summary>What a snapshot holds, in figures. Counts by name are ordered by count, the largest first, then by name.</summary>
public sealed record KnowledgeStatistics
{
    public required string Version { get; init; }

    public required DateOnly? AsOf { get; init; }

    /// <summary>Without translations.</summary>
    public required int Articles { get; init; }

    public required int Translations { get; init; }

    /// <summary>Without translations.</summary>
    public required int Passages { get; init; }

    /// <summary>Words of the passages, without translations.</summary>
    public required int Words { get; init; }

    public required int PassagesWithoutDate { get; init; }

    /// <summary>Passages that name neither who acts nor whom they concern.</summary>
    public required int PassagesWithoutActors { get; init; }

    /// <summary>Passages without <c>by</c>.</summary>
    public required int PassagesWithoutBy { get; init; }

    public required int Events { get; init; }

    public required int ContestedPoints { get; init; }

    public required int Gaps { get; init; }

    public required int SynonymGroups { get; init; }

    public required IReadOnlyList<NamedCount> PassageLanguages { get; init; }

    public required IReadOnlyList<NamedCount> SourceLanguages { get; init; }

    public required IReadOnlyList<NamedCount> Publishers { get; init; }

    public required IReadOnlyList<NamedCount> Perspectives { get; init; }

    public required IReadOnlyList<NamedCount> ActorKinds { get; init; }

    public required IReadOnlyList<NamedCount> QuestionKinds { get; init; }

    /// <summary>Names and aliases that mean more than one actor, with how many; people are asked which one they mean.</summary>
    public required IReadOnlyList<NamedCount> AmbiguousNames { get; init; }

    /// <summary>The source published last. Null when no source has a date.</summary>
    public required Source? NewestSource { get; init; }

    /// <summary>Without warnings.</summary>
    public required int Problems { get; init; }

    public required int Warnings { get; init; }

    public static KnowledgeStatistics Of(Snapshot snapshot, IReadOnlyList<KnowledgeProblem> problems)
    {
        var originals = snapshot.Articles.Where(a => !a.IsTranslation).ToList();
        return new KnowledgeStatistics
        {
            Version = snapshot.Version,
            AsOf = snapshot.AsOf,
            Articles = originals.Count,
            Translations = snapshot.Articles.Count - originals.Count,
            Passages = snapshot.Passages.Count,
            Words = snapshot.Passages.Sum(p => p.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length),
            PassagesWithoutDate = snapshot.Passages.Count(p => p.When is null),
            PassagesWithoutActors = snapshot.Passages.Count(p => p.By.Count + p.About.Count == 0),
            PassagesWithoutBy = snapshot.Passages.Count(p => p.By.Count == 0),
            Events = snapshot.Events.Count,
            ContestedPoints = snapshot.ContestedPoints.Count,
            Gaps = snapshot.Gaps.Count,
            SynonymGroups = snapshot.Synonyms.Count,
            PassageLanguages = NamedCount.Of(snapshot.Passages.Concat(snapshot.Translations).Select(p => p.Language)),
            SourceLanguages = NamedCount.Of(originals.Select(a => a.Source.Language)),
            Publishers = NamedCount.Of(originals.Select(a => a.Source.Publisher)),
            Perspectives = NamedCount.Of(originals.Select(a => a.Source.Perspective ?? "not stated")),
            ActorKinds = NamedCount.Of(snapshot.Actors.Select(a => a.Kind.ToString().ToLowerInvariant())),
            QuestionKinds = NamedCount.Of(snapshot.Questions.Select(q => q.Kind)),
            AmbiguousNames = Ambiguous(snapshot),
            NewestSource = originals.Select(a => a.Source).Where(s => s.Published is not null).MaxBy(s => s.Published),
            Problems = problems.Count(p => !p.IsWarning),
            Warnings = problems.Count(p => p.IsWarning),
        };
    }

    /// <summary>For people. English; lines end in LF.</summary>
    public string ToText() => StatisticsRenderer.Render(this);

    private static IReadOnlyList<NamedCount> Ambiguous(Snapshot snapshot) =>
    [
        .. NamedCount.Of(snapshot.Actors.SelectMany(a => a.AllNames().Select(n => n.ToUpperInvariant()).Distinct(StringComparer.Ordinal)))
            .Where(n => n.Count > 1)
            .Select(n => n with { Name = Written(snapshot, n.Name) }),
    ];

    private static string Written(Snapshot snapshot, string upper) => snapshot.Actors.SelectMany(a => a.AllNames())
        .First(n => string.Equals(n, upper, StringComparison.OrdinalIgnoreCase));
}
