using AwesomeAssertions;
using SahelBot.Chat.Tests.Announcements;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Auditing;
using Xunit;

namespace SahelBot.Chat.Tests.Subscriptions;

public class FollowTests
{
    [Theory]
    [InlineData("follow", "English")]
    [InlineData("follow fr", "Français")]
    [InlineData("follow Ukrainian", "Українська")]
    public async Task Follow_InPrivate_IsForEverybodyAndLeavesNoAudit(string command, string language)
    {
        await using var bench = await NewsBench.StartAsync();
        var audited = (await bench.Audit.ListAsync(50, null, NewsBench.Token)).Count;

        (await bench.TypeAsync(command)).Text().Should().Contain(language).And.Contain("/unfollow");

        (await bench.Moderation.Subscriptions.ListAsync(NewsBench.Token)).Should().ContainSingle();
        (await bench.Audit.ListAsync(50, null, NewsBench.Token)).Should().HaveCount(audited);
    }

    [Theory]
    [InlineData("follow")]
    [InlineData("unfollow")]
    public async Task Follow_InAGroupByAnybody_IsRefusedAndAuditedOnceWithoutTheAccount(string command)
    {
        await using var bench = await NewsBench.StartAsync();
        var audited = (await bench.Audit.ListAsync(50, null, NewsBench.Token)).Count;

        await bench.TypeAsync(command, NewsBench.Ann, NewsBench.Group);
        (await bench.TypeAsync(command, NewsBench.Ann, NewsBench.Group)).Text().Should().Contain("only moderators");

        (await bench.Moderation.Subscriptions.ListAsync(NewsBench.Token)).Should().BeEmpty();
        var entries = await bench.Audit.ListAsync(50, null, NewsBench.Token);
        entries.Should().HaveCount(audited + 1);
        (entries[0].Action, entries[0].Result, entries[0].By.Name).Should().Be(("command " + command, AuditResult.Refused, "telegram"));
    }

    [Fact]
    public async Task Follow_InAGroupByAModerator_IsAudited()
    {
        await using var bench = await NewsBench.StartAsync();

        await bench.TypeAsync("follow uk", NewsBench.Olga, NewsBench.Group);
        var again = await bench.TypeAsync("follow en", NewsBench.Olga, NewsBench.Group);

        again.Text().Should().Contain("already");
        (await bench.Moderation.Subscriptions.ListAsync(NewsBench.Token)).Should().ContainSingle().Which.Language.Should().Be("en");
        var entry = (await bench.Audit.ListAsync(1, null, NewsBench.Token))[0];
        (entry.Action, entry.Result, entry.By.Name).Should().Be(("follow", AuditResult.Done, "telegram 900"));
    }

    [Fact]
    public async Task Unfollow_WhereNothingIsFollowed_SaysSo()
    {
        await using var bench = await NewsBench.StartAsync();

        (await bench.TypeAsync("unfollow")).Text().Should().Contain("were not being posted");
    }

    [Fact]
    public async Task Follow_WrongLanguage_NamesThoseThereAre()
    {
        await using var bench = await NewsBench.StartAsync();

        (await bench.TypeAsync("follow Klingon")).Text().Should().Contain("Klingon").And.Contain("Українська");
        (await bench.Moderation.Subscriptions.ListAsync(NewsBench.Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task Follow_WhereNothingCanBePosted_SaysSo()
    {
        await using var bench = await NewsBench.StartAsync();

        (await bench.TypeAsync("follow", place: NewsBench.Private with { Address = "" })).Text().Should().Contain("cannot post");
    }
}
