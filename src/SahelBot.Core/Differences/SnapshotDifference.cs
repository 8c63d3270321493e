namespace SahelBot.Core.Differences;

/// <summary>What changed from one snapshot to another. Each list is ordered by id, without what stayed the same.</summary>
public sealed record SnapshotDifference
{
    /// <summary>Version of the snapshot before.</summary>
    public required string From { get; init; }

    /// <summary>Version of the snapshot after.</summary>
    public required string To { get; init; }

    public IReadOnlyList<RecordDifference> Articles { get; init; } = [];

    public IReadOnlyList<RecordDifference> Passages { get; init; } = [];

    public IReadOnlyList<RecordDifference> Events { get; init; } = [];

    public IReadOnlyList<RecordDifference> Actors { get; init; } = [];

    public IReadOnlyList<RecordDifference> ContestedPoints { get; init; } = [];

    public IReadOnlyList<RecordDifference> Gaps { get; init; } = [];

    /// <summary>Groups have no id, so none is ever changed: one is removed and one is added.</summary>
    public IReadOnlyList<RecordDifference> Synonyms { get; init; } = [];

    public bool IsEmpty => Articles.Count + Passages.Count + Events.Count + Actors.Count + ContestedPoints.Count + Gaps.Count
        + Synonyms.Count == 0;
}
