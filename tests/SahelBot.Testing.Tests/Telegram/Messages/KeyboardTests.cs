using System.Text.Json.Nodes;
using AwesomeAssertions;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram.Messages;

public class KeyboardTests : TelegramTests
{
    [Theory]
    [InlineData("""{"text":"x","callback_data":""}""", "BUTTON_DATA_INVALID")]
    [InlineData("""{"text":"x","callback_data":"äääääääääääääääääääääääääääääääää"}""", "BUTTON_DATA_INVALID")]
    [InlineData("""{"text":"x"}""", "text buttons are unallowed in the inline keyboard")]
    [InlineData("""{"text":" ","callback_data":"x"}""", "inline keyboard button text must be non-empty")]
    [InlineData("""{"text":"x","url":"http://localhost:80"}""", "inline keyboard button URL 'http://localhost:80' is invalid: Wrong HTTP URL")]
    [InlineData("""{"text":"x","callback_data":"a","url":"https://un.org"}""", "inline keyboard button \"x\" must have exactly one action")]
    [InlineData("""{"callback_data":"a"}""", "can't parse reply keyboard markup JSON object: Can't find field \"text\" in reply_markup.inline_keyboard[0][0]")]
    [InlineData("""{"text":"x","callback":"a"}""", "can't parse reply keyboard markup JSON object: reply_markup.inline_keyboard[0][0] has the unknown field \"callback\"")]
    public async Task SendMessage_WrongButton_SaysWhy(string button, string problem)
    {
        var markup = JsonNode.Parse($$"""{"inline_keyboard":[[{{button}}]]}""");

        var answer = await Api.SendAsync("x", new JsonObject { ["reply_markup"] = markup });

        answer.Description.Should().Be("Bad Request: " + problem);
    }

    [Fact]
    public async Task SendMessage_DataOf64Bytes_IsFine()
    {
        var markup = JsonNode.Parse($$"""{"inline_keyboard":[[{"text":"x","callback_data":"{{new string('ä', 32)}}"}]]}""");

        var answer = await Api.SendAsync("x", new JsonObject { ["reply_markup"] = markup });

        answer.Status.Should().Be(200);
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "Bad Request: reply markup is too long")]
    public async Task SendMessage_ManyButtons_HasALimit(int count, string? problem)
    {
        var labels = Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"{i}")).ToArray();

        var answer = await Api.SendAsync("x", new JsonObject { ["reply_markup"] = ApiClient.Keyboard(labels) });

        answer.Description.Should().Be(problem);
    }

    [Fact]
    public async Task Press_Button_ComesWithItsMessage()
    {
        var question = Anna.Says("Who?");
        await Api.SendAsync("Yusov", new JsonObject
        {
            ["reply_markup"] = ApiClient.Keyboard("More", "Less"),
            ["reply_parameters"] = new JsonObject { ["message_id"] = question.Id },
        });
        await DrainAsync();

        Anna.Presses(Anna.Chat.BotMessages[0], 2);

        var query = (await Api.UpdatesAsync())[0]["callback_query"]!;
        query["data"]!.ToString().Should().Be("data:Less");
        query["message"]!["reply_markup"]!["inline_keyboard"]!.AsArray().Should().HaveCount(2);
        query["message"]!["reply_to_message"]!["text"]!.ToString().Should().Be("Who?");
    }

    [Fact]
    public async Task Press_AnsweredTwice_ShowsTheFirst()
    {
        await Api.SendAsync("x", new JsonObject { ["reply_markup"] = ApiClient.Keyboard("More") });
        var press = Anna.Presses(Anna.Chat.BotMessages[0], "More");

        await AnswerAsync(press.Id, "first");
        var second = await AnswerAsync(press.Id, "second");

        second.Status.Should().Be(200);
        (await press.WaitForAnswerAsync(cancellationToken: Token)).Text.Should().Be("first");
    }

    [Fact]
    public async Task AnswerCallback_UnknownOrTooLong_IsRefused()
    {
        await Api.SendAsync("x", new JsonObject { ["reply_markup"] = ApiClient.Keyboard("More") });
        var press = Anna.Presses(Anna.Chat.BotMessages[0], "More");

        (await AnswerAsync("12345", "x")).Description.Should().Be(
            "Bad Request: query is too old and response timeout expired or query ID is invalid");
        (await AnswerAsync(press.Id, new string('x', 201))).Description.Should().Be("Bad Request: MESSAGE_TOO_LONG");
    }

    [Fact]
    public async Task Press_ButtonThatIsGone_IsImpossibleForAnHonestClient()
    {
        var sent = await Api.SendAsync("x", new JsonObject { ["reply_markup"] = ApiClient.Keyboard("More") });
        var old = Anna.Chat.Message(sent.MessageId);
        await Api.CallAsync("editMessageReplyMarkup", new JsonObject { ["chat_id"] = 42, ["message_id"] = sent.MessageId });

        Anna.Invoking(a => a.Presses(old, "More")).Should().Throw<InvalidOperationException>();
        Anna.Invoking(a => a.PressesWithData(old, "data:More")).Should().NotThrow();
    }

    private Task<ApiAnswer> AnswerAsync(string id, string text) =>
        Api.CallAsync("answerCallbackQuery", new JsonObject { ["callback_query_id"] = id, ["text"] = text });
}
