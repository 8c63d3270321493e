using System.Globalization;
using AwesomeAssertions;
using SahelBot.Chat.Conversations;
using SahelBot.Chat.Events;
using SahelBot.Core.Announcements;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Announcements;

public class AnnouncerTests
{
    [Fact]
    public async Task SayNextAsync_NotSent_ComesAgainAfterTheWait()
    {
        await using var bench = await CorrectedAsync();
        bench.Messenger.Script.Enqueue(() => new Delivery.NotSent(TimeSpan.FromSeconds(40)));
        var begun = bench.Clock.GetUtcNow();

        while (bench.Messenger.Said.Count == 0)
        {
            bench.Clock.Advance(await bench.Announcer.SayNextAsync(NewsBench.Token));
        }

        (bench.Clock.GetUtcNow() - begun).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(40)).And.BeLessThan(TimeSpan.FromSeconds(50));
        bench.Messenger.Calls.Should().Be(2);
    }

    [Fact]
    public async Task SayNextAsync_Unknown_IsNeverSaidAgain()
    {
        await using var bench = await CorrectedAsync();
        bench.Messenger.Script.Enqueue(() => new Delivery.Unknown());

        await bench.SayAllAsync(TimeSpan.FromHours(1));
        bench.NewAnnouncer();
        await bench.SayAllAsync(TimeSpan.FromHours(1));

        bench.Messenger.Calls.Should().Be(1);
    }

    [Fact]
    public async Task SayNextAsync_MessengerBreaks_CountsAsUnknown()
    {
        await using var bench = await CorrectedAsync();
        bench.Messenger.Script.Enqueue(() => throw new IOException("the cable"));

        await bench.SayAllAsync(TimeSpan.FromHours(1));

        bench.Messenger.Calls.Should().Be(1);
    }

    [Fact]
    public async Task SayNextAsync_ProcessDiedBetweenTakingAndSaying_IsNotSaidByTheNext()
    {
        await using var bench = await CorrectedAsync();
        using var kill = new CancellationTokenSource();
        bench.Messenger.Script.Enqueue(() =>
        {
            kill.Cancel();
            throw new OperationCanceledException(kill.Token);
        });

        var dying = () => bench.Announcer.SayNextAsync(kill.Token);
        await dying.Should().ThrowAsync<OperationCanceledException>();
        bench.NewAnnouncer();
        await bench.SayAllAsync(TimeSpan.FromHours(1));

        bench.Messenger.Said.Should().BeEmpty();
    }

    [Fact]
    public async Task SayNextAsync_TwoProcesses_SayItOnce()
    {
        await using var bench = await CorrectedAsync();
        var first = bench.Announcer;
        var second = bench.NewAnnouncer();

        await Task.WhenAll(
            Task.Run(() => first.SayNextAsync(NewsBench.Token), NewsBench.Token),
            Task.Run(() => second.SayNextAsync(NewsBench.Token), NewsBench.Token));

        bench.Messenger.Calls.Should().Be(1);
    }

    [Fact]
    public async Task SayNextAsync_ManyPlacesAndOneBusy_KeepsThePaceInAllAndInEach()
    {
        await using var bench = await NewsBench.StartAsync();
        for (var i = 0; i < 12; i++)
        {
            var chat = i % 2 == 0 ? "-500" : (200 + i).ToString(CultureInfo.InvariantCulture);
            await bench.AskAsync(Island.Question, new Place("telegram", chat, PlaceKind.Group) { Address = chat });
            bench.Clock.Advance(TimeSpan.FromMinutes(5)); // the limits for questions are not the matter here
        }

        await bench.PublishAsync(Island.Corrected);
        await bench.PlanAsync();
        var times = new List<(DateTimeOffset At, string Address)>();
        while (times.Count < 12)
        {
            var wait = await bench.Announcer.SayNextAsync(NewsBench.Token);
            if (bench.Messenger.Said.Count > times.Count)
            {
                times.Add((bench.Clock.GetUtcNow(), bench.Messenger.Said[^1].Address));
            }

            bench.Clock.Advance(wait);
        }

        Gaps(times.Select(t => t.At)).Should().OnlyContain(g => g >= TimeSpan.FromSeconds(1));
        Gaps(times.Where(t => t.Address == "-500").Select(t => t.At)).Should().OnlyContain(g => g >= TimeSpan.FromSeconds(4));
        times.Take(7).Select(t => t.Address).Distinct().Count().Should().BeGreaterThan(5, "one busy chat holds up no other");
        bench.Messenger.Said.Select(s => s.Edited).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("telegram", false)]
    [InlineData("telegram", true)]
    public async Task SayNextAsync_Paused_WaitsUntilResumed(string? platform, bool isPlace)
    {
        await using var bench = await CorrectedAsync();
        var shown = (await bench.Moderation.Shown.CitingAsync(
            [new Core.Knowledge.PassageId("herald", "p1")], "other", DateTimeOffset.MinValue, NewsBench.Token))[0];
        var place = isPlace ? shown.Place : (PlaceKey?)null;
        await bench.Moderation.Pauses.AddAsync(
            new Pause(platform, place, new Moderator(new PersonKey("olga"), "telegram 900"), bench.Clock.GetUtcNow()), NewsBench.Token);

        await bench.SayAllAsync(TimeSpan.FromMinutes(10));
        bench.Messenger.Calls.Should().Be(0);
        await bench.Moderation.Pauses.RemoveAsync(platform, place, NewsBench.Token);
        await bench.SayAllAsync(TimeSpan.FromMinutes(2));

        bench.Messenger.Said.Should().ContainSingle();
    }

    [Fact]
    public async Task SayNextAsync_PausedElsewhere_IsSaid()
    {
        await using var bench = await CorrectedAsync();
        var by = new Moderator(new PersonKey("olga"), "telegram 900");
        await bench.Moderation.Pauses.AddAsync(new Pause("discord", null, by, bench.Clock.GetUtcNow()), NewsBench.Token);
        await bench.Moderation.Pauses.AddAsync(new Pause("telegram", new PlaceKey("other"), by, bench.Clock.GetUtcNow()), NewsBench.Token);

        await bench.SayAllAsync();

        bench.Messenger.Said.Should().ContainSingle();
    }

    [Fact]
    public async Task SayNextAsync_MoreThanAPageInAPausedChat_HidesNothingElsewhere()
    {
        await using var bench = await NewsBench.StartAsync();
        var many = Enumerable.Range(0, 450).Select(i => new Announcement
        {
            Kind = AnnouncementKind.Correction,
            Subject = "gone",
            Key = string.Create(CultureInfo.InvariantCulture, $"many/{i}"),
            Platform = "telegram",
            Address = "-500",
            Language = "en",
            At = bench.Clock.GetUtcNow() - TimeSpan.FromDays(1),
        }).ToList();
        await bench.Moderation.Announcements.AddAsync(many, NewsBench.Token);
        var by = new Moderator(new PersonKey("olga"), "telegram 900");
        var place = new ChatKeys(bench.Ports.Hash).Of(NewsBench.Group);
        await bench.Moderation.Pauses.AddAsync(new Pause("telegram", place, by, bench.Clock.GetUtcNow()), NewsBench.Token);
        await bench.AskAsync(Island.Question);

        await bench.PublishAndSayAsync(Island.Corrected);

        bench.Messenger.Said.Should().ContainSingle().Which.Address.Should().Be("100");
    }

    [Fact]
    public async Task SayNextAsync_OtherPlatform_IsLeftToItsOwn()
    {
        await using var bench = await NewsBench.StartAsync();
        await bench.AskAsync(Island.Question, new Place("discord", "7", PlaceKind.Private) { Address = "7" });

        await bench.PublishAndSayAsync(Island.Corrected);

        bench.Messenger.Calls.Should().Be(0);
    }

    private static async Task<NewsBench> CorrectedAsync()
    {
        var bench = await NewsBench.StartAsync();
        await bench.AskAsync(Island.Question);
        await bench.PublishAsync(Island.Corrected);
        await bench.PlanAsync();
        return bench;
    }

    private static IEnumerable<TimeSpan> Gaps(IEnumerable<DateTimeOffset> times)
    {
        var all = times.ToList();
        return all.Skip(1).Zip(all, (later, earlier) => later - earlier);
    }
}
