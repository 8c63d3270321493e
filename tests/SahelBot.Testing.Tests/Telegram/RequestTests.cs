using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AwesomeAssertions;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram;

public class RequestTests : TelegramTests
{
    [Fact]
    public async Task Call_WrongToken_IsUnauthorized()
    {
        var answer = await Api.GetAsync(Fake.ApiBase + "/bot1:wrong/getMe");

        answer.Body!.ToJsonString().Should().Be("""{"ok":false,"error_code":401,"description":"Unauthorized"}""");
        answer.Status.Should().Be(401);
    }

    [Fact]
    public async Task Call_UnknownMethod_IsNotFound()
    {
        var answer = await Api.CallAsync("sendNothing");

        answer.Status.Should().Be(404);
        answer.Description.Should().Be("Not Found: method not found");
    }

    [Theory]
    [InlineData("getMe")]
    [InlineData("GETME")]
    [InlineData("getme")]
    public async Task Call_AnyCase_IsTheMethod(string method)
    {
        var answer = await Api.GetAsync(Api.Path(method));

        answer.Result!["username"]!.ToString().Should().Be("sahelbot");
        Fake.CallsTo("getMe").Should().ContainSingle();
    }

    [Fact]
    public async Task SendMessage_AsQueryString_IsSent()
    {
        var answer = await Api.GetAsync(Api.Path("sendMessage") + "?chat_id=42&text=Bonjour%20%C3%A0%20tous&disable_notification=true");

        answer.Status.Should().Be(200);
        Anna.Chat.BotMessages.Should().ContainSingle().Which.Should().Match<SahelBot.Testing.Telegram.Chats.FakeMessage>(
            m => m.Text == "Bonjour à tous" && m.IsSilent);
    }

    [Fact]
    public async Task SendMessage_AsForm_ParsesItsJson()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["chat_id"] = "42",
            ["text"] = "Choose",
            ["reply_markup"] = ApiClient.Keyboard("One").ToJsonString(),
        });

        await Api.PostAsync("sendMessage", form);

        Anna.Chat.BotMessages[0].Buttons.Should().ContainSingle().Which.Label.Should().Be("One");
    }

    [Fact]
    public async Task SendPhoto_Multipart_KeepsContentAndSize()
    {
        using var form = Photo(Png(640, 480));

        var answer = await Api.PostAsync("sendPhoto", form);

        answer.Result!["photo"]![0]!["width"]!.GetValue<int>().Should().Be(640);
        Anna.Chat.BotMessages[0].Photo!.Content.Should().Equal(Png(640, 480));
        Anna.Chat.BotMessages[0].Text.Should().Be("A map");
    }

    [Fact]
    public async Task SendPhoto_NoPicture_IsRefused()
    {
        using var form = Photo("no picture at all, only text"u8.ToArray());

        var answer = await Api.PostAsync("sendPhoto", form);

        answer.Description.Should().Be("Bad Request: IMAGE_PROCESS_FAILED");
    }

    [Fact]
    public async Task SendPhoto_ById_IsTheSamePhoto()
    {
        using var form = Photo(Png(10, 10));
        var first = await Api.PostAsync("sendPhoto", form);
        var id = first.Result!["photo"]![0]!["file_id"]!.ToString();

        var answer = await Api.CallAsync("sendPhoto", new JsonObject { ["chat_id"] = 42, ["photo"] = id });

        answer.Result!["photo"]![0]!["file_id"]!.ToString().Should().Be(id);
    }

    [Theory]
    [InlineData("""{"text":"x"}""", "Bad Request: chat_id is empty")]
    [InlineData("""{"chat_id":42}""", "Bad Request: message text is empty")]
    [InlineData("""{"chat_id":42,"text":""}""", "Bad Request: message text is empty")]
    [InlineData("""{"chat_id":42,"text":"  \n "}""", "Bad Request: text must be non-empty")]
    [InlineData("""{"chat_id":41,"text":"x"}""", "Bad Request: chat not found")]
    [InlineData("""{"chat_id":"@nobody","text":"x"}""", "Bad Request: chat not found")]
    [InlineData("""{"chat_id":42,"text":"x","txet":"y"}""", "Bad Request: sendMessage has no parameter \"txet\"")]
    [InlineData("""{"chat_id":42,"text":"x","disable_notification":"perhaps"}""", "Bad Request: disable_notification must be of type Boolean")]
    [InlineData("""{"chat_id":42,"text":"x","message_thread_id":"one"}""", "Bad Request: message_thread_id must be of type Integer")]
    [InlineData("""{"chat_id":42,"text":"x","reply_markup":"{"}""", "Bad Request: can't parse reply keyboard markup JSON object")]
    [InlineData("""{"chat_id":42,"text":"x","reply_parameters":{"quote":"x"}}""", "Bad Request: can't parse reply parameters JSON object: Can't find field \"message_id\" in reply_parameters")]
    [InlineData("""{"chat_id":42,"text":"x","parse_mode":"BBCode"}""", "Bad Request: unsupported parse_mode")]
    [InlineData("""{"chat_id":42,"text":"x","parse_mode":"MarkdownV2"}""", "Bad Request: parse_mode MarkdownV2 is unsupported by the fake")]
    public async Task SendMessage_WrongParameters_SaysWhich(string parameters, string description)
    {
        var answer = await Api.CallAsync("sendMessage", JsonNode.Parse(parameters)!.AsObject());

        answer.Status.Should().Be(400);
        answer.Description.Should().Be(description);
        Anna.Chat.BotMessages.Should().BeEmpty();
    }

    [Fact]
    public async Task SendMessage_UnknownButLenient_IsSent()
    {
        await using var telegram = await SahelBot.Testing.Telegram.FakeTelegram.StartAsync(new() { IgnoresUnknownParameters = true }, Token);
        telegram.User(42).Says("/start");
        using var api = new ApiClient(telegram);

        var answer = await api.SendAsync("x", JsonNode.Parse("""
            {"txet":"y","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"b","hide":false}]]}}
            """)!.AsObject());

        answer.Description.Should().BeNull();
    }

    [Fact]
    public async Task SendMessage_MethodInBody_IsPassedOver()
    {
        (await Api.SendAsync("x", new JsonObject { ["method"] = "sendMessage" })).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("""{"keyboard":[["Yes",{"text":"No"}]],"resize_keyboard":true}""", null)]
    [InlineData("""{"keyboard":[[1]]}""", "Bad Request: can't parse reply keyboard markup JSON object: reply_markup.keyboard[0][0] must be of type Object")]
    [InlineData("""{"remove_keyboard":true}""", null)]
    [InlineData("""{"force_reply":true,"input_field_placeholder":"Ask"}""", null)]
    public async Task SendMessage_ReplyKeyboard_IsCheckedAsWhatItIs(string markup, string? problem)
    {
        var answer = await Api.SendAsync("x", new JsonObject { ["reply_markup"] = JsonNode.Parse(markup) });

        answer.Description.Should().Be(problem);
        (answer.Result?["reply_markup"]).Should().BeNull();
    }

    [Fact]
    public async Task SendMessage_NullParameter_CountsAsAbsent()
    {
        var answer = await Api.SendAsync("x", new JsonObject { ["parse_mode"] = null, ["reply_markup"] = null });

        answer.Status.Should().Be(200);
    }

    [Fact]
    public async Task Calls_AfterCalls_HoldWhatCameAndWhatBecameOfIt()
    {
        await Api.SendAsync("fine");
        await Api.SendAsync("");

        Fake.CallsTo("sendMessage").Select(c => (c.Parameter("text"), c.Status, c.CarriedOut, c.Description)).Should().Equal(
            ("fine", 200, true, null),
            ("", 400, false, "Bad Request: message text is empty"));
    }

    internal static byte[] Png(int width, int height)
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 6];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

#pragma warning disable CA2000 // the form owns its parts
    private static MultipartFormDataContent Photo(byte[] content)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return new MultipartFormDataContent
        {
            { new StringContent("42"), "chat_id" },
            { new StringContent("A map"), "caption" },
            { file, "photo", "map.png" },
        };
    }
#pragma warning restore CA2000
}
