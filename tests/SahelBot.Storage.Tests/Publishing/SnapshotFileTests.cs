using AwesomeAssertions;
using SahelBot.Core.Auditing;
using SahelBot.Core.Gaps;
using SahelBot.Core.Publishing;
using Xunit;

namespace SahelBot.Storage.Tests.Publishing;

/// <summary>What the port does not show: how often a text is kept, and what happens when something breaks on the way.</summary>
public sealed class SnapshotFileTests : IAsyncDisposable
{
    private static readonly Moderator _ada = new(new("key"), "telegram 1");

    private readonly TestStorage _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Fact]
    public async Task ProposeAsync_TextsOfOtherVersions_AreKeptOnceAndSmall()
    {
        var storage = await _test.OpenAsync();
        var large = string.Concat(Enumerable.Repeat("A sentence of an article. ", 10_000));

        await ProposeAsync(storage, "p1", new("a.md", large), new("b.md", large), new("c.md", "first"));
        await ProposeAsync(storage, "p2", new("a.md", large), new("c.md", "second"));

        Count("snapshot_texts").Should().Be(3);
        Count("proposal_files").Should().Be(5);
        RawFile.Scalar<long>(_test.File, "select sum(length(compressed)) from snapshot_texts").Should().BeLessThan(large.Length / 100);
    }

    [Fact]
    public async Task PurgeAsync_TextsThatNoVersionHolds_AreDeleted()
    {
        var storage = await _test.OpenAsync();
        await ProposeAsync(storage, "p1", new("a.md", "same"), new("b.md", "first"));
        await ProposeAsync(storage, "p2", new("a.md", "same"), new("b.md", "second"));
        await storage.Snapshots.ApproveAsync(new ProposalId("p2"), _ada, 1, "", DateTimeOffset.UnixEpoch, Token);

        await storage.Snapshots.PurgeAsync(1, Token);

        Count("snapshot_texts").Should().Be(2);
        Count("proposal_files").Should().Be(2);
    }

    [Fact]
    public async Task FilesAsync_DamagedText_SaysSo()
    {
        var storage = await _test.OpenAsync();
        await ProposeAsync(storage, "p1", new("a.md", "one"), new("b.md", "two"));
        RawFile.Run(
            _test.File,
            "update snapshot_texts set compressed = (select compressed from snapshot_texts order by hash limit 1)");

        var act = () => storage.Snapshots.FilesAsync(new ProposalId("p1"), Token);

        await act.Should().ThrowAsync<StorageException>().WithMessage("*is damaged*");
    }

    [Fact]
    public async Task ApproveAsync_NoEntryCanBeWritten_ChangesNothing()
    {
        var storage = await _test.OpenAsync();
        await ProposeAsync(storage, "p1", new FolderFile("a.md", "one"));
        await ProposeAsync(storage, "p2", new FolderFile("a.md", "two"));
        BreakTheLog();

        var approve = () => storage.Snapshots.ApproveAsync(new ProposalId("p1"), _ada, 1, "", DateTimeOffset.UnixEpoch, Token);
        var discard = () => storage.Snapshots.DiscardAsync(new ProposalId("p2"), _ada, DateTimeOffset.UnixEpoch, Token);

        await approve.Should().ThrowAsync<StorageException>();
        await discard.Should().ThrowAsync<StorageException>();
        (await storage.Snapshots.CurrentAsync(Token)).Should().BeNull();
        (await storage.Snapshots.OpenAsync(Token)).Should().HaveCount(2).And.OnlyContain(p => p.Approvals.Count == 0);
    }

    [Fact]
    public async Task DecideAsync_NoEntryCanBeWritten_ChangesNothing()
    {
        var storage = await _test.OpenAsync();
        BreakTheLog();

        var act = () => storage.Gaps.DecideAsync([new("a")], GapDecision.Drafted, _ada, DateTimeOffset.UnixEpoch, Token);

        await act.Should().ThrowAsync<StorageException>();
        Count("gap_decisions").Should().Be(0);
    }

    private void BreakTheLog() => RawFile.Run(
        _test.File, "create trigger broken before insert on audit_log begin select raise(abort, 'broken'); end");

    private long Count(string table) => RawFile.Scalar<long>(_test.File, $"select count(*) from {table}");

    private static Task ProposeAsync(SqliteStorage storage, string id, params FolderFile[] files) => storage.Snapshots.ProposeAsync(
        new StoredProposal
        {
            Id = new ProposalId(id),
            Kind = ProposalKind.Refresh,
            Base = 0,
            Version = id,
            Articles = 1,
            Passages = 1,
            By = _ada,
            At = DateTimeOffset.UnixEpoch,
        },
        files, Token);
}
