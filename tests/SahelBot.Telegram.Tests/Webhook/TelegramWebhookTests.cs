using System.Text;
using AwesomeAssertions;
using SahelBot.Telegram.Tests.Fakes;
using Xunit;

namespace SahelBot.Telegram.Tests.Webhook;

public class TelegramWebhookTests
{
    private const string Question = """
        {"update_id":5,"message":{"message_id":1,"date":1700000000,"chat":{"id":1001,"type":"private"},
        "from":{"id":1001,"is_bot":false,"first_name":"Ann"},"text":"who?"}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Receive_Update_IsAnsweredAtOnceAndWorkedOffOnce()
    {
        await using var bot = await StartAsync();
        bot.Ann.Says("so that the bot may write to Ann");

        (await PostAsync(bot, RunningBot.WebhookSecret, Question)).Should().Be(200);
        (await PostAsync(bot, RunningBot.WebhookSecret, Question)).Should().Be(200);
        await RunningBot.UntilAsync(() => bot.Ports.Calls.Count == 1);

        bot.Chat.Events.Should().ContainSingle();
        bot.Ports.Updates.Should().Contain(5);
    }

    [Theory]
    [InlineData("wrong", Question, 401)]
    [InlineData(null, Question, 401)]
    [InlineData("", Question, 401)]
    [InlineData(RunningBot.WebhookSecret, "{", 400)]
    [InlineData(RunningBot.WebhookSecret, "", 400)]
    [InlineData(RunningBot.WebhookSecret, "[1]", 400)]
    [InlineData(RunningBot.WebhookSecret, "{\"update_id\":\"five\"}", 400)]
    [InlineData(RunningBot.WebhookSecret, "{\"update_id\":5,\"message\":{\"message_id\":\"odd\"}}", 200)]
    public async Task Receive_AnythingElse_IsTold(string? secret, string body, int status)
    {
        await using var bot = await StartAsync();

        (await PostAsync(bot, secret, body)).Should().Be(status);

        bot.Chat.Events.Should().BeEmpty();
    }

    [Fact]
    public async Task Receive_TooMuch_IsRefused()
    {
        await using var bot = await StartAsync();

        (await PostAsync(bot, RunningBot.WebhookSecret, new string(' ', (1 << 20) + 1))).Should().Be(413);
    }

    [Fact]
    public async Task Receive_NotStored_TelegramComesAgain()
    {
        var ports = new MemoryPorts { Trouble = new IOException("disk full") };
        await using var bot = await StartAsync(ports);

        (await PostAsync(bot, RunningBot.WebhookSecret, Question)).Should().Be(503);
    }

    [Fact]
    public async Task Receive_AfterStop_TelegramComesAgain()
    {
        await using var bot = await StartAsync();
        await bot.StopAsync();

        (await PostAsync(bot, RunningBot.WebhookSecret, Question)).Should().Be(503);
    }

    [Fact]
    public async Task Run_Webhook_IsRegisteredWithSecret()
    {
        await using var bot = await StartAsync();

        var call = (await bot.Telegram.WaitForCallsAsync("setWebhook", 1, TimeSpan.FromMinutes(1), Token))[0];

        call.Parameter("url").Should().Be(RunningBot.WebhookAddress);
        call.Parameter("secret_token").Should().Be(RunningBot.WebhookSecret);
        call.Parameters["allowed_updates"]?.AsArray().Select(u => u?.ToString()).Should().BeEquivalentTo(
            "message", "edited_message", "callback_query", "inline_query", "my_chat_member");
        bot.Adapter.Webhook?.Path.Should().Be("/hook/telegram");
        bot.Adapter.Activity.Should().StartWith("webhook as @sahelbot");
    }

    private static async Task<RunningBot> StartAsync(MemoryPorts? ports = null)
    {
        var bot = await RunningBot.StartAsync(ports: ports, change: s => s with
        {
            WebhookUrl = RunningBot.WebhookAddress,
            WebhookSecret = RunningBot.WebhookSecret,
        });
        await bot.Telegram.WaitForCallsAsync("setWebhook", 1, TimeSpan.FromMinutes(1), Token);
        return bot;
    }

    private static async Task<int> PostAsync(RunningBot bot, string? secret, string body)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return await (bot.Adapter.Webhook ?? throw new InvalidOperationException()).ReceiveAsync(secret, stream, Token);
    }
}
