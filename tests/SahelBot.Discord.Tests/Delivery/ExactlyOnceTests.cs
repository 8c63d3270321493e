using AwesomeAssertions;
using SahelBot.Discord.Tests.Bot;
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

    /// <summary>Of the time for it: a first answer that meets a 429 and a 502 in a row takes most of a second, and longer on a busy machine.</summary>
    private static readonly TimeSpan _toAcknowledge = RunningBot.FirstAnswerWithin / 2;

    private readonly List<FakeInteraction> _asked = [];
    private readonly List<FakeMessage> _said = [];
    private List<FakeChannel> _rooms = [];

    /// <summary>Cut every five seconds, and told to reconnect every seven: what Discord can tell again is told in time.</summary>
    [Fact]
    public async Task ThousandQuestions_OverALineThatBreaks_AreAnsweredOnceEach()
    {
        await using var bot = await StartAsync();

        await AskAllAsync(bot, _ => { });

        Tell(bot);
        _asked.Should().OnlyContain(a => !a.DidNotRespond);
        ShouldBeAnsweredOnce(bot);
        bot.Discord.Gateway.Identifies.Should().Be(1);
        bot.Discord.Gateway.Gaps().Should().NotBeEmpty();
        bot.Discord.Gateway.Sessions.Should().ContainSingle().Which.Resumes.Should().BeGreaterThan(1);
    }

    /// <summary>The same, and sessions are lost: what is asked until the next one began is told to nobody, and nothing else is lost.</summary>
    [Fact]
    public async Task ThousandQuestions_WhileSessionsAreLost_AreAnsweredOnceEachIfTheyCouldBe()
    {
        await using var bot = await StartAsync();

        var losses = 0;
        await AskAllAsync(bot, i =>
        {
            losses += i % 250 == 100 ? 1 : 0;
            if (losses > 0 && bot.Discord.Gateway.Sessions.Any(s => s.IsConnected)) // without a connection there is nothing to lose
            {
                bot.Discord.Gateway.Make(GatewayTrouble.LostSession);
                losses--;
            }
        });

        Tell(bot);
        _asked.Where(CouldBeAnswered).Should().OnlyContain(a => !a.DidNotRespond);
        ShouldBeAnsweredOnce(bot);
        bot.Discord.Gateway.Identifies.Should().BeInRange(2, 3); // a loss that meets a cut is none
        bot.Discord.Gateway.Sessions.Sum(s => s.Resumes).Should().BeGreaterThan(1);
    }

    private async Task<RunningBot> StartAsync()
    {
        var bot = await RunningBot.StartAsync(options: RunningBot.Options with { IdentifyInterval = TimeSpan.FromSeconds(1) });
        _rooms = [.. Enumerable.Range(0, Channels).Select(i => bot.Guild.Channel($"room{i}"))];
        bot.Discord.Faults.Add(new FaultRule(FaultKind.TooManyRequests) { Every = 20, RetryAfter = TimeSpan.FromMilliseconds(300) });
        bot.Discord.Faults.Add(new FaultRule(FaultKind.BadGateway) { Every = 20, Skip = 10 });
        bot.Discord.Gateway.MakeEvery(TimeSpan.FromSeconds(5), GatewayTrouble.Cut);
        bot.Discord.Gateway.MakeEvery(TimeSpan.FromSeconds(7), GatewayTrouble.Reconnect);
        return bot;
    }

    private async Task AskAllAsync(RunningBot bot, Action<int> trouble)
    {
        for (var i = 0; i < EachWay; i++)
        {
            var person = bot.Discord.User((ulong)(5000 + (i % 200)));
            _asked.Add(person.Slash("ask", _rooms[i % Channels], ("question", $"slash {i}")));
            _said.Add(person.Says($"@bot mention {i}", _rooms[(i * 7) % Channels]));
            trouble(i);
            await Task.Delay(TimeSpan.FromMilliseconds(40), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await RunningBot.UntilAsync(() => Unanswered().Count == 0 && _asked.TrueForAll(IsOver), Missing);
    }

    private static bool IsOver(FakeInteraction asked) =>
        asked.DidNotRespond || asked is { AcknowledgedAt: not null, Response.IsThinking: false };

    private static bool CouldBeAnswered(FakeInteraction asked) =>
        asked.ToldAfter <= RunningBot.FirstAnswerWithin - _toAcknowledge;

    private void ShouldBeAnsweredOnce(RunningBot bot)
    {
        var replies = _rooms.SelectMany(r => r.BotMessages).Where(m => m.ReplyTo is not null).GroupBy(m => m.ReplyTo).ToList();
        replies.Should().HaveCount(EachWay).And.OnlyContain(r => r.Count() == 1);
        _asked.Where(a => !a.DidNotRespond).Should().OnlyContain(a => a.Response!.Text.Contains("re: slash"));
        _asked.SelectMany(a => a.FollowUps).Should().BeEmpty();
        bot.Log.Should().NotContain(l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    private List<FakeMessage> Unanswered()
    {
        var answered = _rooms.SelectMany(r => r.BotMessages).Select(m => m.ReplyTo).ToHashSet();
        return [.. _said.Where(s => !answered.Contains(s.Id))];
    }

    private string Missing() =>
        $"unanswered: {string.Join(", ", Unanswered().Select(m => m.Text))}; open: {_asked.Count(a => !IsOver(a))}";

    private void Tell(RunningBot bot)
    {
        var discord = bot.Discord;
        var gaps = discord.Gateway.Gaps().Select(g => (g.To - g.From).TotalSeconds).Order().ToList();
        output.WriteLine(
            $"connections {discord.Gateway.Connections.Count}, identifies {discord.Gateway.Identifies}, calls {discord.Calls.Count}, " +
            $"of them failed {discord.Calls.Count(c => c.Status >= 400)}, invalid requests {discord.InvalidRequests}");
        output.WriteLine(
            $"interactions that nobody answered in time {_asked.Count(a => a.DidNotRespond)}, never told in time {_asked.Count(a => !CouldBeAnswered(a))}, " +
            $"latest first answer after {_asked.Max(a => a.AcknowledgedAfter)?.TotalSeconds:0.00} s");
        output.WriteLine($"seconds without a connection: {string.Join(", ", gaps.Select(g => $"{g:0.00}"))}");
    }
}
