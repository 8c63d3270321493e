using System.Text.Json.Nodes;
using AwesomeAssertions;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Testing.Telegram;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram.Messages;

public class EditTests : TelegramTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2024, 8, 22, 12, 0, 0, TimeSpan.Zero));

    protected override FakeTelegramOptions Options => new() { Clock = _clock };

    [Fact]
    public async Task EditText_Own_ChangesTextAndTakesTheKeyboard()
    {
        var sent = await Api.SendAsync("first", new JsonObject { ["reply_markup"] = ApiClient.Keyboard("More") });
        _clock.Advance(TimeSpan.FromSeconds(5));

        var answer = await EditAsync(sent.MessageId, "<b>second</b>");

        var message = Anna.Chat.BotMessages.Should().ContainSingle().Subject;
        (message.Text, message.EditCount, message.Keyboard.Count).Should().Be(("second", 1, 0));
        answer.Result!["edit_date"]!.GetValue<long>().Should().Be(sent.Result!["date"]!.GetValue<long>() + 5);
    }

    [Fact]
    public async Task EditText_SameTextOtherKeyboard_IsAnEdit()
    {
        var sent = await Api.SendAsync("same", new JsonObject { ["reply_markup"] = ApiClient.Keyboard("More") });

        (await EditAsync(sent.MessageId, "same", ApiClient.Keyboard("Less"))).Status.Should().Be(200);
        (await EditAsync(sent.MessageId, " same ", ApiClient.Keyboard("Less"))).Description.Should().Be(
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the same " +
            "as a current content and reply markup of the message");
    }

    [Fact]
    public async Task EditText_NotThereNotOwnNotAllowed_IsRefused()
    {
        var annas = Anna.Says("mine");

        (await EditAsync(999, "x")).Description.Should().Be("Bad Request: message to edit not found");
        (await EditAsync(annas.Id, "x")).Description.Should().Be("Bad Request: message can't be edited");
        (await Api.CallAsync("editMessageText", new JsonObject { ["chat_id"] = 42, ["text"] = "x" }))
            .Description.Should().Be("Bad Request: message identifier is not specified");
    }

    [Fact]
    public async Task EditCaption_TextMessage_HasNone()
    {
        var sent = await Api.SendAsync("text");

        var answer = await Api.CallAsync("editMessageCaption", new JsonObject { ["chat_id"] = 42, ["message_id"] = sent.MessageId, ["caption"] = "x" });

        answer.Description.Should().Be("Bad Request: there is no caption in the message to edit");
    }

    [Fact]
    public async Task EditText_Photo_HasNoText()
    {
        var photo = await Api.CallAsync("sendPhoto", new JsonObject { ["chat_id"] = 42, ["photo"] = "https://un.org/map.png" });

        (await EditAsync(photo.MessageId, "x")).Description.Should().Be("Bad Request: there is no text in the message to edit");
        var caption = await Api.CallAsync("editMessageCaption", new JsonObject { ["chat_id"] = 42, ["message_id"] = photo.MessageId, ["caption"] = "A map" });
        caption.Result!["caption"]!.ToString().Should().Be("A map");
    }

    [Fact]
    public async Task EditMedia_Attached_ReplacesThePhoto()
    {
        var photo = await Api.CallAsync("sendPhoto", new JsonObject { ["chat_id"] = 42, ["photo"] = "https://un.org/map.png" });
        using var form = new MultipartFormDataContent();
        using var content = new ByteArrayContent(RequestTests.Png(30, 20));
        using var chat = new StringContent("42");
        using var id = new StringContent(FormattableString.Invariant($"{photo.MessageId}"));
        using var media = new StringContent("""{"type":"photo","media":"attach://new","caption":"New"}""");
        form.Add(chat, "chat_id");
        form.Add(id, "message_id");
        form.Add(media, "media");
        form.Add(content, "new", "new.png");

        var answer = await Api.PostAsync("editMessageMedia", form);

        answer.Description.Should().BeNull();
        (Anna.Chat.BotMessages[0].Photo!.Width, Anna.Chat.BotMessages[0].Text).Should().Be((30, "New"));
    }

    [Fact]
    public async Task Delete_OwnAndAnnas_WorksInPrivateFor48Hours()
    {
        var own = await Api.SendAsync("x");
        var annas = Anna.Says("y");
        var old = Anna.Says("z");

        (await DeleteAsync(own.MessageId)).Status.Should().Be(200);
        (await DeleteAsync(own.MessageId)).Description.Should().Be("Bad Request: message to delete not found");
        (await DeleteAsync(annas.Id)).Status.Should().Be(200);
        _clock.Advance(TimeSpan.FromHours(49));
        (await DeleteAsync(old.Id)).Description.Should().Be("Bad Request: message can't be deleted for everyone");
    }

    [Fact]
    public async Task Delete_OthersInGroup_NeedsRights()
    {
        var group = Fake.Supergroup(-100500, "Watchers");
        var annas = Anna.Says("x", group);

        (await DeleteAsync(annas.Id, -100500)).Description.Should().Be("Bad Request: message can't be deleted");
        group.BotIsPromoted(Anna);
        (await DeleteAsync(annas.Id, -100500)).Status.Should().Be(200);
        group.DeletedMessages.Should().ContainSingle();
    }

    [Fact]
    public async Task SetReaction_OneEmoji_IsSeen()
    {
        var message = Anna.Says("x");

        (await ReactAsync(message.Id, "👍")).Status.Should().Be(200);
        (await ReactAsync(message.Id, "🦖")).Description.Should().Be("Bad Request: REACTION_INVALID");
        (await ReactAsync(message.Id, "👍", "👎")).Description.Should().Be("Bad Request: REACTIONS_TOO_MANY");
        Anna.Chat.Message(message.Id).BotReaction.Should().Be("👍");
    }

    [Fact]
    public async Task AnswerCallback_Late_IsTooOld()
    {
        await Api.SendAsync("x", new JsonObject { ["reply_markup"] = ApiClient.Keyboard("More") });
        var press = Anna.Presses(Anna.Chat.BotMessages[0], "More");
        _clock.Advance(TimeSpan.FromMinutes(16));

        var answer = await Api.CallAsync("answerCallbackQuery", new JsonObject { ["callback_query_id"] = press.Id });

        answer.Description.Should().StartWith("Bad Request: query is too old");
    }

    private Task<ApiAnswer> EditAsync(int id, string html, JsonObject? markup = null) => Api.CallAsync("editMessageText", new JsonObject
    {
        ["chat_id"] = 42,
        ["message_id"] = id,
        ["text"] = html,
        ["parse_mode"] = "HTML",
        ["reply_markup"] = markup,
    });

    private Task<ApiAnswer> DeleteAsync(int id, long chat = 42) =>
        Api.CallAsync("deleteMessage", new JsonObject { ["chat_id"] = chat, ["message_id"] = id });

    private Task<ApiAnswer> ReactAsync(int id, params string[] emojis) => Api.CallAsync("setMessageReaction", new JsonObject
    {
        ["chat_id"] = 42,
        ["message_id"] = id,
        ["reaction"] = new JsonArray([.. emojis.Select(e => (JsonNode)new JsonObject { ["type"] = "emoji", ["emoji"] = e })]),
    });
}
