using SahelBot.Core.Auditing;

namespace SahelBot.Core.Publishing;

/// <summary>A version that somebody wants in force, with its files frozen as they were read.</summary>
public sealed record StoredProposal
{
    public required ProposalId Id { get; init; }

    public required ProposalKind Kind { get; init; }

    /// <summary>Number of the publication that was in force when it was made; 0 when there was none.</summary>
    public required int Base { get; init; }

    /// <summary>Version of the snapshot, see <see cref="Knowledge.Snapshot.Version"/>.</summary>
    public required string Version { get; init; }

    public DateOnly? AsOf { get; init; }

    public required int Articles { get; init; }

    public required int Passages { get; init; }

    public required Moderator By { get; init; }

    public required DateTimeOffset At { get; init; }

    public ProposalState State { get; init; } = ProposalState.Open;

    /// <summary>Who has pressed Publish so far, where two are needed. May be empty.</summary>
    public IReadOnlyList<Moderator> Approvals { get; init; } = [];
}
