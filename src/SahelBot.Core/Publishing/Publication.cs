using SahelBot.Core.Auditing;

namespace SahelBot.Core.Publishing;

/// <summary>A version that came into force.</summary>
/// <param name="Number">Ascending from 1, one for each time that something was published.</param>
/// <param name="Version">Of the snapshot. A rollback publishes a version a second time, under a new number.</param>
/// <param name="IsKept">False when its files have been deleted since, so that it cannot come back.</param>
public sealed record Publication(
    int Number,
    string Version,
    ProposalKind Kind,
    DateOnly? AsOf,
    int Articles,
    int Passages,
    IReadOnlyList<Moderator> By,
    DateTimeOffset At,
    bool IsKept);
