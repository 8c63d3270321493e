using AwesomeAssertions;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Differences;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using Xunit;

namespace SahelBot.Chat.Tests.Announcements;

public class ModeratorNewsTests
{
    private static readonly ChatSettings _withChannel = new()
    {
        ModeratorChannels = new Dictionary<string, string>(StringComparer.Ordinal) { ["telegram"] = "-900" },
        DigestDay = DayOfWeek.Monday,
    };

    [Fact]
    public async Task Digest_OnItsDayAtNine_IsSaidOnceWithFigures()
    {
        await using var bench = await NewsBench.StartAsync(_withChannel);
        var (answer, _) = await bench.AskAsync(Island.Unanswered);
        await bench.AskAsync(Island.Unanswered.ToUpperInvariant());
        await bench.PressAsync(answer, "moderators");
        await AtAsync(bench, new DateTimeOffset(2026, 3, 9, 8, 59, 59, TimeSpan.Zero));
        bench.Messenger.Said.Should().BeEmpty();

        await AtAsync(bench, new DateTimeOffset(2026, 3, 9, 9, 5, 0, TimeSpan.Zero));
        await AtAsync(bench, new DateTimeOffset(2026, 3, 9, 10, 0, 0, TimeSpan.Zero));

        var said = bench.Messenger.Said.Should().ContainSingle().Subject;
        said.Address.Should().Be("-900");
        said.Reply.Text().Should().Contain("2–8 March 2026").And.Contain("without an answer: 2").And.Contain("moderators: 1")
            .And.Contain("(2)").And.Contain("/knowledge gaps");
    }

    [Theory]
    [InlineData(false, 9)] // nothing was asked in vain
    [InlineData(true, 8)] // another day
    [InlineData(true, 11)] // too late
    public async Task Digest_WithoutAReason_IsNone(bool isAsked, int day)
    {
        await using var bench = await NewsBench.StartAsync(_withChannel);
        await bench.AskAsync(isAsked ? Island.Unanswered : Island.Question);

        await AtAsync(bench, new DateTimeOffset(2026, 3, day, 12, 0, 0, TimeSpan.Zero));

        bench.Messenger.Said.Should().BeEmpty();
    }

    [Fact]
    public async Task Digest_AfterRestart_IsNotSaidAgain()
    {
        await using var bench = await NewsBench.StartAsync(_withChannel);
        await bench.AskAsync(Island.Unanswered);
        await AtAsync(bench, new DateTimeOffset(2026, 3, 9, 9, 5, 0, TimeSpan.Zero));

        await new Chat.Announcements.ModeratorNews(bench.Moderation, bench.Settings, bench.Clock).PlanDigestAsync(NewsBench.Token);
        await bench.SayAllAsync();

        bench.Messenger.Said.Should().ContainSingle();
    }

    [Fact]
    public async Task Folder_Changed_IsToldOnceWithCounts()
    {
        await using var bench = await NewsBench.StartAsync(_withChannel);
        var proposal = ProposalIn(ProposalState.Open);
        bench.Publisher.Proposal = proposal;

        await bench.News.FolderChangedAsync(new ProposalOutcome.Ready(proposal), NewsBench.Token);
        await bench.News.FolderChangedAsync(new ProposalOutcome.Ready(proposal), NewsBench.Token);
        await bench.SayAllAsync();

        var said = bench.Messenger.Said.Should().ContainSingle().Subject;
        said.Address.Should().Be("-900");
        said.Reply.Text().Should().Contain("knowledge folder has changed").And.Contain("herald#p9");
    }

    [Theory]
    [InlineData(ProposalState.Discarded)]
    [InlineData(ProposalState.Outdated)]
    [InlineData(ProposalState.Published)]
    public async Task Folder_DecidedOnMeanwhile_IsNotTold(ProposalState state)
    {
        await using var bench = await NewsBench.StartAsync(_withChannel);
        await bench.News.FolderChangedAsync(new ProposalOutcome.Ready(ProposalIn(ProposalState.Open)), NewsBench.Token);
        bench.Publisher.Proposal = ProposalIn(state);

        await bench.SayAllAsync();

        bench.Messenger.Said.Should().BeEmpty();
    }

    [Fact]
    public async Task Folder_Broken_NamesTheProblems()
    {
        await using var bench = await NewsBench.StartAsync(_withChannel);
        KnowledgeProblem[] problems = [new("herald.md", 3, "There is no title.", IsWarning: false)];
        bench.Publisher.Problems = problems;

        await bench.News.FolderChangedAsync(new ProposalOutcome.Broken(problems), NewsBench.Token);
        await bench.News.FolderChangedAsync(new ProposalOutcome.Broken(problems), NewsBench.Token);
        await bench.SayAllAsync();

        bench.Messenger.Texts.Should().ContainSingle().Which.Should().Contain("herald.md(3): There is no title.");
    }

    private static async Task AtAsync(NewsBench bench, DateTimeOffset moment)
    {
        bench.Clock.SetUtcNow(moment);
        await bench.News.PlanDigestAsync(NewsBench.Token);
        await bench.SayAllAsync(TimeSpan.FromSeconds(10));
    }

    private static Proposal ProposalIn(ProposalState state) => new(
        new StoredProposal
        {
            Id = new ProposalId("folderfolder"),
            Kind = ProposalKind.Refresh,
            Base = 1,
            Version = "00000000000a",
            Articles = 3,
            Passages = 9,
            By = new Moderator(new PersonKey("watch"), "folder watch"),
            At = new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero),
            State = state,
        },
        new SnapshotDifference
        {
            From = "000000000001",
            To = "00000000000a",
            Passages = [new RecordDifference(DifferenceKind.Added, "herald#p9", "A ninth passage.", [])],
        },
        new GoldenComparison(40, [], [], []),
        [],
        TimeSpan.FromSeconds(1));
}
