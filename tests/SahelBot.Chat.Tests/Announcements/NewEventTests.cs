using AwesomeAssertions;
using SahelBot.Chat.Tests.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Announcements;

public class NewEventTests
{
    [Fact]
    public async Task NewEvents_WhereTheyAreFollowed_ArePostedInOneMessageWithSources()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.TypeAsync("follow");

        await bench.PublishAndSayAsync(Island.WithFeast);

        var said = bench.Messenger.Said.Should().ContainSingle().Subject;
        (said.Address, said.Edited, said.RepliesTo).Should().Be(("100", null, null));
        said.Reply.Text().Should().Contain("12 June 2022").And.Contain("The Trust holds a feast").And.NotContain("lighthouse closes");
        (await bench.PressAsync(said.Reply, "Timeline")).Text().Should().Contain("The Trust holds a feast");
    }

    [Fact]
    public async Task NewEvents_TakenBackAndPublishedAgain_ArePostedOnce()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.TypeAsync("follow");

        await bench.PublishAndSayAsync(Island.WithFeast);
        await bench.PublishAndSayAsync(Island.First);
        await bench.PublishAndSayAsync(Island.WithFeast);

        bench.Messenger.Said.Should().ContainSingle();
    }

    [Fact]
    public async Task NewEvents_OfTwoPublications_AreOneMessage()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.TypeAsync("follow");
        await bench.PublishAsync(Island.NoEvents);
        await bench.PlanAsync();
        await bench.PublishAsync(Island.First);
        await bench.PlanAsync();
        await bench.PublishAsync(Island.WithFeast);
        await bench.PlanAsync();

        await bench.SayAllAsync();

        bench.Messenger.Texts.Should().ContainSingle().Which.Should().Contain("lighthouse closes").And.Contain("holds a feast");
    }

    [Fact]
    public async Task NewEvents_PublishedBeforeTheyWereFollowed_AreNotPosted()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.PublishAsync(Island.WithFeast);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.TypeAsync("follow");

        await bench.PlanAsync();
        await bench.SayAllAsync();

        bench.Messenger.Said.Should().BeEmpty();
    }

    [Theory]
    [InlineData("unfollow")]
    [InlineData("forget")]
    public async Task NewEvents_UnfollowedBeforeTheyWereSaid_AreNotPosted(string command)
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.TypeAsync("follow");
        await bench.PublishAsync(Island.WithFeast);
        await bench.PlanAsync();

        await bench.TypeAsync(command);
        await bench.SayAllAsync();

        bench.Messenger.Said.Should().BeEmpty();
    }

    [Fact]
    public async Task NewEvents_WhereTheChatIsGone_EndTheSubscription()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.TypeAsync("follow");
        bench.Messenger.Script.Enqueue(() => new Delivery.Refused("blocked") { IsPlaceGone = true });

        await bench.PublishAndSayAsync(Island.WithFeast);

        bench.Messenger.Calls.Should().Be(1);
        (await bench.Moderation.Subscriptions.ListAsync(NewsBench.Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task NewEvents_WhereTheTextWasRefused_KeepTheSubscription()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.TypeAsync("follow");
        bench.Messenger.Script.Enqueue(() => new Delivery.Refused("too long"));

        await bench.PublishAndSayAsync(Island.WithFeast);

        (await bench.Moderation.Subscriptions.ListAsync(NewsBench.Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task NewEvents_WhereTheChatHasMoved_FollowIt()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.TypeAsync("follow", NewsBench.Olga, NewsBench.Group);
        bench.Messenger.Script.Enqueue(() => new Delivery.Moved("-1001"));

        await bench.PublishAndSayAsync(Island.WithFeast);

        bench.Messenger.Said.Should().ContainSingle().Which.Address.Should().Be("-1001");
        (await bench.Moderation.Subscriptions.ListAsync(NewsBench.Token)).Should().ContainSingle().Which.Address.Should().Be("-1001");
        var moved = NewsBench.Group with { Chat = "-1001", Address = "-1001" };
        (await bench.PressAsync(bench.Messenger.Said[0].Reply, "Timeline", moved)).Replies.Should().ContainSingle();
    }
}
