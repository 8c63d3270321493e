using AwesomeAssertions;
using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Telegram.Tests.Fakes;
using SahelBot.Testing.Telegram.Faults;
using Xunit;

namespace SahelBot.Telegram.Tests.Polling;

public class PollingFaultTests
{
    [Theory]
    [InlineData(FaultKind.BadGateway)]
    [InlineData(FaultKind.InternalError)]
    [InlineData(FaultKind.TooManyRequests)]
    [InlineData(FaultKind.LostRequest)]
    [InlineData(FaultKind.LostAnswer)]
    [InlineData(FaultKind.Conflict)]
    public async Task Run_PollFails_GoesOnAndLosesNothing(FaultKind kind)
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Telegram.Faults.Add(new FaultRule(kind) { Method = "getUpdates", Skip = 1, Times = 2 });

        bot.Ann.Says("one");
        await RunningBot.WaitAsync(bot.Ann.Chat, "re: one");
        bot.Ann.Says("two");

        await RunningBot.WaitAsync(bot.Ann.Chat, "re: two");
        bot.Ann.Chat.BotMessages.Should().HaveCount(2);
        await RunningBot.UntilAsync(() => bot.Adapter.IsHealthy);
    }

    [Fact]
    public async Task Run_Conflict_IsToldOnceAndNeverSpins()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Telegram.Faults.Add(new FaultRule(FaultKind.Conflict) { Method = "getUpdates" });
        bot.Ann.Says("so that the poll in progress ends");

        await RunningBot.UntilAsync(() => bot.Telegram.CallsTo("getUpdates").Count(c => c.Status == 409) >= 2);

        bot.Adapter.IsHealthy.Should().BeFalse();
        bot.Adapter.Activity.Should().Contain("another process");
        bot.Log.Collector.GetSnapshot().Count(r => r.Level == LogLevel.Error).Should().Be(1);
        var polls = bot.Telegram.CallsTo("getUpdates").Where(c => c.Status == 409).ToList();
        (polls[^1].StartedAt - polls[0].StartedAt).Should().BeGreaterThan(TimeSpan.FromMilliseconds(900) * (polls.Count - 1));
    }

    [Fact]
    public async Task Run_TokenUnknown_SaysWhatToDo()
    {
        await using var bot = await RunningBot.StartAsync(change: s => s with { Token = "999:another-token" });

        var run = bot.RunningAsync;

        (await run.Should().ThrowAsync<PlatformException>()).Which.Message.Should()
            .Contain("Telegram__Token").And.NotContain("another-token");
    }

    [Fact]
    public async Task Run_TokenRevoked_Stops()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Telegram.Faults.Add(new FaultRule(FaultKind.Unauthorized) { Method = "getUpdates", Skip = 1 });
        bot.Ann.Says("so that the poll in progress ends");

        var run = bot.RunningAsync;

        await run.Should().ThrowAsync<PlatformException>();
    }

    [Fact]
    public async Task Run_UpdatesComeTwice_AnswersOnce()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Ann.Says("one");
        await RunningBot.WaitAsync(bot.Ann.Chat, "re: one");
        await bot.Telegram.WaitForNoPendingUpdatesAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        bot.Telegram.Redeliver(1);
        bot.Ann.Says("two");
        await RunningBot.WaitAsync(bot.Ann.Chat, "re: two");

        bot.Ann.Chat.BotMessages.Select(m => m.Text).Should().Equal("re: one", "re: two");
    }

    [Fact]
    public async Task Run_NotStored_AsksAgain()
    {
        var ports = new MemoryPorts { Trouble = new IOException("disk full") };
        await using var bot = await RunningBot.StartAsync(ports: ports);
        bot.Ann.Says("one");
        await RunningBot.UntilAsync(() => bot.Log.Collector.GetSnapshot().Any(r => r.Level == LogLevel.Error));
        bot.Adapter.IsHealthy.Should().BeFalse();

        ports.Trouble = null;

        await RunningBot.WaitAsync(bot.Ann.Chat, "re: one");
    }

    [Fact]
    public async Task Stop_ConfirmsWhatHasArrived()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Ann.Says("one");
        await RunningBot.WaitAsync(bot.Ann.Chat, "re: one");

        await bot.StopAsync();

        bot.Telegram.PendingUpdates.Should().Be(0);
        bot.Ports.OpenUpdates.Should().Be(0);
    }

    [Fact]
    public async Task Run_WebhookIsSet_IsRemovedFirst()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Ann.Says("one");

        await RunningBot.WaitAsync(bot.Ann.Chat, "re: one");

        bot.Telegram.CallsTo("deleteWebhook").Should().NotBeEmpty();
        bot.Telegram.CallsTo("getUpdates")[0].Parameters["allowed_updates"]?.AsArray().Should().HaveCount(5);
    }

    [Fact]
    public async Task Log_OfEverything_HasNoToken()
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Telegram.Faults.Add(new FaultRule(FaultKind.LostAnswer) { Every = 2, Times = 10 });
        bot.Telegram.Faults.Add(new FaultRule(FaultKind.LostRequest) { Method = "getUpdates", Skip = 1, Times = 1 });
        bot.Ann.Says("one");
        await RunningBot.WaitAsync(bot.Ann.Chat, "re: one");
        await bot.IdleAsync();

        bot.Log.Collector.GetSnapshot().Should().NotContain(r =>
            r.Message.Contains("fake-token", StringComparison.Ordinal) || (r.Exception != null && r.Exception.ToString().Contains("fake-token")));
        bot.Adapter.Activity.Should().StartWith("long polling as @sahelbot").And.NotContain("fake-token");
    }
}
