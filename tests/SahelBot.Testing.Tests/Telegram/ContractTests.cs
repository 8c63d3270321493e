using System.Text.Json.Nodes;
using AwesomeAssertions;
using SahelBot.Testing.Telegram.Contract;
using SahelBot.Testing.Telegram.Methods;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram;

/// <summary>What the fake sends keeps to the documented types, field by field.</summary>
public class ContractTests : TelegramTests
{
    private readonly ContractChecker _checker = new(BotApiContract.Default);

    [Fact]
    public async Task Methods_OfTheContract_AreAllSupported()
    {
        foreach (var method in BotApiContract.Default.Methods.Keys)
        {
            var answer = await Api.CallAsync(method);

            answer.Status.Should().BeOneOf([200, 400], method);
        }
    }

    [Fact]
    public async Task Updates_OfEveryKind_KeepToTheContract()
    {
        string[] kinds = ["message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "inline_query", "chosen_inline_result", "my_chat_member", "chat_member", "message_reaction"];
        await Api.CallAsync("getUpdates", new JsonObject { ["allowed_updates"] = new JsonArray([.. kinds.Select(k => JsonValue.Create(k))]) });
        await ActAsync();

        var updates = await Api.UpdatesAsync();

        updates.Select(u => u.Last().Key).Distinct().Should().BeEquivalentTo(kinds);
        updates.Select(u => _checker.Check(u, "Update", "update")).Should().OnlyContain(problem => problem == null);
    }

    [Fact]
    public async Task Answers_KeepToTheContract()
    {
        Fake.Supergroup(-100500, "Watchers").BotIsPromoted(Anna);
        Anna.Becomes(SahelBot.Testing.Telegram.Chats.Membership.Creator, Fake.Chat(-100500));
        var chat = new JsonObject { ["chat_id"] = -100500 };

        var message = await Api.SendAsync("<b>x</b> /help", new JsonObject { ["parse_mode"] = "HTML", ["reply_markup"] = ApiClient.Keyboard("a") });
        await Api.CallAsync("setWebhook", new JsonObject { ["url"] = "http://127.0.0.1:9/", ["allowed_updates"] = new JsonArray("message") });

        Check(message, "Message");
        Check(await Api.CallAsync("getMe"), "User");
        Check(await Api.CallAsync("getChat", chat), "ChatFullInfo");
        Check(await Api.CallAsync("getChatAdministrators", chat), "Array of ChatMember");
        Check(await Api.CallAsync("getChatMember", new JsonObject { ["chat_id"] = -100500, ["user_id"] = Fake.Bot.Id }), "ChatMember");
        Check(await Api.CallAsync("getWebhookInfo"), "WebhookInfo");
        Check(await Api.CallAsync("getMyName"), "BotName");
        Check(await Api.CallAsync("getMyDescription"), "BotDescription");
        Check(await Api.CallAsync("getMyShortDescription"), "BotShortDescription");
    }

    [Fact]
    public async Task Parameters_ThatTheFakeReads_AreOfTheContract()
    {
        var known = BotApiContract.Default.Methods.Values.SelectMany(m => m.Fields.Keys).ToHashSet();

        known.Should().Contain(["chat_id", "text", "reply_parameters", "link_preview_options", "inline_message_id", "allowed_updates"]);
        BotApi.Find("sendMessage")!.Fields["text"].Required.Should().BeTrue();
        (await Api.CallAsync("getMe", new JsonObject { ["x"] = 1 })).Status.Should().Be(400);
    }

    private void Check(ApiAnswer answer, string type) => _checker.Check(answer.Result, type, type).Should().BeNull();

    private async Task ActAsync()
    {
        var channel = Fake.Channel(-100900, "News");
        var forum = Fake.Supergroup(-100500, "Forum", isForum: true);
        forum.BotIsPromoted(Anna);
        var topic = forum.Topic("Mali", Anna);
        Fake.User(43, "Boubacar").Joins(forum);
        Anna.Edits(Anna.Says("/ask https://un.org @anna_k", forum, thread: topic), "edited");
        Anna.Edits(Anna.Says("news", channel), "newer news");
        var sent = await Api.SendAsync("x", new JsonObject { ["reply_markup"] = ApiClient.Keyboard("More") });
        var message = Anna.Chat.Message(sent.MessageId);
        Anna.Says("a reply", message);
        Anna.Says("a quote", replyTo: message.Id, quote: "x");
        Anna.SendsPhoto("caption");
        Anna.Presses(message, "More");
        Anna.Reacts(message, "👍");
        var asked = Anna.AsksInline("mali");
        await Api.CallAsync("answerInlineQuery", new JsonObject
        {
            ["inline_query_id"] = asked.Id,
            ["results"] = new JsonArray(new JsonObject { ["type"] = "photo", ["id"] = "p", ["photo_url"] = "https://un.org/p.jpg", ["thumbnail_url"] = "https://un.org/t.jpg" }),
        });
        Anna.Chooses(asked, "p", forum);
        Fake.Group(-7, "Small").Upgrades(-100700, Anna);
        Anna.Blocks();
    }
}
