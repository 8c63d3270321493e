using System.Text.Json.Nodes;
using AwesomeAssertions;
using SahelBot.Testing.Telegram.Chats;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram.Messages;

public class SendTests : TelegramTests
{
    [Fact]
    public async Task SendMessage_Fine_AnswersTheMessage()
    {
        var answer = await Api.SendAsync("Hello", new JsonObject { ["reply_markup"] = ApiClient.Keyboard("More") });

        var message = answer.Result!.AsObject();
        message["from"]!["id"]!.GetValue<long>().Should().Be(123456);
        message["chat"]!.ToJsonString().Should().Be("""{"id":42,"first_name":"Anna","username":"anna_k","type":"private"}""");
        message["reply_markup"]!["inline_keyboard"]![0]![0]!["callback_data"]!.ToString().Should().Be("data:More");
    }

    [Theory]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    public async Task SendMessage_Long_CountsAfterParsing(int length, bool isSent)
    {
        var text = "<b>" + new string('x', length - 1) + "</b>&amp;";

        var answer = await Api.SendAsync(text, new JsonObject { ["parse_mode"] = "HTML" });

        answer.Description.Should().Be(isSent ? null : "Bad Request: message is too long");
    }

    [Fact]
    public async Task SendMessage_LongByEmoji_CountsUtf16()
    {
        var answer = await Api.SendAsync(string.Concat(Enumerable.Repeat("🌍", 2049)));

        answer.Description.Should().Be("Bad Request: message is too long");
    }

    [Fact]
    public async Task SendPhoto_LongCaption_IsRefused()
    {
        var answer = await Api.CallAsync("sendPhoto", new JsonObject
        {
            ["chat_id"] = 42,
            ["photo"] = "https://un.org/map.png",
            ["caption"] = new string('x', 1025),
        });

        answer.Description.Should().Be("Bad Request: message caption is too long");
    }

    [Fact]
    public async Task SendMessage_ToStranger_DependsOnWhatTheBotKnows()
    {
        var group = Fake.Group(-7, "Watchers");
        var unseen = Fake.User(50, "Unseen");
        var seen = Fake.User(51, "Seen");
        seen.Says("/help", group);

        (await Api.SendAsync("x", chat: unseen.Id)).Description.Should().Be("Bad Request: chat not found");
        (await Api.SendAsync("x", chat: seen.Id)).Description.Should().Be("Forbidden: bot can't initiate conversation with a user");
    }

    [Fact]
    public async Task SendMessage_Blocked_IsForbiddenUntilUnblocked()
    {
        Anna.Blocks();
        var blocked = await Api.SendAsync("x");
        Anna.Unblocks();
        var unblocked = await Api.SendAsync("x");

        (blocked.Status, blocked.Description).Should().Be((403, "Forbidden: bot was blocked by the user"));
        unblocked.Status.Should().Be(200);
    }

    [Theory]
    [InlineData(ChatKind.Group, "Forbidden: bot was kicked from the group chat")]
    [InlineData(ChatKind.Supergroup, "Forbidden: bot was kicked from the supergroup chat")]
    public async Task SendMessage_Kicked_IsForbidden(ChatKind kind, string description)
    {
        var group = kind == ChatKind.Group ? Fake.Group(-7, "Watchers") : Fake.Supergroup(-7, "Watchers");
        group.BotIsKicked(Anna);

        var answer = await Api.SendAsync("x", chat: -7);

        answer.Description.Should().Be(description);
    }

    [Fact]
    public async Task SendMessage_Muted_LacksRights()
    {
        Fake.Supergroup(-100500, "Watchers").BotIsMuted();

        var answer = await Api.SendAsync("x", chat: -100500);

        answer.Description.Should().Be("Bad Request: not enough rights to send text messages to the chat");
    }

    [Fact]
    public async Task SendMessage_UpgradedGroup_TellsTheNewId()
    {
        Fake.Group(-7, "Watchers").Upgrades(-100700, Anna);

        var answer = await Api.SendAsync("x", chat: -7);

        answer.Description.Should().Be("Bad Request: group chat was upgraded to a supergroup chat");
        answer.Body!["parameters"]!["migrate_to_chat_id"]!.GetValue<long>().Should().Be(-100700);
    }

    [Fact]
    public async Task MessageIds_ByChat_ShareOrOwnASequence()
    {
        Fake.Group(-7, "Small");
        var big = Fake.Supergroup(-100500, "Big");
        var first = await Api.SendAsync("a");
        var second = await Api.SendAsync("b", chat: -7);
        var third = Anna.Says("c");
        var own = await Api.SendAsync("d", chat: -100500);
        var next = Anna.Says("/e", big);

        (second.MessageId - first.MessageId, third.Id - first.MessageId).Should().Be((1, 2));
        (own.MessageId, next.Id).Should().Be((1, 2));
    }

    [Fact]
    public async Task SendMessage_ByUserName_FindsTheSupergroup()
    {
        Fake.Supergroup(-100500, "Big", "sahel_watchers");

        var answer = await Api.CallAsync("sendMessage", new JsonObject { ["chat_id"] = "@Sahel_Watchers", ["text"] = "x" });

        answer.Result!["chat"]!["id"]!.GetValue<long>().Should().Be(-100500);
    }

    [Fact]
    public async Task SendMessage_Reply_KnowsTheMessage()
    {
        var question = Anna.Says("When did Mali break ties?");

        var answer = await Api.SendAsync("On 4 August.", Reply(question.Id, ("quote", "break ties")));

        answer.Result!["reply_to_message"]!["text"]!.ToString().Should().Be("When did Mali break ties?");
        answer.Result["quote"]!["position"]!.GetValue<int>().Should().Be(14);
        Anna.Chat.BotMessages[0].ReplyTo.Should().Be(question.Id);
    }

    [Fact]
    public async Task SendMessage_ReplyToNothing_FailsUnlessAllowed()
    {
        var refused = await Api.SendAsync("x", Reply(999));
        var allowed = await Api.SendAsync("x", Reply(999, ("allow_sending_without_reply", true)));

        refused.Description.Should().Be("Bad Request: message to be replied not found");
        allowed.Result!["reply_to_message"].Should().BeNull();
    }

    [Fact]
    public async Task SendMessage_QuoteNotThere_IsInvalid()
    {
        var question = Anna.Says("When did Mali break ties?");

        var answer = await Api.SendAsync("x", Reply(question.Id, ("quote", "broke ties")));

        answer.Description.Should().Be("Bad Request: QUOTE_TEXT_INVALID");
    }

    [Fact]
    public async Task SendMessage_Topic_StaysInIt()
    {
        var forum = Fake.Supergroup(-100500, "Forum", isForum: true);
        var topic = forum.Topic("Mali", Anna);

        var answer = await Api.SendAsync("x", new JsonObject { ["message_thread_id"] = topic }, -100500);

        answer.Result!["is_topic_message"]!.GetValue<bool>().Should().BeTrue();
        forum.BotMessages[0].ThreadId.Should().Be(topic);
    }

    [Theory]
    [InlineData(42)]
    [InlineData(-100500)]
    public async Task SendMessage_NoSuchTopic_IsNotFound(long chat)
    {
        Fake.Supergroup(-100500, "No forum");

        var answer = await Api.SendAsync("x", new JsonObject { ["message_thread_id"] = 1 }, chat);

        answer.Description.Should().Be("Bad Request: message thread not found");
    }

    [Fact]
    public async Task SendMessageDraft_Grows_AndVanishesWithTheMessage()
    {
        await Api.CallAsync("sendMessageDraft", Draft("Mali"));
        await Api.CallAsync("sendMessageDraft", Draft("Mali broke"));
        var draft = Anna.Chat.Draft;
        await Api.SendAsync("Mali broke off relations.");

        (draft!.Text, draft.Changes).Should().Be(("Mali broke", 2));
        Anna.Chat.Draft.Should().BeNull();
        Anna.Chat.BotMessages.Should().ContainSingle();
    }

    [Fact]
    public async Task SendMessageDraft_InGroup_IsInvalid()
    {
        Fake.Group(-7, "Watchers");

        var answer = await Api.CallAsync("sendMessageDraft", new JsonObject { ["chat_id"] = -7, ["draft_id"] = 1, ["text"] = "x" });

        answer.Description.Should().Be("Bad Request: TEXTDRAFT_PEER_INVALID");
    }

    [Fact]
    public async Task SendChatAction_Typing_ShowsUntilTheMessage()
    {
        await Api.CallAsync("sendChatAction", new JsonObject { ["chat_id"] = 42, ["action"] = "typing" });
        var before = Anna.Chat.Action;
        await Api.SendAsync("x");

        (before, Anna.Chat.Action).Should().Be(("typing", null));
    }

    [Fact]
    public async Task Show_Chat_IsWhatAPersonSees()
    {
        await Api.SendAsync("<b>Mali</b> &amp; <a href=\"https://un.org\">UN</a>", new JsonObject
        {
            ["parse_mode"] = "HTML",
            ["reply_markup"] = ApiClient.Keyboard("More", "Sources"),
        });

        Anna.Chat.Show().ReplaceLineEndings("\n").Should().Be("""
            == Anna (42) ==
            #1 Anna: {/start}
            #2 Sahel Bot (link preview): **Mali** & [UN](https://un.org/)
                [1 More]
                [2 Sources]

            """.ReplaceLineEndings("\n"));
    }

    private static JsonObject Draft(string text) => new() { ["chat_id"] = 42, ["draft_id"] = 7, ["text"] = text };

    private static JsonObject Reply(int id, params (string Name, JsonNode Value)[] more)
    {
        var reply = new JsonObject { ["message_id"] = id };
        foreach (var (name, value) in more)
        {
            reply[name] = value;
        }

        return new JsonObject { ["reply_parameters"] = reply };
    }
}
