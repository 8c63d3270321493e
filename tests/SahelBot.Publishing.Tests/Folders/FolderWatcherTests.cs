using AwesomeAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Core.Auditing;
using SahelBot.Core.Publishing;
using SahelBot.Publishing.Folders;
using SahelBot.Publishing.Tests.Fixtures;
using Xunit;

namespace SahelBot.Publishing.Tests.Folders;

public sealed class FolderWatcherTests
{
    private static readonly Moderator _watch = new(new("key of the watch"), "folder watch");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly List<ProposalOutcome> _announced = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Look_NothingChanged_AnnouncesNothing()
    {
        await using var bench = await StartAsync(FolderWatch.Announce);
        var watcher = Watcher(bench);

        await LookAsync(watcher);
        await LookAsync(watcher);

        _announced.Should().BeEmpty();
    }

    [Fact]
    public async Task Look_Changed_AnnouncesOnceAndDoesNotPull()
    {
        await using var bench = await StartAsync(FolderWatch.Announce);
        var watcher = Watcher(bench);
        await LookAsync(watcher);
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");

        await LookAsync(watcher);
        File.SetLastWriteTimeUtc(bench.PathOf(Files.Mali), new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc));
        await LookAsync(watcher);

        var ready = _announced.Should().ContainSingle().Which.Should().BeOfType<ProposalOutcome.Ready>().Which;
        ready.Proposal.Stored.By.Should().Be(_watch);
        bench.Version.Should().NotBe(ready.Proposal.Stored.Version);
        bench.Pull.Count.Should().Be(0);
    }

    [Fact]
    public async Task Look_AfterARestart_DoesNotAnnounceTheSameAgain()
    {
        await using var bench = await StartAsync(FolderWatch.Announce);
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        await LookAsync(Watcher(bench));
        await using var later = await bench.RestartedAsync();
        await later.StartAsync();

        await LookAsync(Watcher(later));

        _announced.Should().ContainSingle();
    }

    [Fact]
    public async Task Look_Broken_IsAnnouncedOnceForEachSetOfProblems()
    {
        await using var bench = await StartAsync(FolderWatch.Publish);
        var watcher = Watcher(bench);
        var before = bench.Version;

        await LookAsync(watcher, () => bench.Write(Files.Mali, "broken"));
        await LookAsync(watcher, () => bench.Write(Files.Mali, "broken as before, at another length"));
        await LookAsync(watcher, () => bench.Write(Files.Niger, "and this too"));

        _announced.Should().HaveCount(2).And.AllBeOfType<ProposalOutcome.Broken>();
        bench.Version.Should().Be(before);
    }

    [Fact]
    public async Task Look_PublishAndSound_IsInForceAndAnnouncedAsPublished()
    {
        await using var bench = await StartAsync(FolderWatch.Publish);
        bench.Replace(Files.Mali, "Mali broke", "On television Mali broke");

        await LookAsync(Watcher(bench));

        var ready = _announced.Should().ContainSingle().Which.Should().BeOfType<ProposalOutcome.Ready>().Which;
        ready.Proposal.Stored.State.Should().Be(ProposalState.Published);
        bench.Version.Should().Be(ready.Proposal.Stored.Version);
    }

    [Fact]
    public async Task Look_PublishButNewlyWrong_IsAnnouncedOnly()
    {
        await using var bench = await StartAsync(FolderWatch.Publish);
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");

        await LookAsync(Watcher(bench));

        var ready = _announced.Should().ContainSingle().Which.Should().BeOfType<ProposalOutcome.Ready>().Which;
        ready.Proposal.Stored.State.Should().Be(ProposalState.Open);
        bench.Version.Should().NotBe(ready.Proposal.Stored.Version);
    }

    [Fact]
    public async Task Look_PublishButTwoNeeded_CountsAsOne()
    {
        await using var bench = await StartAsync(FolderWatch.Publish, approvals: 2);
        bench.Replace(Files.Mali, "Mali broke", "On television Mali broke");
        var watcher = Watcher(bench);

        await LookAsync(watcher);

        var stored = _announced.Should().ContainSingle().Which.Should().BeOfType<ProposalOutcome.Ready>().Which.Proposal.Stored;
        stored.Should().BeEquivalentTo(new { State = ProposalState.Open, Approvals = new[] { _watch } });
        (await bench.Publisher.PublishAsync(stored.Id, Bench.Ada, Token)).Should().Be(ApprovalResult.Published);
    }

    [Fact]
    public async Task Look_ProposingFails_IsTriedAgain()
    {
        await using var bench = await StartAsync(FolderWatch.Announce);
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        var watcher = Watcher(bench);
        bench.Opener.Failure = new InvalidOperationException("once");
        await LookAsync(watcher);
        bench.Opener.Failure = null;

        await LookAsync(watcher);

        _announced.Should().ContainSingle();
    }

    [Fact]
    public async Task Run_FolderChanges_AnnouncesWithoutBeingAsked()
    {
        await using var bench = await StartAsync(FolderWatch.Announce);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var running = Watcher(bench).RunAsync(stop.Token);

        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        await Until.Async(() => _announced.Count > 0, _clock);
        await stop.CancelAsync();
        await running;

        _announced.Should().ContainSingle();
    }

    [Fact]
    public async Task Run_Off_IsOverAtOnce()
    {
        await using var bench = await StartAsync(FolderWatch.Off);
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");

        await Watcher(bench).RunAsync(Token);

        _announced.Should().BeEmpty();
    }

    private Task<Bench> StartAsync(FolderWatch watch, int approvals = 1) =>
        Bench.StartedAsync(s => s with { Watch = watch, Approvals = approvals }, _clock);

    private FolderWatcher Watcher(Bench bench) => new(
        bench.Publisher,
        bench.Settings,
        _watch,
        (outcome, _) =>
        {
            _announced.Add(outcome);
            return Task.CompletedTask;
        },
        _clock,
        NullLogger<FolderWatcher>.Instance);

    private async Task LookAsync(FolderWatcher watcher, Action? first = null)
    {
        first?.Invoke();
        var look = watcher.LookAsync(Token);
        await Until.Async(() => look.IsCompleted, _clock);
        await look;
    }
}
