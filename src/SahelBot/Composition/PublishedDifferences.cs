using SahelBot.Core.Differences;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Differences;
using SahelBot.Publishing.Folders;

namespace SahelBot.Composition;

/// <summary>Tells what changed from one publication to another, from the files that they were made of.</summary>
internal sealed class PublishedDifferences(ISnapshotStore snapshots, IFolderReader folder)
{
    /// <param name="from">Number of the publication before.</param>
    /// <param name="to">Number of the one after.</param>
    /// <returns>Null when the files of one of them are gone, or this program cannot read them.</returns>
    public async Task<SnapshotDifference?> BetweenAsync(int from, int to, CancellationToken cancellationToken) =>
        await ReadAsync(from, cancellationToken) is { } before && await ReadAsync(to, cancellationToken) is { } after
            ? SnapshotComparer.Between(before, after)
            : null;

    private async Task<Snapshot?> ReadAsync(int number, CancellationToken cancellationToken) =>
        await snapshots.FilesAsync(number, cancellationToken) is { } files ? folder.Load(files, cancellationToken).Snapshot : null;
}
