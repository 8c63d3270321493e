using AwesomeAssertions;
using SahelBot.Chat.Events;
using SahelBot.Chat.Tests.Chats;
using SahelBot.Core.Announcements;
using Xunit;

namespace SahelBot.Chat.Tests.Announcements;

public class RequestTests
{
    [Fact]
    public async Task Request_WhenTheKnowledgeHasAnAnswer_IsAnsweredOnceAndClosed()
    {
        await using var bench = await NewsBench.StartAsync();
        var (answer, messages) = await bench.AskAsync(Island.Unanswered);
        await bench.PressAsync(answer, "moderators");

        await bench.PublishAndSayAsync(Island.WithFeast);
        bench.Messenger.Said.Should().BeEmpty("it has no answer yet");
        await bench.PublishAndSayAsync(Island.WithHarbour);
        await bench.PublishAndSayAsync(Island.First);
        await bench.PublishAndSayAsync(Island.WithHarbour);

        var said = bench.Messenger.Said.First();
        (said.Address, said.RepliesTo).Should().Be(("100", messages[0]));
        said.Reply.Text().Should().Contain("You asked the moderators").And.Contain("1 May 2023").And.Contain(Island.Unanswered);
        bench.Messenger.Texts.Count(t => t.Contains("You asked the moderators", StringComparison.Ordinal)).Should().Be(1);
        (await bench.Moderation.Gaps.OpenRequestsAsync(NewsBench.Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task Request_OfTwoPeopleInAGroup_IsAnsweredOnce()
    {
        await using var bench = await NewsBench.StartAsync();
        var (answer, _) = await bench.AskAsync(Island.Unanswered, NewsBench.Group);
        await bench.PressAsync(answer, "moderators", NewsBench.Group);
        await bench.Service.HandleAsync(
            new ChatEvent.Pressed(answer.Button("moderators").Data) { Person = NewsBench.Olga, Place = NewsBench.Group }, NewsBench.Token);

        await bench.PublishAndSayAsync(Island.WithHarbour);

        bench.Messenger.Said.Should().ContainSingle().Which.Address.Should().Be("-500");
        (await bench.Moderation.Gaps.OpenRequestsAsync(NewsBench.Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task Request_UnderWhatOnePersonAloneSaw_IsAnsweredToThatPersonAlone()
    {
        await using var bench = await NewsBench.StartAsync();
        var (answer, _) = await bench.AskAsync(Island.Unanswered, NewsBench.Group with { Address = "" });
        await bench.PressAsync(answer, "moderators", NewsBench.Group with { Address = "@100" });

        await bench.PublishAndSayAsync(Island.WithHarbour);

        var said = bench.Messenger.Said.Should().ContainSingle().Subject;
        (said.Address, said.RepliesTo).Should().Be(("@100", null));
        said.Reply.Text().Should().Contain("You asked the moderators");
        (await bench.Moderation.Gaps.OpenRequestsAsync(NewsBench.Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task Request_Declined_NamesTheQuestionInItsLanguage()
    {
        await using var bench = await NewsBench.StartAsync();
        var (answer, messages) = await bench.AskAsync(Island.Unanswered);
        await bench.Moderation.Announcements.AddAsync(
            [
                new Announcement
                {
                    Kind = AnnouncementKind.RequestDeclined,
                    Subject = answer.Exchange?.Value ?? "",
                    Key = "declined/1",
                    Platform = "telegram",
                    Address = "100",
                    Language = "uk",
                    At = bench.Clock.GetUtcNow(),
                },
            ],
            NewsBench.Token);

        await bench.SayAllAsync();

        var said = bench.Messenger.Said.Should().ContainSingle().Subject;
        said.RepliesTo.Should().Be(messages[0]);
        said.Reply.Text().Should().Contain("Модератори").And.Contain(Island.Unanswered);
    }
}
