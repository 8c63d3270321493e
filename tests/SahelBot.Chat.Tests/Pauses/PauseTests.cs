using AwesomeAssertions;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Pauses;

public class PauseTests
{
    private const string Question = "When did Niger break off relations with Ukraine?";

    private static readonly ChatOutcome _silent = ChatOutcome.Silent with { Excuse = "The moderators have paused me here." };

    private static readonly Place _group = new("telegram", "-5", PlaceKind.Group);

    [Fact]
    public async Task Pause_Here_SilencesThisChatForAllButModerators()
    {
        using var bench = new ChatBench { Place = _group };
        var answer = await bench.AskOneAsync(Question);

        var paused = await bench.AsModerator().TypeOneAsync("pause");

        paused.Text().Should().ContainAll("Paused: this chat", "/resume");
        (await bench.AskAsync(Question)).Replies.Should().ContainSingle("a moderator is still answered");
        bench.AsAnybody();
        (await bench.AskAsync(Question)).Should().BeEquivalentTo(_silent);
        (await bench.PressAsync(answer, "👍")).Should().BeEquivalentTo(_silent);
        bench.Feedback.All.Should().BeEmpty();
        bench.Place = _group with { Chat = "-6" };
        (await bench.AskAsync(Question)).Replies.Should().ContainSingle("another chat is not paused");
    }

    [Fact]
    public async Task Resume_Here_EndsThePauseAtOnce()
    {
        using var bench = new ChatBench { Place = _group }.AsModerator();
        await bench.TypeAsync("pause here");

        var resumed = await bench.TypeOneAsync("resume");

        resumed.Text().Should().Contain("Resumed: this chat");
        (await bench.AsAnybody().AskAsync(Question)).Replies.Should().ContainSingle();
    }

    [Theory]
    [InlineData("pause all", "telegram", true)]
    [InlineData("pause all", "discord", true)]
    [InlineData("pause telegram", "telegram", true)]
    [InlineData("pause TELEGRAM", "telegram", true)]
    [InlineData("pause telegram", "discord", false)]
    [InlineData("pause discord", "telegram", false)]
    public async Task Pause_Scope_CoversItsPlatforms(string typed, string platform, bool isSilent)
    {
        using var bench = new ChatBench(WithDiscord()).AsModerator();
        await bench.TypeAsync(typed);

        bench.Person = new Person(platform, "100");
        bench.Place = new Place(platform, "-5", PlaceKind.Group);

        (await bench.AskAsync(Question)).Replies.Should().HaveCount(isSilent ? 0 : 1);
        (await bench.Service.SuggestAsync(bench.Person, Question, ChatBench.Token)).Any().Should().Be(!isSilent);
    }

    [Fact]
    public async Task Pause_CommandOfAnybody_IsToldOnceAnHour()
    {
        using var bench = new ChatBench { Place = _group };
        await bench.AsModerator().TypeAsync("pause");
        bench.AsAnybody();

        var notice = await bench.TypeOneAsync("timeline");
        bench.Clock.Advance(TimeSpan.FromMinutes(59));
        var soon = await bench.TypeAsync("help");
        var other = await bench.AsAnybody("101").TypeAsync("help");
        bench.Clock.Advance(TimeSpan.FromMinutes(2));
        var later = await bench.AsAnybody().TypeAsync("help");

        notice.Text().Should().Be("(Information) The moderators have paused me here.\n");
        notice.IsOnlyForPerson.Should().BeTrue();
        soon.Should().BeEquivalentTo(_silent);
        other.Replies.Should().ContainSingle();
        later.Replies.Should().ContainSingle();
    }

    [Theory]
    [InlineData("en", "The moderators have paused me here.")]
    [InlineData("fr", "Les modérateurs m’ont mis en pause ici.")]
    [InlineData("uk", "Модератори поставили мене тут на паузу.")]
    [InlineData("ru", "Модераторы поставили меня здесь на паузу.")]
    public async Task Pause_QuestionInAPrivateChat_IsToldInItsLanguage(string language, string notice)
    {
        using var bench = new ChatBench();
        var data = (await bench.AskOneAsync(Question)).Button("👍").Data;
        await bench.AsModerator().TypeAsync("pause all");
        bench.Person = bench.AsAnybody().Person with { ClientLanguage = language };

        (await bench.AskOneAsync(Question)).Text().Should().Contain(notice);
        bench.Clock.Advance(TimeSpan.FromHours(2));
        (await bench.PressAsync(data)).Should().BeEquivalentTo(new ChatOutcome([]) { Toast = notice });
    }

    [Fact]
    public async Task Pause_ModeratorsCommandOfAnybody_IsNotedAllTheSame()
    {
        using var bench = new ChatBench { Place = _group };
        await bench.AsModerator().TypeAsync("pause");

        var tried = await bench.AsAnybody().TypeOneAsync("resume");
        var unknown = await bench.AsAnybody("101").TypeOneAsync("nonsense");

        tried.Should().BeEquivalentTo(unknown);
        bench.Audit.Entries.Select(e => (e.Action, e.Subject, e.Result)).Should().Equal(
            ("pause", "telegram chat", AuditResult.Done), ("command resume", "", AuditResult.Refused));
    }

    [Fact]
    public async Task Pause_Twice_IsNotedOnce()
    {
        using var bench = new ChatBench(WithDiscord()).AsModerator();
        await bench.TypeAsync("pause discord");

        (await bench.TypeOneAsync("pause discord")).Text().Should().Contain("paused already: all of discord");
        (await bench.TypeOneAsync("resume telegram")).Text().Should().ContainAll("That was not paused: all of telegram.", "Still paused: all of discord.");
        (await bench.TypeOneAsync("resume discord")).Text().Should().Contain("Resumed: all of discord.").And.NotContain("Still");
        bench.Audit.Entries.Select(e => (e.Action, e.Subject)).Should().Equal(("pause", "discord"), ("resume", "discord"));
    }

    [Theory]
    [InlineData("pause", "A private chat with a moderator cannot be paused")]
    [InlineData("pause mastodon", "“mastodon” is nothing that can be paused. There are: here, all, telegram.")]
    [InlineData("resume mastodon", "/resume all")]
    public async Task Pause_WhatCannotBePaused_IsExplained(string typed, string answer)
    {
        using var bench = new ChatBench().AsModerator();

        (await bench.TypeOneAsync(typed)).Text().Should().Contain(answer);
        bench.Audit.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task Pause_OfAnotherProcess_IsKnownAfterFiveSeconds()
    {
        using var bench = new ChatBench { Place = _group };
        await bench.AskAsync(Question);
        await bench.Pauses.AddAsync(new Pause(null, null, new Moderator(new PersonKey("k"), "command line"), bench.Clock.GetUtcNow()), ChatBench.Token);
        for (var i = 0; i < 4; i++)
        {
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
            await bench.AskAsync(Question);
        }

        bench.Pauses.Reads.Should().Be(1);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));

        (await bench.AskAsync(Question)).Replies.Should().BeEmpty();
    }

    [Fact]
    public async Task Pause_StoreThatFailed_IsAskedAgain()
    {
        using var bench = new ChatBench { Place = _group };
        bench.Pauses.Failure = new IOException("locked");

        var failed = await bench.AskOneAsync(Question);
        bench.Pauses.Failure = null;
        var answered = await bench.AskOneAsync(Question);

        failed.Text().Should().Contain("Something went wrong");
        answered.Exchange.Should().NotBeNull();
    }

    private static ChatSettings WithDiscord() => ChatBench.DefaultSettings with
    {
        Moderators = new Dictionary<string, Moderators>(ChatBench.DefaultSettings.Moderators, StringComparer.Ordinal)
        {
            ["discord"] = new Moderators(new HashSet<string>(), new HashSet<string>()),
        },
    };
}
