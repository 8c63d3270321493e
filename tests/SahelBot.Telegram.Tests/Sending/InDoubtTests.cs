using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Core.Platforms;
using SahelBot.Telegram.Sending;
using SahelBot.Telegram.Tests.Delivery;
using SahelBot.Telegram.Tests.Fakes;
using SahelBot.Testing.Telegram.Chats;
using SahelBot.Testing.Telegram.Faults;
using Xunit;

namespace SahelBot.Telegram.Tests.Sending;

/// <summary>Calls of which nobody knows whether they were carried out.</summary>
public class InDoubtTests
{
    [Theory]
    [InlineData(FaultKind.LostAnswer)]
    [InlineData(FaultKind.LostRequest)]
    [InlineData(FaultKind.BadGateway)]
    [InlineData(FaultKind.InternalError)]
    [InlineData(FaultKind.TooManyRequests)]
    public async Task Send_GoesWrong_ArrivesOnce(FaultKind kind)
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Telegram.Faults.Next(kind, "sendMessage");

        bot.Ann.Says("one");
        bot.Ann.Says("two");
        await RunningBot.WaitAsync(bot.Ann.Chat, "re: two");
        await bot.IdleAsync();

        bot.Ann.Chat.BotMessages.Select(m => m.Text).Should().Equal("re: one", "re: two");
        bot.Chat.Shown.Select(s => s.Message).Should().Equal(bot.Ann.Chat.BotMessages.Select(m => $"{bot.Ann.Id}/{m.Id}"));
    }

    [Theory]
    [InlineData(FaultKind.LostAnswer)]
    [InlineData(FaultKind.LostRequest)]
    public async Task SendPicture_GoesWrong_ArrivesOnce(FaultKind kind)
    {
        var chat = new ScriptedChat
        {
            OnEvent = (_, _) => Task.FromResult(new ChatOutcome([new Reply
            {
                Body = new Document([new Block.Heading("Timeline"), Block.Paragraph.Of("a < b & c")]),
                Picture = new Picture(ConversationTests.Png, "timeline.png", "a timeline"),
                Buttons = [[new("More", "m")]],
            }])),
        };
        await using var bot = await RunningBot.StartAsync(chat);
        bot.Telegram.Faults.Next(kind, "sendPhoto");

        bot.Ann.Says("/timeline");
        await RunningBot.WaitAsync(bot.Ann.Chat, 1);
        await bot.IdleAsync();

        bot.Ann.Chat.BotMessages.Should().ContainSingle().Which.EditCount.Should().Be(0);
    }

    [Fact]
    public async Task Send_ProbesFailToo_ArrivesOnce()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Telegram.Faults.Next(FaultKind.LostAnswer, "sendMessage");
        bot.Telegram.Faults.Add(new FaultRule(FaultKind.BadGateway) { Method = "editMessageCaption", Times = 2 });
        bot.Telegram.Faults.Add(new FaultRule(FaultKind.TooManyRequests) { Method = "editMessageCaption", Skip = 2, Times = 1 });

        bot.Ann.Says("one");
        await bot.IdleAsync();
        await RunningBot.WaitAsync(bot.Ann.Chat, 1);
        await bot.IdleAsync();

        bot.Ann.Chat.BotMessages.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_BusySupergroup_FindsItsMessageAmongOthers()
    {
        await using var bot = await RunningBot.StartAsync();
        var group = bot.Telegram.Supergroup(-1001234567890, "Watchers");
        var bob = bot.Telegram.User(1002, "Bob");
        var ready = new TaskCompletionSource();
        bot.Chat.OnEvent = async (_, token) =>
        {
            await ready.Task.WaitAsync(token);
            return ScriptedChat.Says("answer");
        };
        bot.Telegram.Faults.Next(FaultKind.LostAnswer, "sendMessage");

        bot.Ann.Says("@sahelbot who?", group);
        for (var i = 0; i < 15; i++)
        {
            bob.Says("talk that the bot does not get", group);
        }

        ready.SetResult();
        await RunningBot.WaitAsync(group, 1);
        await bot.IdleAsync();

        group.BotMessages.Should().ContainSingle();
        bot.Telegram.CallsTo("sendMessage").Should().ContainSingle();
    }

    [Theory]
    [InlineData("sendChatAction")]
    [InlineData("answerCallbackQuery")]
    [InlineData("editMessageText")]
    public async Task Call_ThatCanBeRepeated_IsRepeated(string method)
    {
        var chat = new ScriptedChat
        {
            OnEvent = (e, _) => Task.FromResult(new ChatOutcome([new Reply
            {
                Body = Document.Of(e is SahelBot.Chat.Events.ChatEvent.Pressed ? "after" : "before"),
                Act = e is SahelBot.Chat.Events.ChatEvent.Pressed ? ReplyAct.Replace : ReplyAct.Send,
                Buttons = [[new("Go", "g")]],
            }])),
        };
        await using var bot = await RunningBot.StartAsync(chat);
        bot.Telegram.Faults.Next(FaultKind.LostAnswer, method);

        bot.Ann.Says("/go");
        bot.Ann.Presses(await RunningBot.WaitAsync(bot.Ann.Chat, "before"), "Go");
        await RunningBot.WaitAsync(bot.Ann.Chat, "after");
        await bot.IdleAsync();

        bot.Ann.Chat.BotMessages.Should().ContainSingle();
        bot.Ports.Calls.Should().OnlyContain(c => c.State == OutboxState.Done);
    }

    [Fact]
    public async Task Send_MarkupIsRefused_IsSentPlain()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Ann.Says("hello");
        await RunningBot.WaitAsync(bot.Ann.Chat, 1);
        await bot.StopAsync();
        bot.Ports.Put(Row(77, bot.Ann, OutboxState.Planned, null, html: "<nonsense>broken", plain: "<plain>"));

        await using var next = await RestartAsync(bot);

        await RunningBot.WaitAsync(bot.Ann.Chat, "<plain>");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_ProcessBeforeDiedInTheMiddle_ArrivesOnce(bool wasSent)
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Ann.Says("hello");
        var hello = (await RunningBot.WaitAsync(bot.Ann.Chat, 1))[0];
        await bot.StopAsync();
        var row = Row(77, bot.Ann, OutboxState.InDoubt, hint: hello.Id, html: "in doubt", plain: "in doubt");
        if (wasSent)
        {
            using var api = new SahelBot.Telegram.Calls.BotApi(RunningBot.SettingsFor(bot.Telegram));
            await new CallSender(api).TryAsync(
                TelegramCallJson.Read(row.Payload) ?? throw new InvalidOperationException(), false, TestContext.Current.CancellationToken);
        }

        bot.Ports.Put(row);
        bot.Ann.Says("after the crash");

        await using var next = await RestartAsync(bot);

        await RunningBot.WaitAsync(bot.Ann.Chat, "re: after the crash");
        bot.Ann.Chat.BotMessages.Select(m => m.Text).Should().Equal("re: hello", "in doubt", "re: after the crash");
    }

    private static OutboxCall Row(long update, FakeUser user, OutboxState state, long? hint, string html, string plain)
    {
        var call = new TelegramCall { Kind = CallKind.SendText, Chat = user.Id, Html = html, Plain = plain };
        return new OutboxCall
        {
            Update = update,
            Part = 0,
            Queue = call.Queue,
            Space = call.Space,
            Payload = TelegramCallJson.Write(call),
            State = state,
            Hint = hint,
        };
    }

    private static Task<RunningBot> RestartAsync(RunningBot bot) => RunningBot.StartAsync(ports: bot.Ports, telegram: bot.Telegram);
}
