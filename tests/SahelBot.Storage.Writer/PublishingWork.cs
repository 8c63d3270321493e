using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Publishing;

namespace SahelBot.Storage.Writer;

/// <summary>Moderators propose versions and publish them, each hoping to be first; files of old versions are purged.</summary>
internal static class PublishingWork
{
    private const int Workers = 3;
    private const int Files = 20;
    private const int Kept = 3;

    public static Task RunAsync(SqliteStorage storage, long first) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(storage.Snapshots, first + worker))));

    private static async Task WorkAsync(ISnapshotStore store, long first)
    {
        for (var number = first; ; number += Workers)
        {
            var by = new Moderator(new PersonKey($"moderator {number}"), "command line");
            var at = TimeProvider.System.GetUtcNow();
            var proposal = new StoredProposal
            {
                Id = new ProposalId($"p{number}"),
                Kind = ProposalKind.Refresh,
                Base = (await store.CurrentAsync(CancellationToken.None))?.Number ?? 0,
                Version = $"p{number}",
                Articles = 1,
                Passages = 1,
                By = by,
                At = at,
            };
            await store.ProposeAsync(proposal, FilesOf(number), CancellationToken.None);
            Confirmed.Say("proposed", number);
            if (await store.ApproveAsync(proposal.Id, by, 1, "", at, CancellationToken.None) == ApprovalResult.Published)
            {
                Confirmed.Say("published", number);
                await store.PurgeAsync(Kept, CancellationToken.None);
            }
        }
    }

    /// <summary>Most of them as in every other version.</summary>
    private static List<FolderFile> FilesOf(long number) =>
    [
        .. Enumerable.Range(1, Files - 1).Select(i => new FolderFile($"same{i}.md", $"same text {i}")),
        new FolderFile("own.md", $"text of p{number}"),
    ];
}
