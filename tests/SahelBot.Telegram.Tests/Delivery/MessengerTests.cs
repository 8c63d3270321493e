using System.Globalization;
using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Telegram.Tests.Fakes;
using SahelBot.Testing.Telegram;
using SahelBot.Testing.Telegram.Faults;
using Xunit;
using Outcome = SahelBot.Chat.Delivery;

namespace SahelBot.Telegram.Tests.Delivery;

/// <summary>What nobody has asked for.</summary>
public class MessengerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_InPrivate_RepliesToItsMessageWithButtons()
    {
        await using var bot = await RunningBot.StartAsync();
        var question = bot.Ann.Says("who?");
        var answer = await RunningBot.WaitAsync(bot.Ann.Chat, "re: who?");

        var delivery = await SendAsync(bot, $"{bot.Ann.Id}", Saying("news") with { Buttons = [[new ReplyButton("More", "m.1")]] }, $"{bot.Ann.Id}/{answer.Id}");

        var message = await RunningBot.WaitAsync(bot.Ann.Chat, "news");
        delivery.Should().BeOfType<Outcome.Sent>().Which.Messages.Should().Equal($"{bot.Ann.Id}/{message.Id}");
        message.ReplyTo.Should().Be(answer.Id).And.NotBe(question.Id);
        message.Buttons.Select(b => b.Label).Should().Equal("More");
    }

    [Fact]
    public async Task Send_ReplyingToWhatIsGone_StandsAlone()
    {
        await using var bot = await RunningBot.StartAsync();
        await GreetAsync(bot);

        var delivery = await SendAsync(bot, $"{bot.Ann.Id}", Saying("news"), $"{bot.Ann.Id}/99999");

        delivery.Should().BeOfType<Outcome.Sent>();
        (await RunningBot.WaitAsync(bot.Ann.Chat, "news")).ReplyTo.Should().BeNull();
    }

    [Fact]
    public async Task Send_ToATopic_GoesThere()
    {
        await using var bot = await RunningBot.StartAsync();
        var forum = bot.Telegram.Supergroup(-1001234567890, "Forum", isForum: true);
        var topic = forum.Topic("Mali", bot.Ann);

        await SendAsync(bot, string.Create(CultureInfo.InvariantCulture, $"-1001234567890/{topic}"), Saying("news"));

        (await RunningBot.WaitAsync(forum, "news")).ThreadId.Should().Be(topic);
    }

    [Fact]
    public async Task Edit_TakesThePlaceOfTheMessage_AndAgainDoesNoHarm()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await GreetAsync(bot);
        var id = $"{bot.Ann.Id}/{answer.Id}";

        var first = await EditAsync(bot, $"{bot.Ann.Id}", id, Saying("corrected"));
        var second = await EditAsync(bot, $"{bot.Ann.Id}", id, Saying("corrected"));

        first.Should().BeOfType<Outcome.Sent>().Which.Messages.Should().Equal(id);
        second.Should().BeOfType<Outcome.Sent>().Which.Messages.Should().Equal(id);
        bot.Ann.Chat.BotMessages.Should().ContainSingle().Which.Text.Should().Be("corrected");
    }

    [Fact]
    public async Task Edit_ToALongText_SendsTheRestAfterIt()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await GreetAsync(bot);
        var text = string.Join(' ', Enumerable.Repeat("word", 1500));

        var delivery = await EditAsync(bot, $"{bot.Ann.Id}", $"{bot.Ann.Id}/{answer.Id}", Saying(text));

        var sent = delivery.Should().BeOfType<Outcome.Sent>().Subject.Messages;
        sent.Should().HaveCount(2).And.StartWith($"{bot.Ann.Id}/{answer.Id}");
        string.Join(' ', bot.Ann.Chat.BotMessages.Select(m => m.Text)).Should().Be(text);
    }

    [Fact]
    public async Task Edit_OfADeletedMessage_IsRefusedAndThePlaceIsNotGone()
    {
        await using var bot = await RunningBot.StartAsync();
        await GreetAsync(bot);

        var delivery = await EditAsync(bot, $"{bot.Ann.Id}", $"{bot.Ann.Id}/99999", Saying("corrected"));

        delivery.Should().BeOfType<Outcome.Refused>().Which.IsPlaceGone.Should().BeFalse();
    }

    [Fact]
    public async Task Send_ToWhoHasBlockedTheBot_IsRefusedForGood()
    {
        await using var bot = await RunningBot.StartAsync();
        await GreetAsync(bot);
        bot.Ann.Blocks();

        var delivery = await SendAsync(bot, $"{bot.Ann.Id}", Saying("news"));

        delivery.Should().BeOfType<Outcome.Refused>().Which.IsPlaceGone.Should().BeTrue();
    }

    [Theory]
    [InlineData("424242")] // never heard of
    [InlineData("nowhere")]
    public async Task Send_ToNobody_IsRefusedForGood(string address)
    {
        await using var bot = await RunningBot.StartAsync();
        await GreetAsync(bot);

        (await SendAsync(bot, address, Saying("news"))).Should().BeOfType<Outcome.Refused>().Which.IsPlaceGone.Should().BeTrue();
    }

    [Fact]
    public async Task Send_TooMuch_IsNotSentAndSaysHowLong()
    {
        await using var bot = await RunningBot.StartAsync();
        await GreetAsync(bot);
        bot.Telegram.Faults.Add(new FaultRule(FaultKind.TooManyRequests) { Method = "sendMessage", RetryAfter = TimeSpan.FromSeconds(7), Times = 1 });

        var delivery = await SendAsync(bot, $"{bot.Ann.Id}", Saying("news"));

        delivery.Should().BeOfType<Outcome.NotSent>().Which.RetryAfter.Should().Be(TimeSpan.FromSeconds(7));
        bot.Ann.Chat.BotMessages.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_WhileAGroupIsBusy_WaitsForAQuietMoment()
    {
        await using var bot = await RunningBot.StartAsync(change: s => s with { Pace = new() { PerMinuteInGroup = 4, ChatBurst = 100 } });
        var group = bot.Telegram.Group(-500, "Sahel watchers");
        for (var i = 0; i < 3; i++)
        {
            bot.Ann.Says($"@sahelbot {i}?", group);
            await RunningBot.WaitAsync(group, $"re: {i}?");
        }

        var delivery = await SendAsync(bot, "-500", Saying("news"));
        bot.Ann.Says("@sahelbot last?", group);

        delivery.Should().BeOfType<Outcome.NotSent>().Which.RetryAfter.Should().BeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
        await RunningBot.WaitAsync(group, "re: last?");
        group.BotMessages.Should().HaveCount(4);
    }

    [Fact]
    public async Task Send_BeforeThereIsAConnection_IsNotSent()
    {
        await using var telegram = await FakeTelegram.StartAsync(cancellationToken: Token);
        var adapter = new TelegramAdapter(
            RunningBot.SettingsFor(telegram), new ScriptedChat(), new MemoryPorts(), new MemoryPorts(), TimeProvider.System,
            new Microsoft.Extensions.Logging.Testing.FakeLogger<TelegramAdapter>());

        (await adapter.SendAsync("1", Saying("news"), null, Token)).Should().BeOfType<Outcome.NotSent>();
        (await adapter.EditAsync("1", "1/1", Saying("news"), Token)).Should().BeOfType<Outcome.NotSent>();
    }

    private static Reply Saying(string text) => new() { Body = Document.Of(text) };

    private static async Task<Testing.Telegram.Chats.FakeMessage> GreetAsync(RunningBot bot)
    {
        bot.Ann.Says("who?");
        var answer = await RunningBot.WaitAsync(bot.Ann.Chat, "re: who?");
        await bot.IdleAsync();
        return answer;
    }

    private static async Task<Outcome> SendAsync(RunningBot bot, string address, Reply reply, string? repliesTo = null)
    {
        await CalmDownAsync(bot);
        return await bot.Adapter.SendAsync(address, reply, repliesTo, Token);
    }

    private static async Task<Outcome> EditAsync(RunningBot bot, string address, string message, Reply reply)
    {
        await CalmDownAsync(bot);
        return await bot.Adapter.EditAsync(address, message, reply, Token);
    }

    /// <summary>For a second after an answer nothing is said in its chat that nobody has asked for.</summary>
    private static async Task CalmDownAsync(RunningBot bot)
    {
        await RunningBot.UntilAsync(() => bot.Adapter.IsHealthy);
        await Task.Delay(TimeSpan.FromSeconds(1.1), TimeProvider.System, Token);
    }
}
