using AwesomeAssertions;
using SahelBot.Discord.Tests.Bot;
using Xunit;

namespace SahelBot.Discord.Tests.Delivery;

/// <summary>Alone: what it measures is the bot, not the tests beside it.</summary>
[Collection(nameof(LatencyTests))]
[CollectionDefinition(nameof(LatencyTests), DisableParallelization = true)]
public class LatencyTests(ITestOutputHelper output)
{
    private const int InFlight = 100;

    [Fact]
    public async Task HundredInFlight_AreDeferredWithin300Milliseconds_AndAnsweredWithin2Seconds()
    {
        var token = TestContext.Current.CancellationToken;
        await using var bot = await RunningBot.StartAsync();
        bot.Script.OnEvent = async (happened, cancelled) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, cancelled);
            return bot.Script.Echo(happened);
        };
        await bot.Ann.Slash("ask", bot.Room, ("question", "warm?")).WaitForResponseAsync(cancellationToken: token);

        var asked = Enumerable.Range(0, InFlight)
            .Select(i => bot.Discord.User((ulong)(5000 + i)).Slash("ask", bot.Guild.Channel($"c{i % 10}"), ("question", $"{i}?"))).ToList();
        var answers = await Task.WhenAll(asked.Select(a => a.WaitForResponseAsync(cancellationToken: token)));

        var deferred = asked.Select(a => (a.AcknowledgedAfter ?? TimeSpan.MaxValue).TotalMilliseconds).Order().ToList();
        var answered = asked.Zip(answers, (a, m) => ((m.EditedAt ?? m.SentAt) - a.CreatedAt).TotalMilliseconds).Order().ToList();
        output.WriteLine($"deferred: median {deferred[InFlight / 2]:F0} ms, p95 {deferred[94]:F0} ms, last {deferred[^1]:F0} ms");
        output.WriteLine($"answered: median {answered[InFlight / 2]:F0} ms, p95 {answered[94]:F0} ms, last {answered[^1]:F0} ms (0.5 s of work, 64 at once)");
        deferred[^1].Should().BeLessThan(300);
        answered[^1].Should().BeLessThan(2000);
    }
}
