using System.Globalization;
using SahelBot.Core.Differences;
using SahelBot.Core.Publishing;

namespace SahelBot.Publishing.Proposing;

/// <summary>Proposals in the words of the audit log.</summary>
internal static class ProposalText
{
    public static string Of(Proposal proposal)
    {
        var difference = proposal.Difference;
        var failing = proposal.Golden.NewFailures.Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"from {(difference.From.Length == 0 ? "nothing" : difference.From)}: articles {Counts(difference.Articles)}, "
            + $"passages {Counts(difference.Passages)}, events {Counts(difference.Events)}; "
            + $"{failing} of {proposal.Golden.Asked} golden questions newly wrong; proposal {proposal.Stored.Id}");
    }

    private static string Counts(IReadOnlyList<RecordDifference> records) => string.Create(
        CultureInfo.InvariantCulture,
        $"+{Count(records, DifferenceKind.Added)} ~{Count(records, DifferenceKind.Changed)} -{Count(records, DifferenceKind.Removed)}");

    private static int Count(IReadOnlyList<RecordDifference> records, DifferenceKind kind) => records.Count(r => r.Kind == kind);
}
