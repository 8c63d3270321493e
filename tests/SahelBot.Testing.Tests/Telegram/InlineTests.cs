using System.Text.Json.Nodes;
using AwesomeAssertions;
using SahelBot.Testing.Telegram.Chats;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram;

public class InlineTests : TelegramTests
{
    [Fact]
    public async Task Inline_AskedAnsweredChosen_GoesIntoTheChat()
    {
        var group = Fake.Supergroup(-100500, "Watchers");
        var asked = Anna.AsksInline("mali");
        var query = (await Api.UpdatesAsync())[0]["inline_query"]!;
        await DrainAsync();

        var answer = await AnswerAsync(query["id"]!.ToString(), Article("a", "<b>Mali</b>", ApiClient.Keyboard("More")));
        var chosen = Anna.Chooses(asked, "a", group);

        answer.Description.Should().BeNull();
        asked.Titles.Should().Equal("Title a");
        (chosen.Text, chosen.IsViaBot).Should().Be(("Mali", true));
        var updates = await Api.UpdatesAsync();
        updates[0]["message"]!["via_bot"]!["username"]!.ToString().Should().Be("sahelbot");
        updates[1]["chosen_inline_result"]!["inline_message_id"]!.ToString().Should().Be(chosen.InlineMessageId);
    }

    [Fact]
    public async Task Inline_ChosenMessage_CanBePressedAndEdited()
    {
        var asked = Anna.AsksInline("mali");
        await AnswerAsync(asked.Id, Article("a", "Mali", ApiClient.Keyboard("More")));
        var chosen = Anna.Chooses(asked, "a", Anna.Chat);
        await DrainAsync();

        Anna.Presses(chosen, "More");
        var query = (await Api.UpdatesAsync())[0]["callback_query"]!;
        var edit = await Api.CallAsync("editMessageText", new JsonObject
        {
            ["inline_message_id"] = query["inline_message_id"]!.ToString(),
            ["text"] = "More on Mali",
        });

        query["message"].Should().BeNull();
        edit.Result!.GetValue<bool>().Should().BeTrue();
        Anna.Chat.Message(chosen.Id).Text.Should().Be("More on Mali");
    }

    [Fact]
    public async Task AnswerInline_Wrong_SaysWhy()
    {
        var asked = Anna.AsksInline("mali");
        var many = Enumerable.Range(0, 51).Select(i => Article(FormattableString.Invariant($"{i}"), "x")).ToArray();

        (await AnswerAsync(asked.Id, many)).Description.Should().Be("Bad Request: RESULTS_TOO_MUCH");
        (await AnswerAsync(asked.Id, Article("a", "x"), Article("a", "y"))).Description.Should().Be("Bad Request: RESULT_ID_DUPLICATE");
        (await AnswerAsync(asked.Id, Article(new string('a', 65), "x"))).Description.Should().Be("Bad Request: RESULT_ID_INVALID");
        (await AnswerAsync(asked.Id, Article("a", "<b>x"))).Description.Should().StartWith("Bad Request: can't parse entities");
        (await AnswerAsync("1", Article("a", "x"))).Description.Should().StartWith("Bad Request: query is too old");
        asked.Answer.Should().BeNull();
    }

    [Fact]
    public async Task AnswerInline_FieldMissing_SaysWhich()
    {
        var asked = Anna.AsksInline("mali");
        var article = Article("a", "x");
        article.Remove("title");

        (await AnswerAsync(asked.Id, article)).Description.Should().Contain("Can't find field \"title\"");
    }

    [Fact]
    public async Task Reaction_Asked_IsTold()
    {
        await Api.CallAsync("getUpdates", new JsonObject { ["allowed_updates"] = new JsonArray("message_reaction") });
        var sent = await Api.SendAsync("x");

        Anna.Reacts(Anna.Chat.Message(sent.MessageId), "👍");

        (await Api.UpdatesAsync())[0]["message_reaction"]!["new_reaction"]![0]!["emoji"]!.ToString().Should().Be("👍");
    }

    [Fact]
    public async Task Chat_AndMembers_CanBeAskedFor()
    {
        var group = Fake.Supergroup(-100500, "Watchers");
        Anna.Becomes(Membership.Creator, group);
        var chat = new JsonObject { ["chat_id"] = -100500 };

        var administrators = await Api.CallAsync("getChatAdministrators", chat);
        var member = await Api.CallAsync("getChatMember", new JsonObject { ["chat_id"] = -100500, ["user_id"] = 42 });

        (await Api.CallAsync("getChat", chat)).Result!["title"]!.ToString().Should().Be("Watchers");
        administrators.Result!.AsArray().Should().ContainSingle().Which!["status"]!.ToString().Should().Be("creator");
        member.Result!["status"]!.ToString().Should().Be("creator");
    }

    private static JsonObject Article(string id, string html, JsonObject? markup = null)
    {
        var article = new JsonObject
        {
            ["type"] = "article",
            ["id"] = id,
            ["title"] = "Title " + id,
            ["input_message_content"] = new JsonObject { ["message_text"] = html, ["parse_mode"] = "HTML" },
        };
        if (markup is not null)
        {
            article["reply_markup"] = markup;
        }

        return article;
    }

    private Task<ApiAnswer> AnswerAsync(string id, params JsonObject[] results) => Api.CallAsync("answerInlineQuery", new JsonObject
    {
        ["inline_query_id"] = id,
        ["results"] = new JsonArray([.. results]),
    });
}
