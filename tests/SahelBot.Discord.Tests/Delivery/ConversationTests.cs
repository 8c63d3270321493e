using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Discord.Commands;
using SahelBot.Discord.Tests.Bot;
using SahelBot.Discord.Tests.Fakes;
using SahelBot.Testing.Discord.Faults;
using SahelBot.Testing.Discord.Gateway;
using Xunit;

namespace SahelBot.Discord.Tests.Delivery;

public class ConversationTests
{
    [Fact]
    public async Task Slash_TheBotStaysSilentForAReason_OnlyThePersonReadsIt()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Script.OnEvent = (_, _) => Task.FromResult(ChatOutcome.Silent with { Excuse = "paused" });

        var given = bot.Ann.Slash("ask", bot.Room, ("question", "When?"));

        await bot.Room.WaitForMessageAsync(m => m is { IsEphemeral: true } && m.Text.Contains("paused", StringComparison.Ordinal), bot.Ann, cancellationToken: Token);
        await RunningBot.UntilAsync(() => bot.Room.BotMessages.Count == 0);
        given.DidNotRespond.Should().BeFalse();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_BySlash_IsDeferredPubliclyAndEdited()
    {
        await using var bot = await RunningBot.StartAsync();

        var asked = bot.Ann.Slash("ask", bot.Room, ("question", "When?"));
        var answer = await asked.WaitForResponseAsync(cancellationToken: Token);

        asked.CallbackType.Should().Be(5);
        answer.Text.Should().Contain("re: When?");
        answer.IsEphemeral.Should().BeFalse();
        answer.Buttons.Select(b => b.Label).Should().Equal("More", "👎");
        answer.HasPreview.Should().BeFalse();
        await RunningBot.UntilAsync(() => !bot.Script.Shown.IsEmpty);
        bot.Script.Shown.Should().ContainSingle().Which.Message.Should().Be($"{answer.Id}");
        bot.Script.Events.Should().ContainSingle().Which.Should().BeOfType<ChatEvent.Commanded>()
            .Which.Place.Kind.Should().Be(PlaceKind.Group);
    }

    [Fact]
    public async Task Ask_ByMention_IsAnsweredAsReplyThatPingsNobody()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Script.OnEvent = (_, _) => Task.FromResult(bot.Script.Answer("@everyone <@1002> https://evil.example"));

        var question = bot.Ann.Says("@bot, when did @Bob leave?", bot.Room);
        var answer = (await bot.Room.WaitForMessagesAsync(1, cancellationToken: Token))[0];

        answer.ReplyTo.Should().Be(question.Id);
        answer.Pings.Should().BeEmpty();
        answer.HasPreview.Should().BeFalse();
        bot.Script.Events.OfType<ChatEvent.Asked>().Should().ContainSingle().Which.Text.Should().Be("when did @Bob leave?");
    }

    [Fact]
    public async Task Messages_NotForTheBot_AreLeftAlone()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Ann.Says("hello all", bot.Room);
        bot.Ann.Says("hello @Bob", bot.Room);
        bot.Ann.Says("@bot yes?", bot.Room);
        await bot.Room.WaitForMessagesAsync(1, cancellationToken: Token);

        bot.Script.Events.Should().ContainSingle();
        bot.Room.BotMessages.Should().ContainSingle();
    }

    [Fact]
    public async Task Ask_ByReplyToTheBot_NamesTheMessage()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Ann.Says("@bot first?", bot.Room);
        var first = (await bot.Room.WaitForMessagesAsync(1, cancellationToken: Token))[0];

        bot.Bob.Says("and Niger?", bot.Room, first);
        await bot.Room.WaitForMessagesAsync(2, cancellationToken: Token);

        var asked = bot.Script.Events.OfType<ChatEvent.Asked>().Last();
        asked.Text.Should().Be("and Niger?");
        asked.RepliesTo.Should().Be($"{first.Id}");
    }

    [Fact]
    public async Task Ask_InDirectMessages_IsPrivate()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Ann.Says("When?");
        var answer = (await bot.Ann.DirectMessages.WaitForMessagesAsync(1, cancellationToken: Token))[0];

        answer.Text.Should().Contain("re: When?");
        bot.Script.Events.Single().Place.Kind.Should().Be(PlaceKind.Private);
    }

    [Fact]
    public async Task TypedCommand_InDirectMessages_IsACommand()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Ann.Says("/help ask");
        await bot.Ann.DirectMessages.WaitForMessagesAsync(1, cancellationToken: Token);

        bot.Script.Events.Single().Should().BeOfType<ChatEvent.Commanded>().Which.Typed.Should().Be("ask");
    }

    [Fact]
    public async Task AskAboutThis_IsSeenByOneAndCanBeShared()
    {
        await using var bot = await RunningBot.StartAsync();
        var message = bot.Bob.Says("Mali broke off relations.", bot.Room);

        var asked = bot.Ann.UsesOn(message, CommandPayloads.AskAboutThis);
        var answer = await asked.WaitForResponseAsync(cancellationToken: Token);
        answer.IsEphemeral.Should().BeTrue();
        answer.Text.Should().Contain("re: Mali broke off relations.");
        bot.Room.BotMessages.Should().BeEmpty();

        var shared = await bot.Ann.Presses(answer, DiscordWording.In("en").Share).WaitForResponseAsync(cancellationToken: Token);
        var again = await bot.Ann.Presses(answer, DiscordWording.In("en").Share).WaitForResponseAsync(cancellationToken: Token);

        shared.IsEphemeral.Should().BeFalse();
        shared.Text.Should().Contain("re: Mali broke off relations.");
        again.IsEphemeral.Should().BeTrue();
        bot.Room.BotMessages.Should().ContainSingle();
        await RunningBot.UntilAsync(() => bot.Script.Shown.Count == 2);
        bot.Script.Shown.Should().Contain(s => s.Message == $"{shared.Id}");
    }

    [Fact]
    public async Task Help_IsSeenByOne()
    {
        await using var bot = await RunningBot.StartAsync();

        var answer = await bot.Ann.Slash("help", bot.Room).WaitForResponseAsync(cancellationToken: Token);

        answer.IsEphemeral.Should().BeTrue();
    }

    [Fact]
    public async Task Autocomplete_OffersWhatTheChatKnows()
    {
        await using var bot = await RunningBot.StartAsync();

        var choices = await bot.Ann.Types("timeline", "actor", "Mal", bot.Room).WaitForChoicesAsync(cancellationToken: Token);

        choices.Should().Equal(("timeline actor Mal", "Mal!"));
    }

    [Fact]
    public async Task Press_WithToastOnly_IsToldToOne()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.Ann.Slash("ask", bot.Room, ("question", "When?")).WaitForResponseAsync(cancellationToken: Token);

        var toast = await bot.Bob.Presses(answer, "More").WaitForResponseAsync(cancellationToken: Token);

        toast.IsEphemeral.Should().BeTrue();
        toast.Text.Should().Contain("pressed m.1");
    }

    [Fact]
    public async Task Press_ReplacingThePage_EditsTheMessage()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.Ann.Slash("ask", bot.Room, ("question", "When?")).WaitForResponseAsync(cancellationToken: Token);
        bot.Script.OnEvent = (_, _) => Task.FromResult(new ChatOutcome([new Reply { Body = Document.Of("page 2"), Act = ReplyAct.Replace }]));

        var pressed = bot.Ann.Presses(answer, "More");
        await pressed.WaitForResponseAsync(m => m.Text.Contains("page 2"), cancellationToken: Token);

        pressed.CallbackType.Should().Be(6);
        bot.Room.BotMessages.Should().ContainSingle().Which.Id.Should().Be(answer.Id);
        bot.Room.BotMessages[0].Buttons.Should().BeEmpty();
    }

    [Fact]
    public async Task Press_ReplacingTheButtons_KeepsTheText()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.Ann.Slash("ask", bot.Room, ("question", "When?")).WaitForResponseAsync(cancellationToken: Token);
        bot.Script.OnEvent = (_, _) => Task.FromResult(new ChatOutcome([new Reply
        {
            Body = Document.Empty,
            Act = ReplyAct.ReplaceButtons,
            Buttons = [[new ReplyButton("Wrong", "w.1")]],
        }])
        { Toast = "Thanks" });

        var pressed = bot.Ann.Presses(answer, "👎");
        var changed = await pressed.WaitForResponseAsync(m => m.Buttons.Any(b => b.Label == "Wrong"), cancellationToken: Token);
        var toast = (await pressed.WaitForFollowUpsAsync(1, cancellationToken: Token))[0];

        changed.Text.Should().Contain("re: When?");
        toast.IsEphemeral.Should().BeTrue();
    }

    [Fact]
    public async Task Press_SendingMore_IsANewMessage()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.Ann.Slash("ask", bot.Room, ("question", "When?")).WaitForResponseAsync(cancellationToken: Token);
        bot.Script.OnEvent = (_, _) => Task.FromResult(bot.Script.Answer("next"));

        var next = await bot.Ann.Presses(answer, "More").WaitForResponseAsync(cancellationToken: Token);

        next.Id.Should().NotBe(answer.Id);
        next.Text.Should().Contain("re: next");
    }

    [Fact]
    public async Task Press_OpeningAForm_TakesTheReason()
    {
        await using var bot = await RunningBot.StartAsync();
        var answer = await bot.Ann.Slash("ask", bot.Room, ("question", "When?")).WaitForResponseAsync(cancellationToken: Token);
        bot.Script.OnEvent = (happened, _) => Task.FromResult(happened is ChatEvent.Pressed
            ? ChatOutcome.Silent with { Form = new ReplyForm("f.1", "Why?", "What was wrong", 300), Toast = "no" }
            : bot.Script.Echo(happened));

        var pressed = bot.Ann.Presses(answer, "👎");
        await pressed.WaitForModalAsync(cancellationToken: Token);
        var thanks = await bot.Ann.Submits(pressed, ("text", "wrong date")).WaitForResponseAsync(cancellationToken: Token);

        thanks.IsEphemeral.Should().BeTrue();
        thanks.Text.Should().Contain("f.1: wrong date");
    }

    [Fact]
    public async Task Press_ThatTakesLong_IsAcknowledgedInTimeAndFallsBackFromTheForm()
    {
        await using var bot = await RunningBot.StartAsync(firstAnswer: TimeSpan.FromSeconds(8));
        var answer = await bot.Ann.Slash("ask", bot.Room, ("question", "When?")).WaitForResponseAsync(cancellationToken: Token);
        var acknowledged = new TaskCompletionSource();
        bot.Script.OnEvent = async (_, token) =>
        {
            await acknowledged.Task.WaitAsync(token);
            return new ChatOutcome([new Reply { Body = Document.Empty, Act = ReplyAct.ReplaceButtons, Buttons = [[new ReplyButton("Wrong", "w.1")]] }])
            {
                Form = new ReplyForm("f.1", "Why?", "What was wrong", 300),
            };
        };

        var pressed = bot.Ann.Presses(answer, "👎");
        await pressed.WaitForAcknowledgementAsync(cancellationToken: Token);
        acknowledged.SetResult();
        await pressed.WaitForResponseAsync(m => m.Buttons.Any(b => b.Label == "Wrong"), cancellationToken: Token);

        pressed.CallbackType.Should().Be(6);
    }

    [Fact]
    public async Task Answer_OfManyParts_FollowsInOrder()
    {
        await using var bot = await RunningBot.StartAsync();
        var text = string.Join(' ', Enumerable.Range(1, 2000).Select(i => $"word{i}"));
        bot.Script.OnEvent = (_, _) => Task.FromResult(ScriptedChat.Says(text, new ReplyButton("Next", "n.1")));

        var asked = bot.Ann.Slash("ask", bot.Room, ("question", "All?"));
        var parts = await bot.Room.WaitForMessagesAsync(5, cancellationToken: Token);
        bot.Ann.Says("@bot all?", bot.Guild.Channel("other"));
        var said = await bot.Guild.Channel("other").WaitForMessagesAsync(5, cancellationToken: Token);

        asked.DidNotRespond.Should().BeFalse();
        foreach (var all in new[] { parts, said })
        {
            string.Join(' ', all.Select(p => p.Text)).Should().Contain("word1 ").And.Contain("word2000");
            all.SkipLast(1).Should().OnlyContain(p => p.Buttons.Count == 0);
            all[^1].Buttons.Should().ContainSingle();
        }
    }

    [Fact]
    public async Task Timeline_WithPicture_IsUploadedAndReplaced()
    {
        await using var bot = await RunningBot.StartAsync();
        var page = 0;
        bot.Script.OnEvent = (_, _) => Task.FromResult(new ChatOutcome([new Reply
        {
            Body = Document.Of($"Timeline {++page}"),
            Picture = new Picture(new byte[] { 0x89, 0x50, 0x4e, 0x47 }, "timeline.png", "Three events"),
            Act = page > 1 ? ReplyAct.Replace : ReplyAct.Send,
            Buttons = [[new ReplyButton("▶", "t.2")]],
        }]));

        var first = await bot.Ann.Slash("timeline", bot.Room).WaitForResponseAsync(cancellationToken: Token);
        var second = await bot.Ann.Presses(first, "▶").WaitForResponseAsync(m => m.Text.Contains("Timeline 2"), cancellationToken: Token);

        first.Attachments.Should().ContainSingle().Which.Description.Should().Be("Three events");
        second.Attachments.Should().ContainSingle();
        second.Id.Should().Be(first.Id);
    }

    [Fact]
    public async Task EditedQuestion_ChangesItsAnswer()
    {
        await using var bot = await RunningBot.StartAsync();
        var question = bot.Ann.Says("@bot wen?", bot.Room);
        var answer = (await bot.Room.WaitForMessagesAsync(1, cancellationToken: Token))[0];

        bot.Ann.Edits(question, "@bot when?");
        await RunningBot.UntilAsync(() => bot.Room.BotMessages[0].Text.Contains("re: when?", StringComparison.Ordinal));

        bot.Room.BotMessages.Should().ContainSingle().Which.Id.Should().Be(answer.Id);
        bot.Script.Events.OfType<ChatEvent.Asked>().Last().IsEdited.Should().BeTrue();
    }

    [Fact]
    public async Task FailingChat_StillEndsTheThinking()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Script.OnEvent = (_, _) => throw new InvalidOperationException("secret detail");

        var asked = bot.Ann.Slash("ask", bot.Room, ("question", "When?"));
        var answer = (await asked.WaitForFollowUpsAsync(1, cancellationToken: Token))[0];

        answer.Text.Should().Contain("went wrong").And.NotContain("secret");
    }

    [Fact]
    public async Task Problem_OfAPublicCommand_IsSeenByOneAndLeavesNothing()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Script.OnEvent = (_, _) => Task.FromResult(Problem("There is no 31 June."));

        var asked = bot.Ann.Slash("timeline", bot.Room);
        var answer = (await asked.WaitForFollowUpsAsync(1, cancellationToken: Token))[0];
        await RunningBot.UntilAsync(() => bot.Inbox.Open == 0 && asked.Response is null);

        answer.IsEphemeral.Should().BeTrue();
        answer.Text.Should().Contain("31 June");
        bot.Room.BotMessages.Should().BeEmpty();
    }

    [Theory]
    [InlineData(FaultKind.LostRequest)]
    [InlineData(FaultKind.LostAnswer)]
    [InlineData(FaultKind.InternalError)]
    public async Task Problem_ThatMayNotHaveArrived_IsSaidToAll(FaultKind fault)
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Script.OnEvent = (_, _) => Task.FromResult(Problem("There is no 31 June."));
        bot.Discord.Faults.Next(fault, "POST /webhooks");

        var asked = bot.Ann.Slash("timeline", bot.Room);
        var answer = await asked.WaitForResponseAsync(m => m.Text.Contains("31 June"), cancellationToken: Token);

        answer.IsEphemeral.Should().BeFalse();
    }

    [Fact]
    public async Task Problem_InDirectMessages_IsOneEdit()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Script.OnEvent = (_, _) => Task.FromResult(Problem("There is no 31 June."));

        var answer = await bot.Ann.Slash("timeline").WaitForResponseAsync(cancellationToken: Token);

        answer.Text.Should().Contain("31 June");
        bot.Discord.CallsTo("POST /webhooks").Should().BeEmpty();
    }

    [Fact]
    public async Task Shutdown_EndsTheThinkingOfWhoWaits()
    {
        var drain = TimeSpan.FromSeconds(47);
        await using var bot = await RunningBot.StartAsync(drain: drain, clock: new ShutdownTime(drain));
        bot.Script.OnEvent = async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            return ChatOutcome.Silent;
        };
        var asked = bot.Ann.Slash("ask", bot.Room, ("question", "When?"));
        await asked.WaitForAcknowledgementAsync(cancellationToken: Token);

        await bot.StopAsync();

        asked.Response!.IsThinking.Should().BeFalse();
        asked.Response.Text.Should().Contain("restarted");
    }

    [Fact]
    public async Task SilentOutcome_StillEndsTheThinking()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Script.OnEvent = (_, _) => Task.FromResult(ChatOutcome.Silent);

        var answer = await bot.Ann.Slash("ask", bot.Room, ("question", "When?")).WaitForResponseAsync(cancellationToken: Token);

        answer.Text.Should().Contain("a lot at once");
    }

    [Fact]
    public async Task LongWork_ShowsTyping()
    {
        await using var bot = await RunningBot.StartAsync();
        var go = new TaskCompletionSource();
        bot.Script.OnEvent = async (happened, token) =>
        {
            await go.Task.WaitAsync(token);
            return bot.Script.Echo(happened);
        };

        bot.Ann.Says("@bot when?", bot.Room);
        await RunningBot.UntilAsync(() => bot.Room.IsBotTyping);
        go.SetResult();

        await bot.Room.WaitForMessagesAsync(1, cancellationToken: Token);
    }

    [Fact]
    public async Task LostSession_MissedMentionsAreBackfilled()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Ann.Says("@bot one?", bot.Room);
        bot.Ann.Says("private one?");
        await bot.Room.WaitForMessagesAsync(1, cancellationToken: Token);
        await bot.Ann.DirectMessages.WaitForMessagesAsync(1, cancellationToken: Token);

        bot.Discord.Gateway.RefusesConnections = true;
        bot.Discord.Gateway.Close(4009);
        bot.Ann.Says("@bot two?", bot.Room);
        bot.Ann.Says("private two?");
        bot.Bob.Says("@bot three?", bot.Guild.Channel("quiet"));
        bot.Discord.Gateway.RefusesConnections = false;

        await bot.Room.WaitForMessagesAsync(2, cancellationToken: Token);
        await bot.Ann.DirectMessages.WaitForMessagesAsync(2, cancellationToken: Token);
        await bot.Guild.Channel("quiet").WaitForMessagesAsync(1, cancellationToken: Token);

        bot.Room.BotMessages.Should().HaveCount(2);
        bot.Ann.DirectMessages.BotMessages.Should().HaveCount(2);
    }

    [Fact]
    public async Task NextProcess_AnswersWhatCameWhileNoneRan()
    {
        var inbox = new MemoryInbox();
        await using var first = await RunningBot.StartAsync(inbox: inbox);
        first.Ann.Says("@bot one?", first.Room);
        await first.Room.WaitForMessagesAsync(1, cancellationToken: Token);
        await first.StopAsync();
        first.Ann.Says("@bot two?", first.Room);

        await using var second = await RunningBot.StartAsync(inbox: inbox, discord: first.Discord, guild: first.Guild);
        await first.Room.WaitForMessagesAsync(2, cancellationToken: Token);
        await RunningBot.UntilAsync(() => second.Adapter.Activity.Contains("busy with 0", StringComparison.Ordinal));

        first.Room.BotMessages.Should().HaveCount(2);
        second.Script.Events.Should().ContainSingle();
    }

    [Fact]
    public async Task NextProcess_EndsTheThinkingThatTheOneBeforeLeft()
    {
        var inbox = new MemoryInbox();
        await using var hung = await RunningBot.StartAsync(inbox: inbox, drain: TimeSpan.FromMilliseconds(100));
        hung.Script.OnEvent = async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            return ChatOutcome.Silent;
        };
        var asked = hung.Ann.Slash("ask", hung.Room, ("question", "When?"));
        hung.Bob.Says("@bot and Niger?", hung.Room);
        await RunningBot.UntilAsync(() => inbox.Open == 2);

        await using var next = await RunningBot.StartAsync(inbox: inbox, discord: hung.Discord, guild: hung.Guild);
        var answer = await asked.WaitForResponseAsync(cancellationToken: Token);
        await hung.Room.WaitForMessagesAsync(2, cancellationToken: Token);

        answer.Text.Should().Contain("re: When?");
        hung.Room.BotMessages.Should().Contain(m => m.Text.Contains("re: and Niger?"));
    }

    [Fact]
    public async Task Events_ToldTwice_AreAnsweredOnce()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Faults.DuplicateEvery = 1;

        bot.Ann.Says("@bot one?", bot.Room);
        var asked = bot.Ann.Slash("ask", bot.Room, ("question", "two?"));
        await asked.WaitForResponseAsync(cancellationToken: Token);
        await bot.Room.WaitForMessagesAsync(2, cancellationToken: Token);
        await RunningBot.UntilAsync(() => bot.Inbox.Open == 0);

        bot.Script.Events.Should().HaveCount(2);
        bot.Room.BotMessages.Should().HaveCount(2);
    }

    [Fact]
    public async Task LostAnswers_OfDiscord_MakeNoSecondMessage()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Discord.Faults.Next(FaultKind.LostAnswer, "POST /channels/{channel_id}/messages");
        bot.Discord.Faults.Next(FaultKind.LostAnswer, "/callback");
        bot.Discord.Faults.Next(FaultKind.LostAnswer, "PATCH /webhooks");

        bot.Ann.Says("@bot one?", bot.Room);
        await bot.Ann.Slash("ask", bot.Room, ("question", "two?")).WaitForResponseAsync(cancellationToken: Token);
        await RunningBot.UntilAsync(() => bot.Inbox.Open == 0 && bot.Script.Shown.Count == 2);

        bot.Room.BotMessages.Should().HaveCount(2);
    }

    [Fact]
    public async Task Commands_AlreadyThere_AreNotSentAgain()
    {
        await using var first = await RunningBot.StartAsync();
        await first.StopAsync();
        await using var second = await RunningBot.StartAsync(discord: first.Discord, guild: first.Guild);

        await second.Discord.WaitForCallsAsync("GET /applications/{application_id}/commands", 2, cancellationToken: Token);
        await second.Discord.WaitForCallsAsync("GET /applications/@me", 2, cancellationToken: Token);

        second.Discord.CallsTo("PUT /applications").Should().ContainSingle();
    }

    [Fact]
    public async Task Store_ThatFails_CostsNoAnswer()
    {
        await using var bot = await RunningBot.StartAsync(inbox: new MemoryInbox { Trouble = new IOException("disk full") });

        bot.Ann.Says("@bot one?", bot.Room);
        await bot.Room.WaitForMessagesAsync(1, cancellationToken: Token);

        bot.Log.Should().Contain(l => l.Contains("inbox", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThreadOfOthers_IsAPlaceOfMany()
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Ann.Says("@bot hello?", bot.Room.Thread("about Mali"));
        await bot.Room.Thread("about Mali").WaitForMessagesAsync(1, cancellationToken: Token);

        bot.Script.Events.Single().Place.Kind.Should().Be(PlaceKind.Group); // begun by people about something of theirs
    }

    private static ChatOutcome Problem(string words) => new([new Reply { Body = Document.Of(words), IsOnlyForPerson = true }]);

    [Theory]
    [InlineData(GatewayTrouble.Cut)]
    [InlineData(GatewayTrouble.Reconnect)]
    [InlineData(GatewayTrouble.InvalidSession)]
    public async Task Trouble_OfTheLine_LosesNothing(GatewayTrouble trouble)
    {
        await using var bot = await RunningBot.StartAsync();

        bot.Discord.Gateway.Make(trouble);
        bot.Ann.Says("@bot one?", bot.Room);
        await bot.Room.WaitForMessagesAsync(1, cancellationToken: Token);

        bot.Room.BotMessages.Should().ContainSingle();
    }
}
