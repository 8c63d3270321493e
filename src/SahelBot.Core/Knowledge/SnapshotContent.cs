namespace SahelBot.Core.Knowledge;

/// <summary>What a <see cref="Snapshot"/> is made of. Lists are not copied: whoever makes it must not change them afterwards.</summary>
public sealed record SnapshotContent
{
    public required string Version { get; init; }

    public DateOnly? AsOf { get; init; }

    public required IReadOnlyList<Article> Articles { get; init; }

    public IReadOnlyList<Actor> Actors { get; init; } = [];

    public IReadOnlyList<ReportedEvent> Events { get; init; } = [];

    public IReadOnlyList<ContestedPoint> ContestedPoints { get; init; } = [];

    public IReadOnlyList<KnownGap> Gaps { get; init; } = [];

    public IReadOnlyList<Phrasing> Phrasings { get; init; } = [];

    public IReadOnlyList<NearMiss> NearMisses { get; init; } = [];

    public IReadOnlyList<SynonymGroup> Synonyms { get; init; } = [];

    public IReadOnlyList<GoldenQuestion> Questions { get; init; } = [];
}
