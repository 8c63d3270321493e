using System.Globalization;
using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Discord.Tests.Bot;
using SahelBot.Testing.Discord.Faults;
using Xunit;
using Outcome = SahelBot.Chat.Delivery;

namespace SahelBot.Discord.Tests.Delivery;

/// <summary>What nobody has asked for.</summary>
public class MessengerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_RepliesWithButtonsAndPingsNobody()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await GreetAsync(bot);

        var delivery = await bot.Adapter.SendAsync(
            $"{bot.Room.Id}", Saying("@everyone <@1001> news") with { Buttons = [[new ReplyButton("More", "m.2")]] }, $"{answer.Id}", Token);

        var message = bot.Room.BotMessages[^1];
        delivery.Should().BeOfType<Outcome.Sent>().Which.Messages.Should().Equal($"{message.Id}");
        message.ReplyTo.Should().Be(answer.Id);
        message.Pings.Should().BeEmpty();
        message.Buttons.Select(b => b.Label).Should().Equal("More");
    }

    [Fact]
    public async Task Send_ReplyingToWhatIsGone_StandsAlone()
    {
        await using var bot = await RunningBot.StartAsync();

        var delivery = await bot.Adapter.SendAsync($"{bot.Room.Id}", Saying("news"), "1234567890123456789", Token);

        delivery.Should().BeOfType<Outcome.Sent>();
        bot.Room.BotMessages.Should().ContainSingle().Which.ReplyTo.Should().BeNull();
    }

    [Fact]
    public async Task Edit_TakesThePlaceOfTheMessage()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await GreetAsync(bot);

        var delivery = await bot.Adapter.EditAsync($"{bot.Room.Id}", $"{answer.Id}", Saying("corrected"), Token);

        delivery.Should().BeOfType<Outcome.Sent>().Which.Messages.Should().Equal($"{answer.Id}");
        var message = bot.Room.BotMessages.Should().ContainSingle().Subject;
        message.Text.Should().Contain("corrected").And.NotContain("re:");
        message.Buttons.Should().BeEmpty();
    }

    [Fact]
    public async Task Edit_OfADeletedMessage_IsRefusedAndThePlaceIsNotGone()
    {
        await using var bot = await RunningBot.StartAsync();

        var delivery = await bot.Adapter.EditAsync($"{bot.Room.Id}", "1234567890123456789", Saying("corrected"), Token);

        delivery.Should().BeOfType<Outcome.Refused>().Which.IsPlaceGone.Should().BeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Send_WhereTheBotMayNotWriteOrTheChannelIsGone_IsRefusedForGood(bool isDeleted)
    {
        await using var bot = await RunningBot.StartAsync();
        var channel = bot.Guild.Channel("secret");
        if (isDeleted)
        {
            channel.Deletes();
        }
        else
        {
            channel.AllowsBot(canSee: true, canSend: false);
        }

        var delivery = await bot.Adapter.SendAsync($"{channel.Id}", Saying("news"), null, Token);

        delivery.Should().BeOfType<Outcome.Refused>().Which.IsPlaceGone.Should().BeTrue();
    }

    [Fact]
    public async Task Send_AnswerGotLost_IsOneMessage()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Faults.Add(new FaultRule(FaultKind.LostAnswer) { Route = "POST /channels", Times = 2 });

        var delivery = await bot.Adapter.SendAsync($"{bot.Room.Id}", Saying("news"), null, Token);

        delivery.Should().BeOfType<Outcome.Sent>();
        bot.Room.BotMessages.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_TooMuchForTooLong_IsNotSentAndSaysHowLong()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Faults.Add(new FaultRule(FaultKind.TooManyRequests)
        {
            Route = "POST /channels",
            Path = bot.Room.Id.ToString(CultureInfo.InvariantCulture),
            RetryAfter = TimeSpan.FromMinutes(10),
            Times = 1,
        });

        var delivery = await bot.Adapter.SendAsync($"{bot.Room.Id}", Saying("news"), null, Token);

        delivery.Should().BeOfType<Outcome.NotSent>().Which.RetryAfter.Should().BeGreaterThan(TimeSpan.FromMinutes(9));
        bot.Room.BotMessages.Should().BeEmpty();
    }

    [Fact]
    public async Task Send_ToAPerson_FirstTellsTheirChannel()
    {
        await using var bot = await RunningBot.StartAsync();

        var moved = await bot.Adapter.SendAsync($"@{bot.Ann.Id}", Saying("news"), null, Token);
        var address = moved.Should().BeOfType<Outcome.Moved>().Subject.Address;
        var delivery = await bot.Adapter.SendAsync(address, Saying("news"), null, Token);

        delivery.Should().BeOfType<Outcome.Sent>();
        bot.Ann.DirectMessages.BotMessages.Should().ContainSingle().Which.Text.Should().Contain("news");
    }

    [Fact]
    public async Task Send_ToAPersonWhoTakesNoMessages_IsRefusedForGood()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Ann.ClosesDirectMessages();

        var delivery = await bot.Adapter.SendAsync($"@{bot.Ann.Id}", Saying("news"), null, Token);
        delivery = delivery is Outcome.Moved moved ? await bot.Adapter.SendAsync(moved.Address, Saying("news"), null, Token) : delivery;

        delivery.Should().BeOfType<Outcome.Refused>();
        bot.Ann.DirectMessages.BotMessages.Should().BeEmpty();
    }

    [Theory]
    [InlineData("ask", false)]
    [InlineData("help", true)] // answers to the person alone
    public async Task Press_ComesWithWhereThePersonCanBeToldLater(string command, bool isAlone)
    {
        var chat = new ScriptedChat { OnEvent = (_, _) => Task.FromResult(ScriptedChat.Says("hm", new ReplyButton("More", "m.1"))) };
        await using var bot = await RunningBot.StartAsync(chat);
        var asked = bot.Ann.Slash(command, bot.Room, command == "ask" ? [("question", "When?")] : []);
        var answer = await asked.WaitForResponseAsync(cancellationToken: Token);

        await bot.Ann.Presses(answer, "More").WaitForAcknowledgementAsync(cancellationToken: Token);

        var place = chat.Events.OfType<ChatEvent.Pressed>().Single().Place;
        place.Chat.Should().Be($"{bot.Room.Id}");
        place.Address.Should().Be(isAlone ? $"@{bot.Ann.Id}" : $"{bot.Room.Id}");
    }

    [Fact]
    public async Task Shown_ToOnePersonOfMany_HasNoAddress()
    {
        var chat = new AddressedChat();
        await using var bot = await RunningBot.StartAsync(chat);

        await bot.Ann.Slash("help", bot.Room).WaitForResponseAsync(cancellationToken: Token); // answers to the person alone
        await bot.Ann.Slash("ask", bot.Room, ("question", "When?")).WaitForResponseAsync(cancellationToken: Token);

        await RunningBot.UntilAsync(() => chat.Addresses.Count == 2);
        chat.Addresses.Should().BeEquivalentTo("", $"{bot.Room.Id}");
    }

    private static Reply Saying(string text) => new() { Body = Document.Of(text) };

    private static async Task<Testing.Discord.Messages.FakeMessage> GreetAsync(RunningBot bot)
    {
        bot.Ann.Says("@bot who?", bot.Room);
        var answer = (await bot.Room.WaitForMessagesAsync(1, cancellationToken: Token))[0];
        await RunningBot.UntilAsync(() => !bot.Script.Shown.IsEmpty);
        return answer;
    }
}
