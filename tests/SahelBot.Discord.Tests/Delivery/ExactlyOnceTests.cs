using AwesomeAssertions;
using SahelBot.Discord.Tests.Bot;
using SahelBot.Testing.Discord;
using SahelBot.Testing.Discord.Faults;
using SahelBot.Testing.Discord.Gateway;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Interactions;
using SahelBot.Testing.Discord.Messages;
using Xunit;

namespace SahelBot.Discord.Tests.Delivery;

/// <summary>Long: about a minute.</summary>
public class ExactlyOnceTests(ITestOutputHelper output)
{
    private const int Channels = 50;
    private const int EachWay = 500;

    [Fact]
    public async Task ThousandQuestions_OverABrokenLine_AreAnsweredOnceEach()
    {
        await using var bot = await RunningBot.StartAsync(options: new FakeDiscordOptions { IdentifyInterval = TimeSpan.FromSeconds(1) });
        var rooms = Enumerable.Range(0, Channels).Select(i => bot.Guild.Channel($"room{i}")).ToList();
        bot.Discord.Faults.Add(new FaultRule(FaultKind.TooManyRequests) { Every = 20, RetryAfter = TimeSpan.FromMilliseconds(300) });
        bot.Discord.Faults.Add(new FaultRule(FaultKind.BadGateway) { Every = 20, Skip = 10 });
        bot.Discord.Gateway.MakeEvery(TimeSpan.FromSeconds(5), GatewayTrouble.Cut);
        bot.Discord.Gateway.MakeEvery(TimeSpan.FromSeconds(7), GatewayTrouble.Reconnect);

        var asked = new List<FakeInteraction>();
        var said = new List<FakeMessage>();
        for (var i = 0; i < EachWay; i++)
        {
            var person = bot.Discord.User((ulong)(5000 + (i % 200)));
            asked.Add(person.Slash("ask", rooms[i % Channels], ("question", $"slash {i}")));
            said.Add(person.Says($"@bot mention {i}", rooms[(i * 7) % Channels]));
            if (i % 250 == 100)
            {
                bot.Discord.Gateway.Make(GatewayTrouble.LostSession);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(40), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await RunningBot.UntilAsync(
            () => Unanswered(said, rooms).Count == 0 && asked.TrueForAll(a => IsOver(a)), () => Missing(asked, said, rooms));

        var lost = asked.Where(a => a.DidNotRespond).ToList();
        var replies = rooms.SelectMany(r => r.BotMessages).Where(m => m.ReplyTo is not null).GroupBy(m => m.ReplyTo).ToList();
        output.WriteLine(
            $"connections {bot.Discord.Gateway.Connections.Count}, identifies {bot.Discord.Gateway.Identifies}, calls {bot.Discord.Calls.Count}, " +
            $"of them failed {bot.Discord.Calls.Count(c => c.Status >= 400)}; interactions that nobody told in time {lost.Count}; " +
            $"invalid requests {bot.Discord.InvalidRequests}");
        replies.Should().HaveCount(EachWay).And.OnlyContain(r => r.Count() == 1);
        asked.Except(lost).Should().OnlyContain(a => a.Response!.Text.Contains("re: slash"));
        asked.SelectMany(a => a.FollowUps).Should().BeEmpty();
        lost.Count.Should().BeLessThan(EachWay); // those told while a session was lost: Discord never tells them again
        bot.Log.Should().NotContain(l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    private static bool IsOver(FakeInteraction asked) =>
        asked.DidNotRespond || asked is { AcknowledgedAt: not null, Response.IsThinking: false };

    private static List<FakeMessage> Unanswered(List<FakeMessage> said, List<FakeChannel> rooms)
    {
        var answered = rooms.SelectMany(r => r.BotMessages).Select(m => m.ReplyTo).ToHashSet();
        return [.. said.Where(s => !answered.Contains(s.Id))];
    }

    private static string Missing(List<FakeInteraction> asked, List<FakeMessage> said, List<FakeChannel> rooms) =>
        $"unanswered: {string.Join(", ", Unanswered(said, rooms).Select(m => m.Text))}; open: {asked.Count(a => !IsOver(a))}";
}
