using AwesomeAssertions;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Loading;
using SahelBot.Publishing.Serving;
using SahelBot.Publishing.Tests.Fixtures;
using Xunit;

namespace SahelBot.Publishing.Tests.Serving;

public sealed class PublishedKnowledgeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_NothingPublished_PublishesTheFolder()
    {
        await using var bench = await Bench.NewAsync(s => s with { Approvals = 2 });

        var start = await bench.StartAsync();

        start.Should().BeOfType<KnowledgeStart.Served>().Which.IsFirst.Should().BeTrue();
        var publication = await bench.Storage.Snapshots.CurrentAsync(Token);
        publication.Should().BeEquivalentTo(new { Number = 1, bench.Version });
        (await bench.AuditAsync()).Should().Equal($"first start: publish {bench.Version} Done");
    }

    [Fact]
    public async Task Start_Published_ServesThatAndNotTheFolder()
    {
        await using var first = await Bench.StartedAsync();
        var published = first.Version;
        first.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        await using var bench = await first.RestartedAsync();

        var start = await bench.StartAsync();

        start.Should().BeOfType<KnowledgeStart.Served>().Which.IsFirst.Should().BeFalse();
        bench.Version.Should().Be(published);
    }

    [Fact]
    public async Task Start_BrokenFolderAndNothingPublished_SaysWhatIsWrong()
    {
        await using var bench = await Bench.NewAsync();
        bench.Write(Files.Mali, "no front matter");

        var start = await bench.StartAsync();

        start.Should().BeOfType<KnowledgeStart.Broken>().Which.Problems.Should().Contain(p => p.File == Files.Mali);
        (await bench.Storage.Snapshots.CurrentAsync(Token)).Should().BeNull();
        bench.Knowledge.Invoking(k => k.Current).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task Start_BrokenFolderButPublished_Serves()
    {
        await using var first = await Bench.StartedAsync();
        first.Write(Files.Mali, "no front matter");
        await using var bench = await first.RestartedAsync();

        (await bench.StartAsync()).Should().BeOfType<KnowledgeStart.Served>();
    }

    [Fact]
    public async Task Start_PublishedFilesUnreadable_ServesTheFolderUntilItIsPublished()
    {
        await using var bench = await Bench.NewAsync();
        await PublishForeignAsync(bench, new FolderFile(Files.Mali, "in a format of later days"));

        var start = await bench.StartAsync();

        start.Should().BeOfType<KnowledgeStart.FolderInstead>().Which.Problems.Should().Contain(p => p.File == Files.Mali);
        bench.Knowledge.Current.Snapshot.Articles.Should().HaveCount(2);
        await bench.Knowledge.SyncAsync(Token);
        bench.Knowledge.Current.Snapshot.Articles.Should().HaveCount(2);
        await bench.RefreshAsync();
        (await bench.Storage.Snapshots.CurrentAsync(Token))!.Version.Should().Be(bench.Version);
    }

    [Fact]
    public async Task Start_ManyProcessesAtOnce_PublishOnce()
    {
        await using var bench = await Bench.NewAsync();
        await using var other = await bench.AnotherAsync();

        var starts = await Task.WhenAll(Task.Run(bench.StartAsync, Token), Task.Run(other.StartAsync, Token));

        starts.Should().AllBeOfType<KnowledgeStart.Served>();
        (await bench.Publisher.HistoryAsync(9, Token)).Should().ContainSingle();
        other.Version.Should().Be(bench.Version);
    }

    [Fact]
    public async Task Run_AnotherProcessPublishes_IsServedAfterTwoSeconds()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var bench = await Bench.StartedAsync(clock: clock);
        await using var other = await bench.AnotherAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var running = bench.Knowledge.RunAsync(stop.Token);

        other.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        var version = await other.RefreshAsync();
        var before = bench.Version;
        await Until.Async(() => bench.Version == version, clock);
        await stop.CancelAsync();
        await running;

        before.Should().NotBe(version);
        bench.Version.Should().Be(version);
    }

    [Fact]
    public async Task Sync_AnotherProcessPublishedWhatCannotBeRead_KeepsServing()
    {
        await using var bench = await Bench.StartedAsync();
        var before = bench.Version;
        await PublishForeignAsync(bench, new FolderFile(Files.Mali, "in a format of later days"));

        await bench.Knowledge.SyncAsync(Token);
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        var served = bench.Version;
        await bench.Knowledge.SyncAsync(Token);

        served.Should().Be(before);
        bench.Version.Should().Be(before);
    }

    [Fact]
    public async Task Serve_Folder_IsServedUnpublishedAndCanBePublished()
    {
        await using var bench = await Bench.NewAsync();
        bench.Knowledge.Serve(new KnowledgeLoader().Load(bench.Settings.Folder, Token));

        var unchanged = await bench.Publisher.ProposeAsync(Bench.Ada, Token);
        var status = await bench.Publisher.StatusAsync(Token);
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        var proposal = await bench.ProposeAsync();
        await bench.Publisher.PublishAsync(proposal.Stored.Id, Bench.Ada, Token);

        unchanged.Should().BeOfType<ProposalOutcome.Unchanged>();
        status.Should().BeEquivalentTo(new { Publication = (Publication?)null, FolderDiffers = false });
        proposal.Difference.Passages.Should().ContainSingle();
        proposal.Golden.NewFailures.Should().ContainSingle();
        bench.Version.Should().Be(proposal.Stored.Version);
    }

    /// <summary>As a program of another version does, which knows other formats.</summary>
    private static async Task PublishForeignAsync(Bench bench, params FolderFile[] files)
    {
        var number = (await bench.Storage.Snapshots.CurrentAsync(Token))?.Number ?? 0;
        var proposal = new StoredProposal
        {
            Id = new ProposalId("foreign00001"),
            Kind = ProposalKind.Refresh,
            Base = number,
            Version = "feedfeedfeed",
            Articles = 1,
            Passages = 1,
            By = Bench.Bo,
            At = bench.Clock.GetUtcNow(),
        };
        await bench.Storage.Snapshots.ProposeAsync(proposal, files, Token);
        await bench.Storage.Snapshots.ApproveAsync(proposal.Id, Bench.Bo, 1, "", proposal.At, Token);
    }
}
