using System.Diagnostics.CodeAnalysis;
using AwesomeAssertions;
using SahelBot.Testing.Telegram.Faults;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.InlineQueryResults;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram.Clients;

/// <summary>The client that the bot uses, which we did not write, gets along with the fake.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The client has no unmanaged state and lives as long as a test.")]
public class TelegramBotClientTests : TelegramTests
{
    private TelegramBotClient Client => new(new TelegramBotClientOptions(Fake.Token, Fake.ApiBase) { RetryCount = 1 }, cancellationToken: Token);

    [Fact]
    public async Task GetMe_IsTheBot()
    {
        var me = await Client.GetMe(Token);

        (me.Id, me.Username, me.IsBot, me.SupportsInlineQueries).Should().Be((123456, "sahelbot", true, true));
    }

    [Fact]
    public async Task GetUpdates_Command_HasItsEntity()
    {
        Anna.Says("/ask@sahelbot Who is Yusov?");

        var update = (await Client.GetUpdates(timeout: 5, cancellationToken: Token)).Should().ContainSingle().Subject;

        update.Message!.Entities.Should().ContainSingle().Which.Type.Should().Be(MessageEntityType.BotCommand);
        update.Message.EntityValues.Should().Equal("/ask@sahelbot");
        update.Message.From!.LanguageCode.Should().Be("en");
        update.Message.Chat.Type.Should().Be(ChatType.Private);
    }

    [Fact]
    public async Task SendMessage_HtmlKeyboardReply_ArriveAndComeBack()
    {
        var question = Anna.Says("When did Mali break ties?");

        var sent = await Client.SendMessage(
            42,
            "<b>On 4 August</b> <blockquote expandable>source</blockquote>",
            ParseMode.Html,
            new ReplyParameters { MessageId = question.Id, Quote = "Mali", AllowSendingWithoutReply = true },
            new InlineKeyboardMarkup([[InlineKeyboardButton.WithCallbackData("More", "more:1")], [InlineKeyboardButton.WithUrl("UN", "https://un.org/")]]),
            new LinkPreviewOptions { IsDisabled = true },
            disableNotification: true,
            cancellationToken: Token);

        sent.Entities!.Select(e => e.Type).Should().Equal(MessageEntityType.Bold, MessageEntityType.ExpandableBlockquote);
        sent.ReplyToMessage!.Id.Should().Be(question.Id);
        sent.Quote!.Text.Should().Be("Mali");
        Anna.Chat.BotMessages[0].Buttons.Select(b => b.Label).Should().Equal("More", "UN");
    }

    [Fact]
    public async Task Callback_PressedAnsweredEdited_IsSeen()
    {
        await Client.SendMessage(42, "Yusov", replyMarkup: InlineKeyboardButton.WithCallbackData("More", "more:1"), cancellationToken: Token);
        await DrainAsync();
        var press = Anna.Presses(Anna.Chat.BotMessages[0], 1);

        var query = (await Client.GetUpdates(cancellationToken: Token))[0].CallbackQuery!;
        await Client.AnswerCallbackQuery(query.Id, "Here", showAlert: true, cancellationToken: Token);
        var edited = await Client.EditMessageText(query.Message!.Chat, query.Message.Id, "<i>Yusov</i> spoke", ParseMode.Html, cancellationToken: Token);

        query.Data.Should().Be("more:1");
        press.Answer.Should().BeEquivalentTo(new { Text = "Here", IsAlert = true });
        (edited.Text, edited.ReplyMarkup).Should().Be(("Yusov spoke", null));
    }

    [Fact]
    public async Task SendPhoto_Stream_Arrives()
    {
        using var picture = new MemoryStream(RequestTests.Png(320, 200));

        var sent = await Client.SendPhoto(42, InputFile.FromStream(picture, "map.png"), "<b>Map</b>", ParseMode.Html, cancellationToken: Token);
        using var other = new MemoryStream(RequestTests.Png(30, 20));
        var edited = await Client.EditMessageMedia(42, sent.Id, new InputMediaPhoto(InputFile.FromStream(other, "new.png")) { Caption = "New" }, cancellationToken: Token);
        await Client.EditMessageCaption(42, sent.Id, "Newer", cancellationToken: Token);

        sent.Photo!.Single().Width.Should().Be(320);
        edited.Photo!.Single().Width.Should().Be(30);
        Anna.Chat.BotMessages[0].Text.Should().Be("Newer");
    }

    [Fact]
    public async Task Inline_Answered_IsOffered()
    {
        var asked = Anna.AsksInline("mali");
        var query = (await Client.GetUpdates(cancellationToken: Token))[0].InlineQuery!;

        await Client.AnswerInlineQuery(
            query.Id,
            [new InlineQueryResultArticle("1", "Mali", new InputTextMessageContent("<b>Mali</b>") { ParseMode = ParseMode.Html })],
            cacheTime: 10,
            isPersonal: true,
            cancellationToken: Token);

        asked.Titles.Should().Equal("Mali");
    }

    [Fact]
    public async Task Commands_NamesReactionsDraftsActions_AreTaken()
    {
        var message = Anna.Says("x");

        await Client.SetMyCommands([new BotCommand("ask", "Ask")], BotCommandScope.AllPrivateChats(), "en", Token);
        await Client.SetMyName("Sahel", "en", Token);
        await Client.SetMyDescription("About the dispute", cancellationToken: Token);
        await Client.SetMyShortDescription("Dispute", cancellationToken: Token);
        await Client.SetMessageReaction(42, message.Id, [new ReactionTypeEmoji { Emoji = "👀" }], cancellationToken: Token);
        await Client.SendChatAction(42, ChatAction.Typing, cancellationToken: Token);
        await Client.SendMessageDraft(42, 1, "Thinking", cancellationToken: Token);

        (await Client.GetMyCommands(BotCommandScope.AllPrivateChats(), "en", Token)).Should().ContainSingle();
        (await Client.GetMyName("en", Token)).Name.Should().Be("Sahel");
        Anna.Chat.Draft!.Text.Should().Be("Thinking");
        Fake.CommandsSeenBy(Anna).Should().Equal("/ask Ask");
    }

    [Fact]
    public async Task Chats_AndMembers_AreRead()
    {
        var group = Fake.Supergroup(-100500, "Watchers", "sahel_watchers", isForum: true);
        Anna.Becomes(SahelBot.Testing.Telegram.Chats.Membership.Creator, group);

        (await Client.GetChat(-100500, Token)).IsForum.Should().BeTrue();
        (await Client.GetChatMember(-100500, 42, Token)).Status.Should().Be(ChatMemberStatus.Creator);
        (await Client.GetChatMember("@sahel_watchers", Fake.Bot.Id, Token)).Should().BeOfType<ChatMemberMember>();
        (await Client.GetChatAdministrators(-100500, cancellationToken: Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task Delete_Then_ItIsGone()
    {
        var sent = await Client.SendMessage(42, "x", cancellationToken: Token);

        await Client.DeleteMessage(42, sent.Id, Token);

        Anna.Chat.BotMessages.Should().BeEmpty();
        Anna.Chat.DeletedMessages.Should().ContainSingle();
    }

    [Fact]
    public async Task Errors_AreItsExceptions()
    {
        var unknown = () => Client.SendMessage(41, "x", cancellationToken: Token);
        (await unknown.Should().ThrowAsync<ApiRequestException>()).Which.Message.Should().Be("Bad Request: chat not found");

        Fake.Faults.Next(FaultKind.TooManyRequests);
        var flooded = await unknown.Should().ThrowAsync<ApiRequestException>();
        (flooded.Which.ErrorCode, flooded.Which.Parameters!.RetryAfter).Should().Be((429, 1));

        Fake.Faults.Next(FaultKind.BadGateway);
        await unknown.Should().ThrowAsync<RequestException>();
    }

    [Fact]
    public async Task LostAnswer_Repeated_IsSeenTwice()
    {
        Fake.Faults.Next(FaultKind.LostAnswer, "sendMessage");

        await Client.Invoking(c => c.SendMessage(42, "once", cancellationToken: Token)).Should().ThrowAsync<RequestException>();
        await Client.SendMessage(42, "once", cancellationToken: Token);

        Anna.Chat.BotMessages.Should().HaveCount(2);
    }

    [Fact]
    public async Task Webhook_SetReadDeleted_IsGone()
    {
        await Client.SetWebhook("https://example.org/hook", maxConnections: 3, allowedUpdates: [UpdateType.Message], secretToken: "s", cancellationToken: Token);
        var info = await Client.GetWebhookInfo(Token);
        await Client.DeleteWebhook(dropPendingUpdates: true, cancellationToken: Token);

        (info.Url, info.MaxConnections).Should().Be(("https://example.org/hook", 3));
        (await Client.GetWebhookInfo(Token)).Url.Should().BeEmpty();
    }

    [Fact]
    public async Task Everything_ThatPeopleDo_IsRead()
    {
        var forum = Fake.Supergroup(-100500, "Forum", isForum: true);
        forum.BotIsPromoted(Anna);
        var topic = forum.Topic("Mali", Anna);
        var said = Anna.Says("hello", forum, thread: topic);
        Anna.Edits(said, "hello again");
        Anna.SendsPhoto("a map", forum);
        Fake.User(43, "Boubacar").Joins(forum);
        Fake.User(43).Leaves(forum);
        Fake.Channel(-100900, "News");

        var updates = await Client.GetUpdates(cancellationToken: Token);

        updates.Select(u => u.Type).Should().Equal(
            UpdateType.MyChatMember, UpdateType.Message, UpdateType.Message, UpdateType.EditedMessage, UpdateType.Message, UpdateType.Message, UpdateType.Message);
        updates[1].Message!.Type.Should().Be(MessageType.ForumTopicCreated);
        updates[2].Message!.MessageThreadId.Should().Be(topic);
        updates[4].Message!.Caption.Should().Be("a map");
        updates[5].Message!.Type.Should().Be(MessageType.NewChatMembers);
        updates[6].Message!.Type.Should().Be(MessageType.LeftChatMember);
    }
}
