using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using SahelBot.Core.Knowledge;
using SahelBot.Testing.Knowledge;
using SahelBot.Testing.Snapshots;
using Xunit;

namespace SahelBot.Chat.Tests.Moderation;

public class StatusTests
{
    [Fact]
    public async Task Status_MuchWaiting_TellsAllOfIt()
    {
        using var bench = new ChatBench(ChatBench.DefaultSettings with { StaleAfter = TimeSpan.FromDays(16) }).AsModerator();
        var first = await bench.TypeOneAsync("knowledge refresh");
        await bench.PressAsync(first, "Publish");
        bench.Publisher.FolderVersion = "000000000002";
        bench.Publisher.Problems = [new KnowledgeProblem("articles/a.md", 3, "no title", IsWarning: true)];
        await bench.TypeAsync("knowledge refresh");
        bench.Publisher.Problems = [.. bench.Publisher.Problems, new KnowledgeProblem("events.yaml", 0, "unreadable", IsWarning: false)];
        bench.Empty.Drafts = [new Draft { Id = new DraftId("d"), Text = "", Origin = "", By = new Moderator(default, ""), At = default }];
        await bench.TypeAsync("pause telegram");

        var status = await bench.TypeOneAsync("knowledge status");

        TextSnapshot.Match((status.Text() + status.Labels()).Replace(RepositoryKnowledge.Open.Snapshot.Version, "(version)", StringComparison.Ordinal));
        status.IsOnlyForPerson.Should().BeTrue();
        (await bench.PressOneAsync(status, "Refresh 000000000002")).Text().Should().Contain("Proposed refresh: 000000000002");
        (await bench.PressOneAsync(status, "Problems")).Text().Should().ContainAll("events.yaml: unreadable", "Warning: articles/a.md(3): no title");
    }

    [Fact]
    public async Task Status_NothingWrong_RaisesNoAlarm()
    {
        using var bench = new ChatBench().AsModerator();
        await bench.PressAsync(await bench.TypeOneAsync("knowledge refresh"), "Publish");

        var status = await bench.TypeOneAsync("knowledge");

        status.Find<Block.Notice>().Should().BeNull();
        status.Buttons.Should().BeEmpty();
        status.Text().Should().Contain("12 February 2026 (17 days old)").And.Contain("Last refresh: 1 March 2026, 12:00 UTC, by telegram 900 (publication 1)");
    }

    [Fact]
    public async Task Status_FolderChanged_SaysHowToLook()
    {
        using var bench = new ChatBench().AsModerator();

        (await bench.TypeOneAsync("knowledge")).Text().Should().ContainAll("no longer what is in force", "/knowledge refresh", "Last refresh: none");
    }

    [Fact]
    public async Task Audit_ManyEntries_ShowsAllOnPagesLatestFirst()
    {
        using var bench = new ChatBench().AsModerator();
        for (var i = 1; i <= 25; i++)
        {
            var by = new Moderator(new PersonKey("k"), "telegram 900");
            await bench.Audit.AppendAsync(
                new AuditEntry(0, bench.Clock.GetUtcNow(), by, $"deed {i}.", "1a2b", (AuditResult)(i % 3), i % 2 == 0 ? "a detail" : ""), ChatBench.Token);
        }

        var first = await bench.TypeOneAsync("knowledge audit");
        var second = await bench.PressOneAsync(first, "Earlier");
        var third = await bench.PressOneAsync(second, "Earlier");

        TextSnapshot.Match(third.Text() + third.Labels());
        first.Text().Should().Contain("deed 25.").And.Contain("deed 16.").And.NotContain("deed 15.");
        second.Text().Should().Contain("deed 15.").And.Contain("deed 6.").And.NotContain("deed 16.");
        first.Labels().Should().NotContain("Latest");
        (await bench.PressOneAsync(third, "Latest")).Text().Should().Be(first.Text());
    }

    [Theory]
    [InlineData("refersh", "/knowledge refresh")]
    [InlineData("rolback 12", "/knowledge rollback")]
    public async Task Knowledge_MisspeltAction_NamesTheNearest(string typed, string near)
    {
        using var bench = new ChatBench().AsModerator();

        (await bench.TypeOneAsync("knowledge " + typed)).Text().Should().Contain($"Did you mean {near}?").And.Contain("status, refresh, history, rollback, audit");
    }

    [Fact]
    public async Task Knowledge_WhereOthersReadAlong_IsShownElsewhere()
    {
        using var bench = new ChatBench(ChatBench.DefaultSettings with
        {
            ModeratorChannels = new Dictionary<string, string>(StringComparer.Ordinal) { ["telegram"] = "-77" },
        }).AsModerator();
        async Task<string> InAsync(string chat)
        {
            bench.Place = new Place("telegram", chat, PlaceKind.Group) { IsOverheard = true };
            return (await bench.TypeOneAsync("knowledge audit")).Text();
        }

        (await InAsync("-5")).Should().Contain("in a private chat");
        (await InAsync("-770")).Should().Contain("in a private chat");
        (await InAsync("-77")).Should().Contain("Who did what");
        (await InAsync("-77/3")).Should().Contain("Who did what");
    }

    [Fact]
    public async Task CompleteAsync_Action_OffersVersionsToGoBackTo()
    {
        using var bench = new ChatBench().AsModerator();
        foreach (var version in new[] { "000000000001", "000000000002", "000000000001", "00000000000b" })
        {
            bench.Publisher.FolderVersion = version;
            await bench.PressAsync(await bench.TypeOneAsync("knowledge refresh"), "Publish");
        }

        var offered = await bench.Service.CompleteAsync(bench.Person, "knowledge", "action", "roll", ChatBench.Token);

        offered.Select(o => o.Value).Should().Equal("rollback 000000000001", "rollback 000000000002");
        offered[0].Label.Should().Be("rollback 000000000001 (1 March 2026, 12:00 UTC)");
        (await bench.Service.CompleteAsync(bench.Person, "knowledge", "action", "", ChatBench.Token)).Select(o => o.Value)
            .Should().Contain(["status", "refresh", "history", "audit"]);
    }
}
