using AwesomeAssertions;
using SahelBot.Core.Auditing;
using SahelBot.Core.Publishing;
using Xunit;

namespace SahelBot.Testing.Storage.Moderation;

/// <summary>What every <see cref="ISnapshotStore"/> promises.</summary>
public abstract class SnapshotStoreContract : StorageContract
{
    private static readonly Moderator _ada = new(new("key of ada"), "telegram 1");
    private static readonly Moderator _bo = new(new("key of bo"), "discord 2");

    private static readonly FolderFile[] _files =
    [
        new("sahelbot.yaml", ""), new("articles/letter.md", "Тінзауатен — “break”\n\n🇲🇱 \0 end\n"), new("articles/a.md", "same"),
        new("articles/B.md", "same"),
    ];

    private ISnapshotStore Store => Ports.Snapshots;

    [Fact]
    public async Task EmptyStore_HasNothing()
    {
        (await Store.CurrentAsync(Token)).Should().BeNull();
        (await Store.FindAsync(new ProposalId("p1"), Token)).Should().BeNull();
        (await Store.OpenAsync(Token)).Should().BeEmpty();
        (await Store.HistoryAsync(9, Token)).Should().BeEmpty();
        (await Store.FilesAsync(1, Token)).Should().BeNull();
        (await Store.FilesAsync(new ProposalId("p1"), Token)).Should().BeNull();
        (await Store.FollowedUpAsync(Token)).Should().Be(0);
        (await Store.DiscardAsync(new ProposalId("p1"), _ada, Noon, Token)).Should().BeFalse();
        (await ApproveAsync("p1", _ada)).Should().Be(ApprovalResult.Unknown);
        (await Ports.Audit.ListAsync(9, before: null, Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task FindAsync_Proposed_ComesBackWholeWithItsFilesByPath()
    {
        var full = Proposal("p1") with { AsOf = new DateOnly(2026, 2, 28), Kind = ProposalKind.Rollback };
        await Store.ProposeAsync(full, _files, Token);
        await Store.ProposeAsync(Proposal("p2", minutes: 1), [], Token);

        (await Store.FindAsync(full.Id, Token)).Should().BeEquivalentTo(full);
        (await Store.FilesAsync(full.Id, Token)).Should().Equal(_files[3], _files[2], _files[1], _files[0]);
        (await Store.FindAsync(new ProposalId("p2"), Token)).Should().BeEquivalentTo(Proposal("p2", minutes: 1));
        (await Store.FilesAsync(new ProposalId("p2"), Token)).Should().BeEmpty();
        (await Store.CurrentAsync(Token)).Should().BeNull("nothing was published");
    }

    [Fact]
    public async Task ProposeAsync_TwoFilesWithOnePath_IsRefusedAsAWhole()
    {
        var act = () => Store.ProposeAsync(Proposal("p1"), [new("a", "1"), new("a", "2")], Token);

        await act.Should().ThrowAsync<ArgumentException>();
        (await Store.FindAsync(new ProposalId("p1"), Token)).Should().BeNull();
    }

    [Fact]
    public async Task OpenAsync_SomeClosed_GivesTheRestLatestFirst()
    {
        foreach (var (id, minutes) in new[] { ("p1", 1), ("p2", 3), ("p3", 2), ("p4", 4) })
        {
            await ProposeAsync(id, minutes: minutes);
        }

        await Store.DiscardAsync(new ProposalId("p4"), _ada, Noon, Token);

        (await Store.OpenAsync(Token)).Select(p => p.Id.Value).Should().Equal("p2", "p3", "p1");
    }

    [Fact]
    public async Task ApproveAsync_OneNeeded_IsInForceAndEndsAllOthers()
    {
        await ProposeAsync("p1");
        await ProposeAsync("p2");

        var result = await Store.ApproveAsync(new ProposalId("p1"), _ada, 1, "1 article more", At(5), Token);

        result.Should().Be(ApprovalResult.Published);
        (await Store.CurrentAsync(Token)).Should().BeEquivalentTo(new Publication(
            1, "version of p1", ProposalKind.Refresh, AsOf: null, 3, 40, [_ada], At(5), IsKept: true));
        (await StateAsync("p1")).Should().Be(ProposalState.Published);
        (await StateAsync("p2")).Should().Be(ProposalState.Outdated);
        (await Store.OpenAsync(Token)).Should().BeEmpty();
        (await Store.FilesAsync(1, Token)).Should().HaveCount(_files.Length + 1);
        (await AuditAsync()).Should().Equal(
            new AuditEntry(0, At(5), _ada, "publish", "version of p1", AuditResult.Done, "1 article more"));
    }

    [Fact]
    public async Task ApproveAsync_ClosedOrOutdated_ChangesNothing()
    {
        await ProposeAsync("p1");
        await ProposeAsync("p2");
        await ProposeAsync("p3");
        await Store.DiscardAsync(new ProposalId("p3"), _ada, Noon, Token);
        await ApproveAsync("p1", _ada);

        (await ApproveAsync("p1", _bo)).Should().Be(ApprovalResult.Closed);
        (await ApproveAsync("p2", _bo)).Should().Be(ApprovalResult.Outdated);
        (await ApproveAsync("p3", _bo)).Should().Be(ApprovalResult.Closed);

        (await Store.HistoryAsync(9, Token)).Should().ContainSingle().Which.By.Should().Equal(_ada);
        (await AuditAsync()).Select(e => e.Action).Should().Equal("publish", "discard");
    }

    [Fact]
    public async Task ApproveAsync_ProposedFromAVersionNoLongerInForce_IsOutdated()
    {
        await PublishAsync("p1", from: 0);
        await ProposeAsync("late", from: 0);

        (await ApproveAsync("late", _ada)).Should().Be(ApprovalResult.Outdated);
        (await StateAsync("late")).Should().Be(ProposalState.Outdated);
        (await Store.OpenAsync(Token)).Should().BeEmpty();
        (await Store.CurrentAsync(Token))!.Number.Should().Be(1);
    }

    [Fact]
    public async Task ApproveAsync_TwoNeeded_TakesTwoPeople()
    {
        await ProposeAsync("p1");

        (await ApproveAsync("p1", _ada, needed: 2)).Should().Be(ApprovalResult.OneMoreNeeded);
        (await ApproveAsync("p1", _ada, needed: 2)).Should().Be(ApprovalResult.SamePerson);
        (await Store.CurrentAsync(Token)).Should().BeNull();
        (await Store.FindAsync(new ProposalId("p1"), Token))!.Approvals.Should().Equal(_ada);
        (await ApproveAsync("p1", _bo, needed: 2)).Should().Be(ApprovalResult.Published);

        (await Store.CurrentAsync(Token))!.By.Should().Equal(_ada, _bo);
        (await AuditAsync()).Select(e => (e.Action, e.By)).Should().Equal(("publish", _bo), ("approve", _ada));
    }

    [Fact]
    public async Task ApproveAsync_FewerNeededThanWhenItBegan_TheSamePersonIsEnough()
    {
        await ProposeAsync("p1");
        await ApproveAsync("p1", _ada, needed: 2);

        (await ApproveAsync("p1", _ada, needed: 1)).Should().Be(ApprovalResult.Published);

        (await Store.CurrentAsync(Token))!.By.Should().Equal(_ada);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task ApproveAsync_NeededOutOfRange_Throws(int needed)
    {
        await ProposeAsync("p1");

        var act = () => ApproveAsync("p1", _ada, needed);

        await act.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task ApproveAsync_ManyAtOnce_PublishesOnce()
    {
        for (var i = 0; i < 4; i++)
        {
            await ProposeAsync($"p{i}");
        }

        var results = new System.Collections.Concurrent.ConcurrentBag<ApprovalResult>();
        await AtOnceAsync(32, async i => results.Add(await ApproveAsync($"p{i % 4}", Moderator($"{i}"))));

        results.Count(r => r == ApprovalResult.Published).Should().Be(1);
        results.Should().OnlyContain(r => r == ApprovalResult.Published || r == ApprovalResult.Closed || r == ApprovalResult.Outdated);
        (await Store.HistoryAsync(9, Token)).Should().ContainSingle();
        (await AuditAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task DiscardAsync_Open_IsClosedOnceWithAnEntry()
    {
        await ProposeAsync("p1");

        (await Store.DiscardAsync(new ProposalId("p1"), _bo, At(3), Token)).Should().BeTrue();
        (await Store.DiscardAsync(new ProposalId("p1"), _ada, At(4), Token)).Should().BeFalse();

        (await StateAsync("p1")).Should().Be(ProposalState.Discarded);
        (await AuditAsync()).Should().Equal(
            new AuditEntry(0, At(3), _bo, "discard", "version of p1", AuditResult.Done, "proposal p1"));
    }

    [Fact]
    public async Task HistoryAsync_Rollback_PublishesAVersionASecondTime()
    {
        await PublishAsync("p1", from: 0);
        await PublishAsync("p2", from: 1);
        await Store.ProposeAsync(
            Proposal("p3", from: 2) with { Kind = ProposalKind.Rollback, Version = "version of p1" },
            (await Store.FilesAsync(1, Token))!, Token);
        await ApproveAsync("p3", _bo);

        var history = await Store.HistoryAsync(2, Token);

        history.Select(p => (p.Number, p.Version, p.Kind)).Should().Equal(
            (3, "version of p1", ProposalKind.Rollback), (2, "version of p2", ProposalKind.Refresh));
        (await Store.FilesAsync(3, Token)).Should().Equal(await Store.FilesAsync(1, Token));
        (await AuditAsync())[0].Action.Should().Be("rollback");
    }

    [Fact]
    public async Task HistoryAsync_NegativeLimit_Throws()
    {
        var act = () => Store.HistoryAsync(-1, Token);

        await act.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task PurgeAsync_KeepTwo_DeletesFilesOfOlderOnesAndOfClosedProposals()
    {
        for (var i = 1; i <= 4; i++)
        {
            await PublishAsync($"p{i}", from: i - 1);
        }

        await ProposeAsync("discarded", from: 4);
        await ProposeAsync("open", from: 4);
        await Store.DiscardAsync(new ProposalId("discarded"), _ada, Noon, Token);
        await Store.PurgeAsync(2, Token);

        (await Store.HistoryAsync(9, Token)).Select(p => (p.Number, p.IsKept)).Should().Equal(
            (4, true), (3, true), (2, false), (1, false));
        (await Store.FilesAsync(2, Token)).Should().BeNull();
        (await Store.FilesAsync(3, Token)).Should().Contain(new FolderFile("own.md", "own text of p3")).And.Contain(_files);
        (await Store.FilesAsync(new ProposalId("discarded"), Token)).Should().BeNull();
        (await Store.FilesAsync(new ProposalId("open"), Token)).Should().Contain(new FolderFile("own.md", "own text of open"));
        (await Store.FindAsync(new ProposalId("discarded"), Token)).Should().NotBeNull();
    }

    [Fact]
    public async Task PurgeAsync_KeepNone_Throws()
    {
        var act = () => Store.PurgeAsync(0, Token);

        await act.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task PurgeAsync_WhileOthersPropose_LeavesEachProposalWhole()
    {
        await PublishAsync("p", from: 0);

        await AtOnceAsync(20, async i =>
        {
            await ProposeAsync($"open{i}", from: 1);
            await Store.DiscardAsync(new ProposalId($"open{i}"), _ada, Noon, Token);
            await Store.PurgeAsync(1, Token);
            await ProposeAsync($"again{i}", from: 1);
            (await Store.FilesAsync(new ProposalId($"again{i}"), Token)).Should().HaveCount(_files.Length + 1);
        });
    }

    [Fact]
    public async Task SetFollowedUpAsync_LowerNumber_ChangesNothing()
    {
        await Store.SetFollowedUpAsync(3, Token);
        await Store.SetFollowedUpAsync(2, Token);
        var third = await Store.FollowedUpAsync(Token);
        await Store.SetFollowedUpAsync(4, Token);

        (third, await Store.FollowedUpAsync(Token)).Should().Be((3, 4));
    }

    [Fact]
    public Task AnyCall_Cancelled_Throws() => AssertCancelledAsync(
        t => Store.CurrentAsync(t),
        t => Store.ProposeAsync(Proposal("p1"), _files, t),
        t => Store.FindAsync(new ProposalId("p1"), t),
        t => Store.OpenAsync(t),
        t => Store.ApproveAsync(new ProposalId("p1"), _ada, 1, "", Noon, t),
        t => Store.DiscardAsync(new ProposalId("p1"), _ada, Noon, t),
        t => Store.HistoryAsync(1, t),
        t => Store.FilesAsync(1, t),
        t => Store.FilesAsync(new ProposalId("p1"), t),
        t => Store.PurgeAsync(1, t),
        t => Store.FollowedUpAsync(t),
        t => Store.SetFollowedUpAsync(1, t));

    private static StoredProposal Proposal(string id, int from = 0, int minutes = 0) => new()
    {
        Id = new ProposalId(id),
        Kind = ProposalKind.Refresh,
        Base = from,
        Version = $"version of {id}",
        Articles = 3,
        Passages = 40,
        By = _bo,
        At = At(minutes),
    };

    private Task ProposeAsync(string id, int from = 0, int minutes = 0) =>
        Store.ProposeAsync(Proposal(id, from, minutes), [.. _files, new FolderFile("own.md", $"own text of {id}")], Token);

    private async Task PublishAsync(string id, int from)
    {
        await ProposeAsync(id, from);
        (await ApproveAsync(id, _ada)).Should().Be(ApprovalResult.Published);
    }

    private Task<ApprovalResult> ApproveAsync(string id, Moderator by, int needed = 1) =>
        Store.ApproveAsync(new ProposalId(id), by, needed, "detail", Noon, Token);

    private async Task<ProposalState> StateAsync(string id) => (await Store.FindAsync(new ProposalId(id), Token))!.State;

    /// <summary>Latest first, without their numbers.</summary>
    private async Task<IReadOnlyList<AuditEntry>> AuditAsync() =>
        [.. (await Ports.Audit.ListAsync(99, before: null, Token)).Select(e => e with { Number = 0 })];
}
