using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using AwesomeAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SahelBot.Testing.Telegram;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram.Updates;

public class WebhookTests : TelegramTests
{
    private readonly ConcurrentQueue<(string? Secret, JsonObject Update)> _received = new();

    protected override FakeTelegramOptions Options => new() { WebhookRetryDelay = TimeSpan.FromMilliseconds(20) };

    [Fact]
    public async Task Webhook_Message_ComesWithTheSecret()
    {
        await using var bot = await ListenAsync(_ => Results.Ok());
        await SetAsync(bot, new JsonObject { ["secret_token"] = "s3cret_-" });

        Anna.Says("hello");
        await Fake.WaitForNoPendingUpdatesAsync(cancellationToken: Token);

        _received.Should().ContainSingle().Which.Secret.Should().Be("s3cret_-");
    }

    [Fact]
    public async Task Webhook_Failing_ComesAgainAndTheChatWaits()
    {
        var failures = 2;
        await using var bot = await ListenAsync(update =>
            Text(update) == "one" && Interlocked.Decrement(ref failures) >= 0 ? Results.StatusCode(500) : Results.Ok());
        await SetAsync(bot);

        Anna.Says("one");
        Anna.Says("two");
        await Fake.WaitForNoPendingUpdatesAsync(cancellationToken: Token);

        _received.Select(r => Text(r.Update)).Should().Equal("one", "one", "one", "two");
        var info = await Api.CallAsync("getWebhookInfo");
        info.Result!["last_error_message"]!.ToString().Should().Be("Wrong response from the webhook: 500 Internal Server Error");
    }

    [Fact]
    public async Task Webhook_SlowChat_HoldsUpNobodyElse()
    {
        using var gate = new SemaphoreSlim(0);
        await using var bot = await ListenAsync(async update =>
        {
            if (Text(update) == "slow")
            {
                await gate.WaitAsync(Token);
            }

            return Results.Ok();
        });
        await SetAsync(bot);

        Anna.Says("slow");
        Fake.User(43, "Boubacar").Says("fast");
        await WaitForReceivedAsync(2);
        gate.Release();

        await Fake.WaitForNoPendingUpdatesAsync(cancellationToken: Token);
    }

    [Fact]
    public async Task Webhook_OneConnection_IsOneAtATime()
    {
        var atOnce = 0;
        var most = 0;
        await using var bot = await ListenAsync(async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref atOnce));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
            Interlocked.Decrement(ref atOnce);
            return Results.Ok();
        });
        await SetAsync(bot, new JsonObject { ["max_connections"] = 1 });

        for (var id = 50; id < 55; id++)
        {
            Fake.User(id).Says("hello");
        }

        await Fake.WaitForNoPendingUpdatesAsync(cancellationToken: Token);
        most.Should().Be(1);
    }

    [Fact]
    public async Task Webhook_MethodInTheAnswer_IsCalled()
    {
        await using var bot = await ListenAsync(_ => Results.Text(
            """{"method":"sendMessage","chat_id":42,"text":"from the answer"}""", "application/json"));
        await SetAsync(bot);

        Anna.Says("hello");

        (await Anna.Chat.WaitForMessagesAsync(1, cancellationToken: Token))[0].Text.Should().Be("from the answer");
    }

    [Fact]
    public async Task Webhook_Duplicate_ComesTwice()
    {
        Fake.Faults.DuplicateEvery = 1;
        await using var bot = await ListenAsync(_ => Results.Ok());
        await SetAsync(bot);

        Anna.Says("hello");
        await Fake.WaitForNoPendingUpdatesAsync(cancellationToken: Token);

        _received.Should().HaveCount(2);
        _received.Select(r => r.Update["update_id"]!.GetValue<int>()).Distinct().Should().ContainSingle();
    }

    [Theory]
    [InlineData("ftp://un.org", null, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("https://un.org", "with space", "Bad Request: secret token contains unallowed characters")]
    public async Task SetWebhook_Wrong_SaysWhy(string url, string? secret, string description)
    {
        var answer = await Api.CallAsync("setWebhook", new JsonObject { ["url"] = url, ["secret_token"] = secret });

        answer.Description.Should().Be(description);
    }

    [Fact]
    public async Task SetWebhook_DropPending_ForgetsWhatWaits()
    {
        Anna.Says("old");

        await Api.CallAsync("setWebhook", new JsonObject { ["url"] = "http://127.0.0.1:9/", ["drop_pending_updates"] = true });

        Fake.PendingUpdates.Should().Be(0);
    }

    private static string? Text(JsonObject update) => update["message"]?["text"]?.ToString();

    private Task<WebApplication> ListenAsync(Func<JsonObject, IResult> answer) => ListenAsync(u => Task.FromResult(answer(u)));

    private async Task<WebApplication> ListenAsync(Func<JsonObject, Task<IResult>> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapPost("/hook", async (HttpRequest request) =>
        {
            var update = (await JsonNode.ParseAsync(request.Body, cancellationToken: Token))!.AsObject();
            _received.Enqueue((request.Headers["X-Telegram-Bot-Api-Secret-Token"], update));
            return await answer(update);
        });
        await app.StartAsync(Token);
        return app;
    }

    private Task<ApiAnswer> SetAsync(WebApplication bot, JsonObject? more = null)
    {
        var parameters = more ?? [];
        parameters["url"] = bot.Urls.First() + "/hook";
        return Api.CallAsync("setWebhook", parameters);
    }

    private async Task WaitForReceivedAsync(int count)
    {
        while (_received.Count < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        }
    }
}
