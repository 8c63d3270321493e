using AwesomeAssertions;
using SahelBot.Answering.Golden;
using SahelBot.Core.Differences;
using SahelBot.Core.Publishing;
using SahelBot.Publishing.Tests.Fixtures;
using Xunit;

namespace SahelBot.Publishing.Tests;

public sealed class ProposeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Propose_NothingChanged_IsUnchanged()
    {
        await using var bench = await Bench.StartedAsync();

        var outcome = await bench.Publisher.ProposeAsync(Bench.Ada, Token);

        outcome.Should().Be(new ProposalOutcome.Unchanged(bench.Version));
        (await bench.Storage.Snapshots.OpenAsync(Token)).Should().BeEmpty();
        (await bench.AuditAsync())[0].Should().Be($"telegram 1: refresh propose {bench.Version} Done");
    }

    [Fact]
    public async Task Propose_ChangedArticle_ShowsTheDifferenceAndServesTheOld()
    {
        await using var bench = await Bench.StartedAsync();
        var before = bench.Version;
        bench.Replace(Files.Niger, "on 6 August 2024", "on 6 August 2024, its spokesman said");

        var proposal = await bench.ProposeAsync();

        proposal.Difference.Passages.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Kind = DifferenceKind.Changed, Id = "niger-break#break" });
        proposal.Golden.Should().BeEquivalentTo(new { Asked = 2, NewFailures = Array.Empty<GoldenFailure>(), OldFailures = Array.Empty<GoldenFailure>() });
        proposal.Stored.Should().BeEquivalentTo(new { Base = 1, Articles = 2, Passages = 2, By = Bench.Ada, State = ProposalState.Open });
        proposal.Stored.Id.Value.Should().MatchRegex("^[a-z0-9]{12}$");
        bench.Version.Should().Be(before).And.NotBe(proposal.Stored.Version);
        (await bench.AuditAsync())[0].Should().Be($"telegram 1: refresh propose {proposal.Stored.Version} Done");
    }

    [Fact]
    public async Task Propose_OnlyGoldenQuestionsChanged_IsReadyWithTheSameVersion()
    {
        await using var bench = await Bench.StartedAsync();
        bench.Write(Files.Questions, Files.Small[Files.Questions] + Files.Question("extra", "What happened on 6 August 2024?", "Niger"));

        var proposal = await bench.ProposeAsync();
        await bench.Publisher.PublishAsync(proposal.Stored.Id, Bench.Ada, Token);

        proposal.Stored.Version.Should().Be(bench.Version);
        proposal.Difference.IsEmpty.Should().BeTrue();
        proposal.Golden.Asked.Should().Be(3);
        (await bench.Publisher.ProposeAsync(Bench.Ada, Token)).Should().BeOfType<ProposalOutcome.Unchanged>();
    }

    [Fact]
    public async Task Propose_BrokenFolder_ListsEveryProblemAndKeepsNothing()
    {
        await using var bench = await Bench.StartedAsync();
        var before = bench.Version;
        bench.Write(Files.Mali, "no front matter").Write(Files.Questions, "- id: [");

        var outcome = await bench.Publisher.ProposeAsync(Bench.Ada, Token);

        var problems = outcome.Should().BeOfType<ProposalOutcome.Broken>().Which.Problems;
        problems.Select(p => p.File).Should().Contain([Files.Mali, Files.Questions]).And.BeInAscendingOrder(StringComparer.Ordinal);
        problems.Should().OnlyContain(p => !p.IsWarning);
        (await bench.Storage.Snapshots.OpenAsync(Token)).Should().BeEmpty();
        bench.Version.Should().Be(before);
        (await bench.AuditAsync())[0].Should().Be("telegram 1: refresh propose  Failed");
    }

    [Fact]
    public async Task Propose_GoldenQuestions_AreNewlyWrongThenWrongAsBeforeThenMended()
    {
        await using var bench = await Bench.StartedAsync();

        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        var worse = await bench.ProposeAsync();
        await bench.Publisher.PublishAsync(worse.Stored.Id, Bench.Ada, Token);
        bench.Replace(Files.Niger, "Niger broke", "On television Niger broke");
        var asBad = await bench.ProposeAsync();
        bench.Replace(Files.Mali, "5 August 2024", "4 August 2024");
        var better = await bench.ProposeAsync();

        worse.Golden.NewFailures.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Id = "mali-when", Question = "When did Mali break off diplomatic relations with Ukraine?" });
        worse.Golden.NewFailures[0].Problems.Should().Contain("does not hold: 4 August 2024");
        asBad.Golden.NewFailures.Should().BeEmpty();
        asBad.Golden.OldFailures.Should().ContainSingle(f => f.Id == "mali-when");
        better.Golden.Mended.Should().Equal("mali-when");
    }

    [Fact]
    public async Task Propose_SameFolderTwice_IsTheSameProposalUntilItIsDiscarded()
    {
        await using var bench = await Bench.StartedAsync();
        bench.Replace(Files.Niger, "Niger broke", "On television Niger broke");

        var first = await bench.ProposeAsync();
        var again = await bench.ProposeAsync();
        await bench.Publisher.DiscardAsync(first.Stored.Id, Bench.Bo, Token);
        var later = await bench.ProposeAsync();

        again.Stored.Id.Should().Be(first.Stored.Id);
        later.Stored.Id.Should().NotBe(first.Stored.Id);
        later.Stored.Version.Should().Be(first.Stored.Version);
    }

    [Fact]
    public async Task Propose_PullFails_SaysSoAndGoesOnWithTheFolder()
    {
        await using var bench = await Bench.StartedAsync();
        bench.Pull.Problem = "The remote is away.";

        var unchanged = await bench.Publisher.ProposeAsync(Bench.Ada, Token);
        bench.Replace(Files.Niger, "Niger broke", "On television Niger broke");
        var ready = await bench.Publisher.ProposeAsync(Bench.Ada, Token);

        unchanged.Should().BeOfType<ProposalOutcome.Unchanged>().Which.PullProblem.Should().Be("The remote is away.");
        ready.Should().BeOfType<ProposalOutcome.Ready>().Which.PullProblem.Should().Be("The remote is away.");
        (await bench.AuditAsync()).Should().Contain("telegram 1: pull  Failed");
    }

    [Fact]
    public async Task Propose_SomethingBreaks_IsAuditedAndTheNextOneWorks()
    {
        await using var bench = await Bench.StartedAsync();
        bench.Replace(Files.Niger, "Niger broke", "On television Niger broke");
        bench.Opener.Failure = new InvalidOperationException("no memory left, say");

        var act = () => bench.Publisher.ProposeAsync(Bench.Ada, Token);

        await act.Should().ThrowAsync<InvalidOperationException>();
        (await bench.AuditAsync())[0].Should().Be("telegram 1: refresh propose  Failed");
        bench.Opener.Failure = null;
        (await bench.ProposeAsync()).Difference.Passages.Should().ContainSingle();
    }

    [Fact]
    public async Task Propose_ManyAtOnce_MakeOneProposal()
    {
        await using var bench = await Bench.StartedAsync();
        bench.Replace(Files.Niger, "Niger broke", "On television Niger broke");

        var proposals = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(bench.ProposeAsync, Token)));

        proposals.Select(p => p.Stored.Id).Distinct().Should().ContainSingle();
        bench.Opener.Count.Should().Be(2, "the first version and the proposal");
    }

    [Fact]
    public async Task Propose_VersionInForceWasNotAskedYet_AsksBothVersionsAtOnce()
    {
        await using var bench = await Bench.StartedAsync();
        bench.Replace(Files.Niger, "Niger broke", "On television Niger broke");
        using var both = new Barrier(2);
        bench.Check = (question, answer) =>
            both.SignalAndWait(TimeSpan.FromMinutes(1), Token) ? GoldenQuestionChecker.Check(question, answer) : ["the other version is not asked meanwhile"];

        var proposal = await bench.ProposeAsync();

        proposal.Golden.Should().BeEquivalentTo(new { Asked = 2, NewFailures = Array.Empty<GoldenFailure>(), OldFailures = Array.Empty<GoldenFailure>() });
    }

    [Fact]
    public async Task Propose_NothingPublishedYet_ComparesWithNothing()
    {
        await using var bench = await Bench.NewAsync();

        var proposal = await bench.ProposeAsync();
        var result = await bench.Publisher.PublishAsync(proposal.Stored.Id, Bench.Ada, Token);

        proposal.Difference.From.Should().BeEmpty();
        proposal.Difference.Articles.Should().HaveCount(2).And.OnlyContain(r => r.Kind == DifferenceKind.Added);
        result.Should().Be(ApprovalResult.Published);
        bench.Version.Should().Be(proposal.Stored.Version);
    }

    [Fact]
    public async Task Status_SaysWhatIsInForceAndWhatTheFolderIs()
    {
        await using var bench = await Bench.StartedAsync();
        var same = await bench.Publisher.StatusAsync(Token);
        bench.Replace(Files.Niger, "Niger broke", "On television Niger broke");
        var proposal = await bench.ProposeAsync();
        var changed = await bench.Publisher.StatusAsync(Token);
        bench.Write(Files.Mali, "no front matter");
        var broken = await bench.Publisher.StatusAsync(Token);

        same.Should().BeEquivalentTo(new { FolderDiffers = false, Folder = bench.Settings.Folder });
        same.Publication.Should().BeEquivalentTo(new { Number = 1, bench.Version, IsKept = true });
        same.Open.Should().BeEmpty();
        changed.FolderDiffers.Should().BeTrue();
        changed.Open.Select(o => o.Id).Should().Equal(proposal.Stored.Id);
        broken.FolderProblems.Should().Contain(p => !p.IsWarning);
        broken.FolderDiffers.Should().BeTrue();
    }
}
