using System.Globalization;
using AwesomeAssertions;
using SahelBot.Core.Publishing;
using SahelBot.Publishing.Tests.Fixtures;
using Xunit;

namespace SahelBot.Publishing.Tests;

public sealed class RollbackTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("number")]
    [InlineData("#number")]
    [InlineData("prefix")]
    [InlineData("PREFIX")]
    public async Task Rollback_EarlierVersion_IsInForceAgain(string how)
    {
        await using var bench = await Bench.StartedAsync();
        var first = bench.Version;
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        var second = await bench.RefreshAsync();
        var meant = how switch
        {
            "number" => "1",
            "#number" => "#1",
            "prefix" => first[..6],
            _ => first.ToUpperInvariant(),
        };

        var outcome = await bench.Publisher.ProposeRollbackAsync(meant, Bench.Bo, Token);
        var proposal = outcome.Should().BeOfType<ProposalOutcome.Ready>().Which.Proposal;
        var result = await bench.Publisher.PublishAsync(proposal.Stored.Id, Bench.Bo, Token);

        result.Should().Be(ApprovalResult.Published);
        proposal.Difference.Should().BeEquivalentTo(new { From = second, To = first });
        proposal.Golden.Mended.Should().Equal("mali-when");
        bench.Version.Should().Be(first);
        (await bench.Publisher.HistoryAsync(1, Token))[0].Should().BeEquivalentTo(new { Number = 3, Version = first, Kind = ProposalKind.Rollback });
        (await bench.AuditAsync()).Take(2).Should().Equal($"discord 2: rollback {first} Done", $"discord 2: rollback propose {first} Done");
    }

    [Theory]
    [InlineData("99")]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("gggg")]
    public async Task Rollback_NoSuchVersion_IsUnknownAndAudited(string meant)
    {
        await using var bench = await Bench.StartedAsync();

        var outcome = await bench.Publisher.ProposeRollbackAsync(meant, Bench.Ada, Token);

        outcome.Should().Be(new ProposalOutcome.UnknownVersion(meant));
        (await bench.AuditAsync())[0].Should().Be("telegram 1: rollback propose  Failed");
    }

    [Fact]
    public async Task Rollback_ToWhatIsInForce_IsUnchanged()
    {
        await using var bench = await Bench.StartedAsync();

        var outcome = await bench.Publisher.ProposeRollbackAsync(bench.Version[..4], Bench.Ada, Token);

        outcome.Should().Be(new ProposalOutcome.Unchanged(bench.Version));
    }

    [Fact]
    public async Task Rollback_SameVersionWithOtherQuestions_TakesTheQuestionsBack()
    {
        await using var bench = await Bench.StartedAsync();
        bench.Write(Files.Questions, Files.Question("extra", "What happened on 6 August 2024?", "Niger"));
        await bench.RefreshAsync();

        var outcome = await bench.Publisher.ProposeRollbackAsync("1", Bench.Ada, Token);

        outcome.Should().BeOfType<ProposalOutcome.Ready>().Which.Proposal.Golden.Asked.Should().Be(2);
    }

    [Fact]
    public async Task Rollback_AgainAndAgain_EachIsAPublication()
    {
        await using var bench = await Bench.StartedAsync();
        bench.Replace(Files.Mali, "4 August 2024", "5 August 2024");
        await bench.RefreshAsync();
        for (var number = 1; number <= 4; number++)
        {
            var outcome = await bench.Publisher.ProposeRollbackAsync(number.ToString(CultureInfo.InvariantCulture), Bench.Ada, Token);
            var ready = outcome.Should().BeOfType<ProposalOutcome.Ready>().Which;
            await bench.Publisher.PublishAsync(ready.Proposal.Stored.Id, Bench.Ada, Token);
        }

        var history = await bench.Publisher.HistoryAsync(9, Token);
        history.Select(p => p.Number).Should().Equal(6, 5, 4, 3, 2, 1);
        history.Select(p => p.Version).Distinct().Should().HaveCount(2);
        bench.Version.Should().Be(history[0].Version);
    }
}
