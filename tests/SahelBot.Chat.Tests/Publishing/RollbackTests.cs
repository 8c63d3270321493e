using System.Globalization;
using AwesomeAssertions;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Testing.Snapshots;
using Xunit;

namespace SahelBot.Chat.Tests.Publishing;

public class RollbackTests
{
    [Fact]
    public async Task Rollback_ByVersion_IsAProposalOfItsOwn()
    {
        using var bench = await PublishedAsync(2);

        var page = await bench.TypeOneAsync("knowledge rollback 00000000000001");
        var done = await bench.PressOneAsync(page, "Publish");

        page.Text().Should().Contain("Proposed rollback: 0000000000000100");
        done.Text().Should().Contain("version 0000000000000100 (publication 3");
        bench.Publisher.Publications[^1].Kind.Should().Be(ProposalKind.Rollback);
    }

    [Fact]
    public async Task History_Button_ProposesInAMessageOfItsOwn()
    {
        using var bench = await PublishedAsync(3);
        var history = await bench.TypeOneAsync("knowledge history");

        var page = await bench.PressOneAsync(history, "↩ 2");

        page.Act.Should().Be(ReplyAct.Send);
        page.Text().Should().Contain("Proposed rollback: 0000000000000200");
    }

    [Fact]
    public async Task History_Many_IsPagedWithButtonsForWhatIsKept()
    {
        using var bench = await PublishedAsync(0);
        for (var i = 1; i <= 18; i++)
        {
            bench.Publisher.Add(new Publication(
                i,
                string.Create(CultureInfo.InvariantCulture, $"{i:x12}"),
                i == 12 ? ProposalKind.Rollback : ProposalKind.Refresh,
                null,
                40 + i,
                200 + i,
                [new Moderator(new PersonKey("k"), "telegram 900"), .. i == 17 ? [new Moderator(new PersonKey("l"), "command line")] : Array.Empty<Moderator>()],
                bench.Clock.GetUtcNow().AddHours(i),
                IsKept: i > 4));
        }

        var pages = await RefreshTests.PagesAsync(bench, await bench.TypeOneAsync("knowledge history"));

        TextSnapshot.Match(string.Join("\n---\n", pages.Select(p => p.Text() + p.Labels())));
        (await bench.TypeOneAsync("knowledge history 3")).Text().Should().Be(pages[2].Text());
        (await bench.TypeOneAsync("knowledge history first")).Text().Should().Contain("no page number");
    }

    [Fact]
    public async Task History_NothingPublished_SaysSo()
    {
        using var bench = await PublishedAsync(0);

        (await bench.TypeOneAsync("knowledge history")).Text().Should().Contain("Nothing has been published");
    }

    [Theory]
    [InlineData("knowledge rollback", "Back to which version?")]
    [InlineData("knowledge rollback ffff", "begins with “ffff”")]
    [InlineData("knowledge rollback 2", "in force already")]
    [InlineData("knowledge ROLLBACK 1", "Proposed rollback")]
    public async Task Rollback_AnyWish_IsAnswered(string typed, string answer)
    {
        using var bench = await PublishedAsync(2);

        (await bench.TypeOneAsync(typed)).Text().Should().Contain(answer);
    }

    [Fact]
    public async Task Rollback_VersionWithProblems_ListsThem()
    {
        using var bench = await PublishedAsync(2);
        bench.Publisher.Problems = [.. Enumerable.Range(1, 45).Select(i => new KnowledgeProblem("a.md", i, "odd", IsWarning: false))];

        var reply = await bench.TypeOneAsync("knowledge rollback 1");

        reply.Text().Should().ContainAll("Problems: 45", "a.md(1): odd", "a.md(40): odd", "And 5 more.").And.NotContain("a.md(41)");
        reply.Buttons.Should().BeEmpty("the pages of the folder are not those of this version");
    }

    private static async Task<ChatBench> PublishedAsync(int count)
    {
        var bench = new ChatBench().AsModerator();
        for (var i = 1; i <= count; i++)
        {
            bench.Publisher.FolderVersion = string.Create(CultureInfo.InvariantCulture, $"{i:D14}00");
            await bench.PressAsync(await bench.TypeOneAsync("knowledge refresh"), "Publish");
        }

        return bench;
    }
}
