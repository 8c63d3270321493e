using AwesomeAssertions;
using SahelBot.Core.Publishing;
using SahelBot.Core.Questions;
using SahelBot.Publishing.Tests.Fixtures;
using Xunit;

namespace SahelBot.Publishing.Tests;

public sealed class PublishTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publish_Proposal_IsAnsweredFromAtOnce()
    {
        await using var bench = await Bench.StartedAsync();
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        var proposal = await bench.ProposeAsync();
        var opened = bench.Opener.Count;

        var result = await bench.Publisher.PublishAsync(proposal.Stored.Id, Bench.Ada, Token);

        result.Should().Be(ApprovalResult.Published);
        bench.Opener.Count.Should().Be(opened, "what was proposed is open already");
        var answer = await bench.Knowledge.Current.AnswerAsync(new Question("When did Mali break off diplomatic relations with Ukraine?"), Token);
        answer.KnowledgeVersion.Should().Be(proposal.Stored.Version);
        answer.Citations[0].Passage.Text.Should().Contain("5 August 2024");
        (await bench.AuditAsync())[0].Should().Be($"telegram 1: publish {proposal.Stored.Version} Done");
        (await bench.Publisher.HistoryAsync(9, Token)).Select(p => p.Number).Should().Equal(2, 1);
    }

    [Fact]
    public async Task Publish_TwoModeratorsAtOnce_OneWinsAndTheOtherIsTold()
    {
        await using var bench = await Bench.StartedAsync();
        await using var other = await bench.AnotherAsync();
        await other.StartAsync();
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        var id = (await bench.ProposeAsync()).Stored.Id;
        (await other.Publisher.FindAsync(id, Token)).Should().NotBeNull();

        var results = await Task.WhenAll(
            Task.Run(() => bench.Publisher.PublishAsync(id, Bench.Ada, Token), Token),
            Task.Run(() => other.Publisher.PublishAsync(id, Bench.Bo, Token), Token));

        results.Should().BeEquivalentTo([ApprovalResult.Published, ApprovalResult.Closed]);
        (await bench.Publisher.HistoryAsync(9, Token)).Should().HaveCount(2);
        var loser = results[0] == ApprovalResult.Closed ? "telegram 1" : "discord 2";
        (await bench.AuditAsync()).Should().ContainSingle(e => e.Contains(": publish", StringComparison.Ordinal) && e.EndsWith("Failed", StringComparison.Ordinal))
            .Which.Should().StartWith(loser);
    }

    [Fact]
    public async Task Publish_AnotherVersionCameIntoForce_IsOutdated()
    {
        await using var bench = await Bench.StartedAsync();
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        var early = await bench.ProposeAsync();
        bench.Replace(Files.Mali, "5 August 2024", "3 August 2024");
        await bench.RefreshAsync();

        var result = await bench.Publisher.PublishAsync(early.Stored.Id, Bench.Bo, Token);

        result.Should().Be(ApprovalResult.Outdated);
        (await bench.AuditAsync())[0].Should().Be($"discord 2: publish {early.Stored.Version} Failed");
    }

    [Fact]
    public async Task Publish_TwoNeeded_TakesTwoDifferentModerators()
    {
        await using var bench = await Bench.StartedAsync(s => s with { Approvals = 2 });
        var before = bench.Version;
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        var proposal = await bench.ProposeAsync();
        var id = proposal.Stored.Id;

        (await bench.Publisher.PublishAsync(id, Bench.Ada, Token)).Should().Be(ApprovalResult.OneMoreNeeded);
        (await bench.Publisher.PublishAsync(id, Bench.Ada, Token)).Should().Be(ApprovalResult.SamePerson);
        bench.Version.Should().Be(before);
        (await bench.Publisher.FindAsync(id, Token))!.Stored.Approvals.Should().Equal(Bench.Ada);
        (await bench.Publisher.PublishAsync(id, Bench.Bo, Token)).Should().Be(ApprovalResult.Published);
        bench.Version.Should().Be(proposal.Stored.Version);
        (await bench.Publisher.HistoryAsync(1, Token))[0].By.Should().Equal(Bench.Ada, Bench.Bo);
    }

    [Fact]
    public async Task Publish_AfterARestart_PublishesTheFrozenFiles()
    {
        await using var first = await Bench.StartedAsync();
        first.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        var proposal = await first.ProposeAsync();
        first.Write(Files.Mali, "broken meanwhile");
        await using var bench = await first.RestartedAsync();
        await bench.StartAsync();

        var found = await bench.Publisher.FindAsync(proposal.Stored.Id, Token);
        var result = await bench.Publisher.PublishAsync(proposal.Stored.Id, Bench.Bo, Token);

        found.Should().BeEquivalentTo(proposal, o => o.Excluding(p => p.Took).Excluding(p => p.Stored.At));
        result.Should().Be(ApprovalResult.Published);
        bench.Version.Should().Be(proposal.Stored.Version);
    }

    [Fact]
    public async Task Publish_UnknownOrDiscarded_ChangesNothing()
    {
        await using var bench = await Bench.StartedAsync();
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        var id = (await bench.ProposeAsync()).Stored.Id;

        (await bench.Publisher.PublishAsync(new ProposalId("none"), Bench.Ada, Token)).Should().Be(ApprovalResult.Unknown);
        (await bench.Publisher.DiscardAsync(id, Bench.Ada, Token)).Should().BeTrue();
        (await bench.Publisher.DiscardAsync(id, Bench.Bo, Token)).Should().BeFalse();
        (await bench.Publisher.PublishAsync(id, Bench.Bo, Token)).Should().Be(ApprovalResult.Closed);
        (await bench.Publisher.HistoryAsync(9, Token)).Should().ContainSingle();
        (await bench.AuditAsync()).Take(4).Select(e => e.Split(' ')[^1]).Should().Equal("Failed", "Failed", "Done", "Failed");
    }

    [Fact]
    public async Task Publish_MoreThanAreKept_LosesTheOldestFiles()
    {
        await using var bench = await Bench.StartedAsync(s => s with { KeptVersions = 2 });
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        await bench.RefreshAsync();
        bench.Replace(Files.Mali, "5 August 2024", "3 August 2024");
        await bench.RefreshAsync();

        (await bench.Publisher.HistoryAsync(9, Token)).Select(p => p.IsKept).Should().Equal(true, true, false);
        (await bench.Publisher.ProposeRollbackAsync("1", Bench.Ada, Token)).Should().Be(new ProposalOutcome.UnknownVersion("1"));
    }

    [Fact]
    public async Task Find_Published_ShowsWhatItChanged()
    {
        await using var first = await Bench.StartedAsync();
        first.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        var proposal = await first.ProposeAsync();
        await first.Publisher.PublishAsync(proposal.Stored.Id, Bench.Ada, Token);
        await using var bench = await first.RestartedAsync();
        await bench.StartAsync();

        var found = await bench.Publisher.FindAsync(proposal.Stored.Id, Token);

        found!.Stored.State.Should().Be(ProposalState.Published);
        found.Difference.Should().BeEquivalentTo(proposal.Difference);
        (await bench.Publisher.FindAsync(new ProposalId("none"), Token)).Should().BeNull();
    }
}
