using System.Text.Json.Nodes;
using AwesomeAssertions;
using Xunit;

namespace SahelBot.Testing.Tests.Telegram.Updates;

public class PollingTests : TelegramTests
{
    [Fact]
    public async Task GetUpdates_Unconfirmed_ComesAgain()
    {
        Anna.Says("one");
        Anna.Says("two");

        var first = await Api.UpdatesAsync();
        var again = await Api.UpdatesAsync();
        var rest = await Api.UpdatesAsync(Id(first[0]) + 1);

        Ids(first).Should().HaveCount(2);
        Ids(again).Should().Equal(Ids(first));
        Ids(rest).Should().Equal(Id(first[1]));
        Fake.PendingUpdates.Should().Be(1);
    }

    [Fact]
    public async Task GetUpdates_NegativeOffset_ForgetsAllBefore()
    {
        Anna.Says("one");
        Anna.Says("two");

        var last = await Api.UpdatesAsync(-1);

        last.Should().ContainSingle().Which["message"]!["text"]!.ToString().Should().Be("two");
        Fake.PendingUpdates.Should().Be(1);
    }

    [Fact]
    public async Task GetUpdates_Limit_IsKept()
    {
        Anna.Says("one");
        Anna.Says("two");

        var answer = await Api.CallAsync("getUpdates", new JsonObject { ["limit"] = 1 });

        answer.Result!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task GetUpdates_Waiting_WakesWithTheMessage()
    {
        var poll = Api.UpdatesAsync(timeout: 30);
        await Fake.WaitForPollAsync(cancellationToken: Token);
        poll.IsCompleted.Should().BeFalse();

        Anna.Says("wake up");

        (await poll).Should().ContainSingle();
    }

    [Fact]
    public async Task GetUpdates_NothingInTime_IsEmpty()
    {
        (await Api.UpdatesAsync(timeout: 1)).Should().BeEmpty();
    }

    [Fact]
    public async Task GetUpdates_Second_EndsTheFirst()
    {
        var first = Api.CallAsync("getUpdates", new JsonObject { ["timeout"] = 30 });
        await Fake.WaitForPollAsync(cancellationToken: Token);

        var second = Api.CallAsync("getUpdates", new JsonObject { ["timeout"] = 30 });
        var ended = await first;
        Anna.Says("for the second");

        (ended.Status, ended.Description).Should().Be(
            (409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));
        (await second).Result!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task GetUpdates_WebhookSet_IsAConflict()
    {
        await Api.CallAsync("setWebhook", new JsonObject { ["url"] = "http://127.0.0.1:9/none" });

        var answer = await Api.CallAsync("getUpdates");

        answer.Description.Should().Be(
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        await Api.CallAsync("deleteWebhook");
        (await Api.CallAsync("getUpdates")).Status.Should().Be(200);
    }

    [Fact]
    public async Task GetUpdates_Allowed_IsRememberedForWhatComesLater()
    {
        Anna.Says("before");
        await Api.CallAsync("getUpdates", new JsonObject { ["allowed_updates"] = new JsonArray("callback_query") });
        Anna.Says("after");

        var updates = await Api.UpdatesAsync();

        updates.Should().ContainSingle().Which["message"]!["text"]!.ToString().Should().Be("before");
    }

    [Fact]
    public async Task GetUpdates_Duplicates_ComeOnceMoreAfterTheirConfirmation()
    {
        Fake.Faults.DuplicateEvery = 2;
        Anna.Says("one");
        Anna.Says("two");

        var first = await Api.UpdatesAsync();
        var second = await Api.UpdatesAsync(Id(first[1]) + 1);
        var third = await Api.UpdatesAsync(Id(first[1]) + 1);

        Ids(second).Should().Equal(Id(first[1]));
        third.Should().BeEmpty();
        await Fake.WaitForNoPendingUpdatesAsync(cancellationToken: Token);
    }

    [Fact]
    public async Task Redeliver_Confirmed_ComesWithTheSameId()
    {
        Anna.Says("one");
        var first = await Api.UpdatesAsync();
        await Api.UpdatesAsync(Id(first[0]) + 1);

        Fake.Redeliver(1);

        Ids(await Api.UpdatesAsync(Id(first[0]) + 1)).Should().Equal(Ids(first));
    }

    [Fact]
    public async Task Dispose_SomebodyPolls_DoesNotHang()
    {
        var telegram = await SahelBot.Testing.Telegram.FakeTelegram.StartAsync(cancellationToken: Token);
        using var api = new ApiClient(telegram);
        var poll = api.CallAsync("getUpdates", new JsonObject { ["timeout"] = 50 });
        await telegram.WaitForPollAsync(cancellationToken: Token);

        await telegram.DisposeAsync();

        await poll.Invoking(p => p).Should().ThrowAsync<HttpRequestException>();
    }

    private static int Id(JsonObject update) => update["update_id"]!.GetValue<int>();

    private static IEnumerable<int> Ids(IEnumerable<JsonObject> updates) => updates.Select(Id);
}
