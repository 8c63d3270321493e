using AwesomeAssertions;
using SahelBot.Discord.Tests.Bot;
using Xunit;

namespace SahelBot.Discord.Tests.Delivery;

/// <summary>Alone, since it prints how long things take. Discord's own three seconds are what the fake insists on.</summary>
[Collection(nameof(LatencyTests))]
[CollectionDefinition(nameof(LatencyTests), DisableParallelization = true)]
public class LatencyTests(ITestOutputHelper output)
{
    private const int InFlight = 100;

    [Fact]
    public async Task HundredInFlight_AreAllDeferred_BeforeAnyIsAnswered()
    {
        var token = TestContext.Current.CancellationToken;
        await using var bot = await RunningBot.StartAsync();
        await bot.Ann.Slash("ask", bot.Room, ("question", "warm?")).WaitForResponseAsync(cancellationToken: token);
        var allDeferred = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.Script.OnEvent = async (happened, cancelled) =>
        {
            await allDeferred.Task.WaitAsync(cancelled);
            return bot.Script.Echo(happened);
        };

        var asked = Enumerable.Range(0, InFlight)
            .Select(i => bot.Discord.User((ulong)(5000 + i)).Slash("ask", bot.Guild.Channel($"c{i % 10}"), ("question", $"{i}?"))).ToList();
        await Task.WhenAll(asked.Select(a => a.WaitForAcknowledgementAsync(cancellationToken: token)));
        allDeferred.SetResult();
        var answers = await Task.WhenAll(asked.Select(a => a.WaitForResponseAsync(cancellationToken: token)));

        var deferred = asked.Select(a => (a.AcknowledgedAfter ?? TimeSpan.MaxValue).TotalMilliseconds).Order().ToList();
        output.WriteLine($"deferred: median {deferred[InFlight / 2]:F0} ms, p95 {deferred[94]:F0} ms, last {deferred[^1]:F0} ms");
        answers.Should().HaveCount(InFlight).And.OnlyContain(a => a.EditedAt != null);
    }
}
