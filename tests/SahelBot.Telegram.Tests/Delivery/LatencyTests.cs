using System.Globalization;
using AwesomeAssertions;
using SahelBot.Telegram.Sending;
using SahelBot.Telegram.Tests.Fakes;
using SahelBot.Testing.Telegram;
using SahelBot.Testing.Telegram.Faults;
using Xunit;

namespace SahelBot.Telegram.Tests.Delivery;

/// <summary>Reports how long people wait; it asserts only that all are answered, for the machine may be busy with something else.</summary>
public class LatencyTests
{
    private const int Chats = 50;

    [Theory]
    [InlineData(0)]
    [InlineData(800)]
    public async Task Run_FiftyAskAtOnce_AllAreAnsweredWithinTelegramsLimits(int thinkingMilliseconds)
    {
        await using var telegram = await FakeTelegram.StartAsync(
            new FakeTelegramOptions { Flood = new FloodLimits() }, TestContext.Current.CancellationToken);
        var people = Enumerable.Range(1, Chats).Select(i => telegram.User(10_000 + i)).ToList();
        var chat = new ScriptedChat
        {
            OnEvent = async (_, token) =>
            {
                await Task.Delay(TimeSpan.FromMilliseconds(thinkingMilliseconds), TimeProvider.System, token);
                return ScriptedChat.Says("answer");
            },
        };
        await using var bot = await RunningBot.StartAsync(chat, telegram: telegram, change: s => s with { Pace = new TelegramPace() });
        await telegram.WaitForCallsAsync("setMyShortDescription", 1, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        var asked = people.ToDictionary(p => p.Id, p => p.Says("who?").Date);
        await RunningBot.UntilAsync(() => people.TrueForAll(p => p.Chat.BotMessages.Count == 1));
        await RunningBot.UntilAsync(() => telegram.CallsTo("sendMessage").All(c => c.EndedAt is not null)); // a message is seen before that

        var calls = telegram.Calls;
        var answers = calls.Where(c => c is { Method: "sendMessage", Status: 200 })
            .Select(c => Seconds(c.EndedAt, asked, c)).Order().ToList();
        var signs = calls.Where(c => c is { Method: "sendMessage" or "sendChatAction", Status: 200 })
            .GroupBy(c => c.Parameter("chat_id")).Select(g => g.Min(c => Seconds(c.EndedAt, asked, c))).Order().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"thinking {thinkingMilliseconds} ms: first sign median {signs[Chats / 2]:F2} s, last {signs[^1]:F2} s; " +
            $"answer median {answers[Chats / 2]:F2} s, last {answers[^1]:F2} s; refused {calls.Count(c => c.Status == 429)}"));
        answers.Should().HaveCount(Chats);
    }

    private static double Seconds(DateTimeOffset? ended, Dictionary<long, DateTimeOffset> asked, SahelBot.Testing.Telegram.Calls.ApiCall call) =>
        ended is { } end && long.TryParse(call.Parameter("chat_id"), CultureInfo.InvariantCulture, out var chat)
            ? (end - asked[chat]).TotalSeconds
            : double.NaN;
}
