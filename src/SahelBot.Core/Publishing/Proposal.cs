using SahelBot.Core.Differences;
using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Publishing;

/// <summary>A proposal as moderators look at it before they decide.</summary>
/// <param name="Difference">From what is in force to what is proposed.</param>
/// <param name="Warnings">What could be better in the files. May be empty.</param>
/// <param name="Took">How long reading, checking, indexing and asking took.</param>
public sealed record Proposal(
    StoredProposal Stored,
    SnapshotDifference Difference,
    GoldenComparison Golden,
    IReadOnlyList<KnowledgeProblem> Warnings,
    TimeSpan Took);
