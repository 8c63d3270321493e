using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Core.Chats;
using SahelBot.Telegram.Tests.Fakes;
using Xunit;

namespace SahelBot.Telegram.Tests.Delivery;

public class ConversationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Private_Question_IsAnsweredAsReplyWithoutPreview()
    {
        var chat = new ScriptedChat
        {
            OnEvent = (_, _) => Task.FromResult(new ChatOutcome([new Reply
            {
                Body = new Document([new Block.Paragraph(
                    [new Inline.Text("Niger broke off relations"), new Inline.Marker(1, new Uri("https://example.org/a"))])]),
                Exchange = new ExchangeId("abc"),
            }])),
        };
        await using var bot = await RunningBot.StartAsync(chat);

        var question = bot.Ann.Says("Who?");
        var answer = (await RunningBot.WaitAsync(bot.Ann.Chat, 1))[0];

        answer.ReplyTo.Should().Be(question.Id);
        answer.Links.Should().Equal("https://example.org/a");
        answer.HasLinkPreview.Should().BeFalse();
        await bot.IdleAsync();
        chat.Shown.Should().Equal(($"{bot.Ann.Id}", $"{bot.Ann.Id}/{answer.Id}", "abc"));
    }

    [Fact]
    public async Task Group_Talk_IsLeftAloneAndReplyToTheBotIsFollowUp()
    {
        await using var bot = await RunningBot.StartAsync();
        var group = bot.Telegram.Group(-500, "Sahel watchers");
        bot.Ann.Says("what do you all think?", group);
        bot.Ann.Says("@sahelbot who broke off?", group);
        var answer = await RunningBot.WaitAsync(group, "re: who broke off?");

        bot.Ann.Says("and Niger?", answer);
        await RunningBot.WaitAsync(group, "re: and Niger?");

        group.BotMessages.Should().HaveCount(2);
        bot.Chat.Events.OfType<ChatEvent.Asked>().Last().RepliesTo.Should().Be($"-500/{answer.Id}");
    }

    [Fact]
    public async Task Forum_Question_IsAnsweredInItsTopic()
    {
        await using var bot = await RunningBot.StartAsync();
        var forum = bot.Telegram.Supergroup(-1001234567890, "Forum", isForum: true);
        var topic = forum.Topic("Mali", bot.Ann);

        bot.Ann.Says("@sahelbot who?", forum, thread: topic);
        var answer = await RunningBot.WaitAsync(forum, "re: who?");

        answer.ThreadId.Should().Be(topic);
        answer.IsTopicMessage.Should().BeTrue();
    }

    [Fact]
    public async Task Edit_OfQuestion_ChangesTheAnswer()
    {
        await using var bot = await RunningBot.StartAsync();
        var question = bot.Ann.Says("who?");
        var answer = await RunningBot.WaitAsync(bot.Ann.Chat, "re: who?");

        bot.Ann.Edits(question, "when?");
        var changed = await RunningBot.WaitAsync(bot.Ann.Chat, "re: when?");

        changed.Id.Should().Be(answer.Id);
        bot.Chat.Events.OfType<ChatEvent.Asked>().Last().IsEdited.Should().BeTrue();

        bot.Ann.Edits(question, "where?");
        (await RunningBot.WaitAsync(bot.Ann.Chat, "re: where?")).Id.Should().Be(answer.Id);
        bot.Ann.Chat.BotMessages.Should().ContainSingle();
    }

    [Fact]
    public async Task Edit_AnswerIsShorterOrLonger_PartsAreDeletedAndSent()
    {
        var chat = new ScriptedChat
        {
            OnEvent = (e, _) => Task.FromResult(ScriptedChat.Says(((ChatEvent.Asked)e).Text.Split('+'))),
        };
        await using var bot = await RunningBot.StartAsync(chat);
        var question = bot.Ann.Says("a+b");
        await RunningBot.WaitAsync(bot.Ann.Chat, 2);

        bot.Ann.Edits(question, "c");
        await RunningBot.WaitAsync(bot.Ann.Chat, "c");
        await bot.IdleAsync();
        bot.Ann.Chat.BotMessages.Select(m => m.Text).Should().Equal("c");
        bot.Ann.Edits(question, "d+e");
        await RunningBot.WaitAsync(bot.Ann.Chat, "e");

        bot.Ann.Chat.BotMessages.Select(m => m.Text).Should().Equal("d", "e");
    }

    [Fact]
    public async Task Edit_AnswerWasDeleted_IsSentAgain()
    {
        await using var bot = await RunningBot.StartAsync();
        var question = bot.Ann.Says("who?");
        var answer = await RunningBot.WaitAsync(bot.Ann.Chat, "re: who?");
        bot.Ann.Deletes(answer);

        bot.Ann.Edits(question, "when?");

        await RunningBot.WaitAsync(bot.Ann.Chat, "re: when?");
    }

    [Fact]
    public async Task Press_Button_ShowsToastAndReplaces()
    {
        var chat = new ScriptedChat
        {
            OnEvent = (e, _) => Task.FromResult(e is ChatEvent.Pressed
                ? new ChatOutcome([new Reply { Body = Document.Of("page 2"), Act = ReplyAct.Replace, Buttons = [[new("Back", "p.1")]] }])
                {
                    Toast = "here",
                }
                : new ChatOutcome([new Reply { Body = Document.Of("page 1"), Buttons = [[new("Next", "p.2")]] }])),
        };
        await using var bot = await RunningBot.StartAsync(chat);
        bot.Ann.Says("/help");
        var page = await RunningBot.WaitAsync(bot.Ann.Chat, "page 1");

        var press = bot.Ann.Presses(page, "Next");

        (await press.WaitForAnswerAsync(TimeSpan.FromMinutes(1), Token)).Text.Should().Be("here");
        var changed = await RunningBot.WaitAsync(bot.Ann.Chat, "page 2");
        changed.Id.Should().Be(page.Id);
        changed.Buttons.Single().Label.Should().Be("Back");
    }

    [Fact]
    public async Task Press_SameContent_IsNoFailure()
    {
        var chat = new ScriptedChat
        {
            OnEvent = (e, _) => Task.FromResult(new ChatOutcome([new Reply
            {
                Body = Document.Of("same"), Act = e is ChatEvent.Pressed ? ReplyAct.Replace : ReplyAct.Send, Buttons = [[new("Again", "a")]],
            }])),
        };
        await using var bot = await RunningBot.StartAsync(chat);
        bot.Ann.Says("/help");
        var message = await RunningBot.WaitAsync(bot.Ann.Chat, "same");

        var press = bot.Ann.Presses(message, "Again");

        (await press.WaitForAnswerAsync(TimeSpan.FromMinutes(1), Token)).Text.Should().BeNullOrEmpty();
        await bot.IdleAsync();
        bot.Ports.Calls.Should().OnlyContain(c => c.State == SahelBot.Core.Platforms.OutboxState.Done);
    }

    [Fact]
    public async Task Group_BotIsAdded_SaysHelloOnce()
    {
        await using var bot = await RunningBot.StartAsync();
        var group = bot.Telegram.Group(-500, "Sahel watchers");
        group.BotIsKicked(bot.Ann);

        group.BotIsAdded(bot.Ann);
        var hello = (await RunningBot.WaitAsync(group, 1))[0];
        group.BotIsPromoted(bot.Ann);
        await bot.IdleAsync();

        hello.Text.Should().Contain("/ask");
        hello.Mentions.Should().NotContain(m => m != "@sahelbot");
        group.BotMessages.Should().ContainSingle();
    }

    [Fact]
    public async Task Blocked_Person_IsNotTriedAgainUntilBack()
    {
        var ready = new TaskCompletionSource();
        var chat = new ScriptedChat
        {
            OnEvent = async (e, token) =>
            {
                await ready.Task.WaitAsync(token);
                return ScriptedChat.Says("part one", "part two");
            },
        };
        await using var bot = await RunningBot.StartAsync(chat);
        bot.Ann.Says("who?");
        await RunningBot.UntilAsync(() => !chat.Events.IsEmpty);
        bot.Ann.Blocks();
        ready.SetResult();
        await bot.IdleAsync();
        bot.Telegram.CallsTo("sendMessage").Should().ContainSingle("the second part has no chance").Which.Status.Should().Be(403);

        bot.Ann.Unblocks();
        bot.Ann.Says("who now?");

        (await RunningBot.WaitAsync(bot.Ann.Chat, 2)).Select(m => m.Text).Should().Equal("part one", "part two");
    }

    [Fact]
    public async Task Voice_InPrivate_IsToldToWrite()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Ann.SendsPhoto();

        (await RunningBot.WaitAsync(bot.Ann.Chat, 1))[0].Text.Should().Contain("text only");
        bot.Chat.Events.Should().BeEmpty();
    }

    [Fact]
    public async Task Answer_DoesNotComeOut_SaysSo()
    {
        var chat = new ScriptedChat { OnEvent = (_, _) => throw new InvalidOperationException("a fault of ours") };
        await using var bot = await RunningBot.StartAsync(chat);

        bot.Ann.Says("who?");

        (await RunningBot.WaitAsync(bot.Ann.Chat, 1))[0].Text.Should().NotContain("a fault of ours").And.Contain("ask again");
    }

    [Fact]
    public async Task Answer_TakesLong_ShowsTyping()
    {
        var ready = new TaskCompletionSource();
        var chat = new ScriptedChat
        {
            OnEvent = async (_, token) =>
            {
                await ready.Task.WaitAsync(token);
                return ScriptedChat.Says("at last");
            },
        };
        await using var bot = await RunningBot.StartAsync(chat);

        bot.Ann.Says("who?");
        await RunningBot.UntilAsync(() => bot.Ann.Chat.Action == "typing");
        ready.SetResult();

        await RunningBot.WaitAsync(bot.Ann.Chat, "at last");
    }

    [Fact]
    public async Task Answer_OfOneChatTakesLong_OthersDoNotWait()
    {
        var ready = new TaskCompletionSource();
        var chat = new ScriptedChat
        {
            OnEvent = async (e, token) =>
            {
                if (((ChatEvent.Asked)e).Text == "slow")
                {
                    await ready.Task.WaitAsync(token);
                }

                return ScriptedChat.Says(((ChatEvent.Asked)e).Text);
            },
        };
        await using var bot = await RunningBot.StartAsync(chat);
        var bob = bot.Telegram.User(1002, "Bob");
        bot.Ann.Says("slow");
        bot.Ann.Says("next");

        bob.Says("fast");
        await RunningBot.WaitAsync(bob.Chat, "fast");
        bot.Ann.Chat.BotMessages.Should().BeEmpty();
        ready.SetResult();

        (await RunningBot.WaitAsync(bot.Ann.Chat, 2)).Select(m => m.Text).Should().Equal("slow", "next");
    }

    [Fact]
    public async Task Picture_WithCaption_IsSentOnce()
    {
        var chat = new ScriptedChat
        {
            OnEvent = (_, _) => Task.FromResult(new ChatOutcome([new Reply
            {
                Body = Document.Of("the timeline"),
                Picture = new Picture(Png, "timeline.png", "a timeline"),
                Buttons = [[new("More", "m")]],
            }])),
        };
        await using var bot = await RunningBot.StartAsync(chat);

        bot.Ann.Says("/timeline");
        var picture = (await RunningBot.WaitAsync(bot.Ann.Chat, 1))[0];

        picture.Photo.Should().NotBeNull();
        picture.Text.Should().Be("the timeline");
        picture.Buttons.Should().ContainSingle();
    }

    [Fact]
    public async Task Inline_Query_IsOfferedAnswers()
    {
        var chat = new ScriptedChat
        {
            OnTyped = typed => [.. Enumerable.Range(1, 7).Select(i => new InlineAnswer($"a{i}", $"{typed} {i}", "summary", Document.Of($"body {i}")))],
        };
        await using var bot = await RunningBot.StartAsync(chat);
        var group = bot.Telegram.Group(-500, "Sahel watchers");

        var asked = bot.Ann.AsksInline("who?");
        var answer = await asked.WaitForAnswerAsync(TimeSpan.FromMinutes(1), Token);
        var chosen = bot.Ann.Chooses(asked, "a2", group);

        asked.Titles.Should().Equal("who? 1", "who? 2", "who? 3", "who? 4", "who? 5");
        answer["is_personal"]?.GetValue<bool>().Should().BeTrue();
        chosen.Text.Should().Be("body 2");
        await bot.IdleAsync();
        group.BotMessages.Should().BeEmpty("what comes by way of the bot is no question to it");
    }

    /// <summary>One transparent dot.</summary>
    internal static byte[] Png => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
}
