using System.Globalization;
using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Differences;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Testing.Snapshots;
using Xunit;

namespace SahelBot.Chat.Tests.Publishing;

public class RefreshTests
{
    private static readonly SnapshotDifference _difference = new()
    {
        From = "",
        To = "",
        Articles =
        [
            new(DifferenceKind.Added, "herald-2026", "Mali and Ukraine speak again", []),
            new(DifferenceKind.Changed, "kyiv-post-flag", "Photo of rebels with a flag", [new("published", "2024-07-29", "2024-07-30"), new("note", "", "Corrected later.")]),
            new(DifferenceKind.Removed, "old-blog", "A blog", []),
        ],
        Passages =
        [
            new(DifferenceKind.Changed, "kyiv-post-flag#break", "", [new(
                "text",
                "Mali broke off diplomatic relations with Ukraine on 4 August 2024, its spokesman said on television that evening.",
                "Mali broke off diplomatic relations with Ukraine on 5 August 2024, its spokesman said on television that evening.")]),
        ],
        ContestedPoints = [new(DifferenceKind.Changed, "mali-break-date", "When did Mali break off relations?", [new("positions", "two", "three")])],
        Events = [new(DifferenceKind.Added, "talks-2026", "Talks in Algiers", [])],
    };

    [Fact]
    public async Task Refresh_Changes_AreShownBeforeAnythingHappens()
    {
        using var bench = new ChatBench().AsModerator();
        bench.Publisher.Add(new Publication(1, "00000000000a", ProposalKind.Refresh, null, 59, 200, [], default, IsKept: true));
        bench.Publisher.Difference = _difference;
        bench.Publisher.Golden = new GoldenComparison(
            120, [new("q7", "When did Mali break off relations?", ["the answer lacks “4 August”", "no citation of kyiv-post-flag#break"])], [new("q9", "Who is Yusov?", ["abstained"])], ["q1"]);
        bench.Publisher.Problems = [new KnowledgeProblem("articles/a.md", 3, "no date", IsWarning: true)];
        bench.Publisher.PullProblem = "no answer from git.example.org";

        var page = await bench.TypeOneAsync("knowledge refresh");

        TextSnapshot.Match(page.Text() + page.Labels());
        page.IsOnlyForPerson.Should().BeTrue();
        bench.Publisher.Publications.Should().ContainSingle();
    }

    [Fact]
    public async Task Refresh_ManyChanges_AllStandOnSomePageAndPagesAreShort()
    {
        using var bench = new ChatBench().AsModerator();
        var passages = Enumerable.Range(1, 300).Select(i => new RecordDifference(
            (DifferenceKind)(i % 3), string.Create(CultureInfo.InvariantCulture, $"article#p{i:D3}"), new string('t', i), [new("text", new string('a', 3 * i), new string('b', 2 * i))])).ToList();
        bench.Publisher.Difference = _difference with { Passages = passages };
        bench.Publisher.Golden = new GoldenComparison(
            500, [.. Enumerable.Range(1, 60).Select(i => new GoldenFailure($"golden{i}.", new string('q', 400), [new string('p', 500), "x", "y", "z"]))], [], []);

        var pages = await PagesAsync(bench, await bench.TypeOneAsync("knowledge refresh"));

        var all = string.Concat(pages.Select(p => p.Text()));
        passages.Select(p => p.Id).Should().OnlyContain(id => Occurrences(all, id + ")") == 1);
        Enumerable.Range(1, 60).Should().OnlyContain(i => Occurrences(all, $"(golden{i}.)") == 1);
        pages.Should().OnlyContain(p => p.Text().Length < 3600, "a page is one message everywhere");
        pages.Should().OnlyContain(p => p.Labels().Contains("Publish all the same"));
    }

    [Fact]
    public async Task Refresh_NewFailures_ComeFirstAndLoud()
    {
        using var bench = new ChatBench().AsModerator();
        bench.Publisher.Difference = _difference;
        bench.Publisher.Golden = new GoldenComparison(9, [new("q7", "Who?", ["wrong"])], [], []);

        var page = await bench.TypeOneAsync("knowledge refresh");

        page.Body.Blocks.OfType<Block.Notice>().Should().ContainSingle().Which.Kind.Should().Be(NoticeKind.Problem);
        page.Body.Blocks.OfType<Block.Heading>().Select(h => h.Text).Skip(1).First().Should().Be("Golden questions that fail now");
    }

    [Fact]
    public async Task Refresh_BrokenFolder_ListsEveryProblemAndOffersNothingToPublish()
    {
        using var bench = new ChatBench().AsModerator();
        bench.Publisher.Problems = [.. Enumerable.Range(1, 50).Select(i => new KnowledgeProblem($"articles/{i}.md", i, new string('x', 900), IsWarning: i % 5 == 0))];

        var first = await bench.TypeOneAsync("knowledge refresh");
        var pages = await PagesAsync(bench, first);

        TextSnapshot.Match(string.Join('\n', first.Text().Split('\n').Select(l => l[..Math.Min(l.Length, 80)])) + first.Labels());
        var all = string.Concat(pages.Select(p => p.Text()));
        Enumerable.Range(1, 50).Should().OnlyContain(i => Occurrences(all, $"articles/{i}.md({i})") == 1);
        all.IndexOf("articles/5.md", StringComparison.Ordinal).Should().BeGreaterThan(all.IndexOf("articles/49.md", StringComparison.Ordinal));
        pages.Should().OnlyContain(p => !p.Labels().Contains("Publish", StringComparison.Ordinal));
        bench.Publisher.Proposals.Should().BeEmpty();
    }

    [Fact]
    public async Task Refresh_NothingNew_SaysSoWithTheTroubleOfPulling()
    {
        using var bench = new ChatBench().AsModerator();
        await bench.PressAsync(await bench.TypeOneAsync("knowledge refresh"), "Publish");
        bench.Publisher.PullProblem = "no answer";

        var reply = await bench.TypeOneAsync("knowledge refresh");

        reply.Text().Should().ContainAll("Nothing to publish", "000000000001", "no answer");
        reply.Buttons.Should().BeEmpty();
    }

    [Fact]
    public async Task Refresh_PageOfClosedProposal_HasNothingToPress()
    {
        using var bench = new ChatBench().AsModerator();
        bench.Publisher.Difference = _difference with { Passages = [.. Enumerable.Range(1, 30).Select(i => new RecordDifference(DifferenceKind.Added, $"a#{i}", "", []))] };
        var page = await bench.TypeOneAsync("knowledge refresh");
        await bench.PressAsync(page, "Discard");

        var later = await bench.PressOneAsync(page, "Next");

        later.Labels().Should().NotContain("Publish").And.NotContain("Discard");
        (await bench.PressOneAsync(later, "Previous")).Text().Should().Contain("has been discarded");
    }

    internal static async Task<List<Reply>> PagesAsync(ChatBench bench, Reply first)
    {
        var pages = new List<Reply> { first };
        while (pages[^1].Labels().Contains("Next", StringComparison.Ordinal))
        {
            bench.Clock.Advance(TimeSpan.FromSeconds(10));
            pages.Add(await bench.PressOneAsync(pages[^1], "Next"));
            pages[^1].Act.Should().Be(ReplyAct.Replace);
        }

        return pages;
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
