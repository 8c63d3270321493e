using System.Collections.Concurrent;
using AwesomeAssertions;
using SahelBot.Core.Announcements;
using SahelBot.Core.Auditing;
using SahelBot.Core.Drafts;
using SahelBot.Core.Publishing;
using Xunit;

namespace SahelBot.Storage.Tests;

/// <summary>
/// Several storages on one file, each with connections of its own as processes have them: what one may do only once is done once.
/// </summary>
public sealed class SeveralProcessesTests : IAsyncDisposable
{
    private const int Processes = 4;
    private const int Rounds = 15;

    private readonly TestStorage _test = new() { Options = new() { BusyTimeout = TimeSpan.FromMinutes(2) } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateTimeOffset At => DateTimeOffset.UnixEpoch;

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Fact]
    public async Task ApproveAsync_OneProposal_IsPublishedByOne()
    {
        var storages = await OpenAsync();
        for (var round = 0; round < Rounds; round++)
        {
            await ProposeAsync(storages[0], $"p{round}", round);

            var results = await AtOnceAsync(storages, (s, n) => s.Snapshots.ApproveAsync(
                new ProposalId($"p{round}"), Moderator(n), 1, "", At, Token));

            results.Order().Should().Equal([ApprovalResult.Published, .. Enumerable.Repeat(ApprovalResult.Closed, Processes - 1)]);
        }

        (await storages[0].Snapshots.HistoryAsync(99, Token)).Should().HaveCount(Rounds);
        (await storages[1].Audit.ListAsync(99, before: null, Token)).Should().HaveCount(Rounds);
    }

    [Fact]
    public async Task ApproveAsync_ProposalsOfOneBase_OneComesIntoForce()
    {
        var storages = await OpenAsync();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < Processes; i++)
            {
                await ProposeAsync(storages[i], $"p{round}/{i}", round);
            }

            var results = await AtOnceAsync(storages, (s, n) => s.Snapshots.ApproveAsync(
                new ProposalId($"p{round}/{n}"), Moderator(n), 1, "", At, Token));

            results.Order().Should().Equal([ApprovalResult.Published, .. Enumerable.Repeat(ApprovalResult.Outdated, Processes - 1)]);
        }

        (await storages[0].Snapshots.CurrentAsync(Token))!.Number.Should().Be(Rounds);
    }

    [Fact]
    public async Task ApproveAsync_TwoNeeded_TheSecondOfManyPublishes()
    {
        var storages = await OpenAsync();
        await ProposeAsync(storages[0], "p", 0);

        var results = await AtOnceAsync(
            storages, (s, n) => s.Snapshots.ApproveAsync(new ProposalId("p"), Moderator(n), 2, "", At, Token));

        results.Order().Should().Equal([
            ApprovalResult.Published, ApprovalResult.OneMoreNeeded, .. Enumerable.Repeat(ApprovalResult.Closed, Processes - 2)]);
        (await storages[0].Snapshots.CurrentAsync(Token))!.By.Should().HaveCount(2).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task ReplaceAsync_OneDraft_OneModeratorWins()
    {
        var storages = await OpenAsync();
        var draft = new Draft { Id = new DraftId("d"), Text = "text", Origin = "o", By = Moderator(0), At = At };
        await storages[0].Drafts.AddAsync(draft, Token);
        for (var revision = 2; revision < Rounds; revision++)
        {
            var next = draft with { Revision = revision };

            var results = await AtOnceAsync(storages, (s, n) => s.Drafts.ReplaceAsync(next with { By = Moderator(n) }, Token));

            results.Count(r => r).Should().Be(1);
            (await storages[0].Drafts.FindAsync(draft.Id, Token))!.By.Should().Be(Moderator(results.IndexOf(true)));
        }
    }

    [Fact]
    public async Task TakeAsync_EightTasks_EachAnnouncementIsTakenOnce()
    {
        var storages = await OpenAsync();
        await storages[0].Announcements.AddAsync([.. Enumerable.Range(0, 40).Select(Announcement)], Token);
        var taken = new ConcurrentBag<long>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(task => Task.Run(async () =>
        {
            var store = storages[task % Processes].Announcements;
            foreach (var announcement in await store.DueAsync("telegram", At, 99, Token))
            {
                if (await store.TakeAsync(announcement.Number, Token))
                {
                    taken.Add(announcement.Number);
                }
            }
        }, Token)));

        taken.Should().HaveCount(40).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task AddAsync_AnnouncementsPlannedByAll_AreThereOnce()
    {
        var storages = await OpenAsync();

        var added = await AtOnceAsync(
            storages, (s, _) => s.Announcements.AddAsync([.. Enumerable.Range(0, 40).Select(Announcement)], Token));

        added.Sum().Should().Be(40);
        (await storages[0].Announcements.DueAsync("telegram", At, 99, Token)).Should().HaveCount(40);
    }

    private async Task<List<SqliteStorage>> OpenAsync()
    {
        var storages = new List<SqliteStorage>();
        for (var i = 0; i < Processes; i++)
        {
            storages.Add(await _test.OpenAsync());
        }

        return storages;
    }

    private static async Task<List<T>> AtOnceAsync<T>(List<SqliteStorage> storages, Func<SqliteStorage, int, Task<T>> work)
    {
        using var start = new Barrier(storages.Count);
        return [.. await Task.WhenAll(storages.Select((s, n) => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(Token);
                return work(s, n);
            },
            Token, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()))];
    }

    private static Moderator Moderator(int number) => new(new($"key {number}"), $"telegram {number}");

    private static Announcement Announcement(int number) => new()
    {
        Kind = AnnouncementKind.NewEvents,
        Subject = "e1",
        Key = $"key {number}",
        Platform = "telegram",
        Address = "5",
        Language = "en",
        At = At,
    };

    private static Task ProposeAsync(SqliteStorage storage, string id, int from) => storage.Snapshots.ProposeAsync(
        new StoredProposal
        {
            Id = new ProposalId(id),
            Kind = ProposalKind.Refresh,
            Base = from,
            Version = id,
            Articles = 1,
            Passages = 1,
            By = Moderator(0),
            At = At,
        },
        [new FolderFile("a.md", "text"), new FolderFile("b.md", id)], Token);
}
