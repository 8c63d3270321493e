using System.Collections.Concurrent;
using AwesomeAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Chat;
using SahelBot.Hosting;
using Xunit;

namespace SahelBot.Tests.Hosting;

public class PlatformHostTests
{
    private readonly AskedClock _clock = new();
    private readonly List<string> _said = [];

    [Fact]
    public async Task RunAsync_AllRefused_EndsWithFalseAndSaysWhy()
    {
        var host = Host(new ScriptedPlatform("Telegram", _ => throw new PlatformException("The token is wrong.")));

        var cancelled = await host.RunAsync(TestContext.Current.CancellationToken);

        cancelled.Should().BeFalse();
        _said.Should().Equal("Telegram: stopped. The token is wrong.");
    }

    [Fact]
    public async Task RunAsync_OneRefused_OtherGoesOnUntilCancelled()
    {
        using var stop = new CancellationTokenSource();
        var running = new TaskCompletionSource();
        var other = new ScriptedPlatform("Other", async token =>
        {
            running.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, _clock, token);
        });
        var host = Host(new ScriptedPlatform("Telegram", _ => throw new PlatformException("no")), other);

        var run = host.RunAsync(stop.Token);
        await running.Task;
        run.IsCompleted.Should().BeFalse();
        await stop.CancelAsync();

        (await run).Should().BeTrue();
    }

    [Fact]
    public async Task RunAsync_BrokenPlatform_IsStartedAgainWithLongerPauses()
    {
        var starts = 0;
        var host = Host(new ScriptedPlatform("Telegram", _ => ++starts < 4
            ? throw new InvalidOperationException("secret detail")
            : throw new PlatformException("enough")));

        var run = host.RunAsync(TestContext.Current.CancellationToken);
        for (var pause = TimeSpan.FromSeconds(1); pause < TimeSpan.FromSeconds(8); pause *= 2)
        {
            await UntilAsync(() => _clock.Asked.Contains(pause)); // else time would go by while the platform is started
            _clock.Advance(pause);
        }

        await run;
        _said.Should().Equal(
            "Telegram: broke off (InvalidOperationException); begins again in 1 s.",
            "Telegram: broke off (InvalidOperationException); begins again in 2 s.",
            "Telegram: broke off (InvalidOperationException); begins again in 4 s.",
            "Telegram: stopped. enough");
    }

    [Fact]
    public async Task RunAsync_HealthChanges_IsSaidOnceEach()
    {
        using var stop = new CancellationTokenSource();
        var platform = new ScriptedPlatform("Telegram", token => Task.Delay(Timeout.InfiniteTimeSpan, _clock, token));
        var run = Host(platform).RunAsync(stop.Token);

        await TickAsync();
        platform.Activity = "long polling as @sahelbot";
        await UntilAsync(() => Said == 1, TickAsync);
        await TickAsync();
        platform.Activity = "another process uses the token";
        platform.IsHealthy = false;
        await UntilAsync(() => Said == 2, TickAsync);
        await TickAsync();
        await stop.CancelAsync();
        await run;

        _said.Should().Equal("Telegram: long polling as @sahelbot", "Telegram: another process uses the token");
    }

    private int Said
    {
        get
        {
            lock (_said)
            {
                return _said.Count;
            }
        }
    }

    /// <summary>Lets other threads work until something holds.</summary>
    private static async Task UntilAsync(Func<bool> holds, Func<Task>? meanwhile = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (!holds())
        {
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
        }
    }

    private async Task TickAsync()
    {
        for (var i = 0; i < 5; i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private PlatformHost Host(params IPlatformAdapter[] platforms) => new(
        platforms,
        line =>
        {
            lock (_said)
            {
                _said.Add(line);
            }

            return Task.CompletedTask;
        },
        _clock,
        NullLogger<PlatformHost>.Instance);

    /// <summary>Knows which delays were asked for.</summary>
    private sealed class AskedClock : FakeTimeProvider
    {
        private readonly ConcurrentQueue<TimeSpan> _asked = new();

        public IReadOnlyCollection<TimeSpan> Asked => _asked;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _asked.Enqueue(dueTime);
            return timer;
        }
    }

    private sealed class ScriptedPlatform(string name, Func<CancellationToken, Task> run) : IPlatformAdapter
    {
        public string Name => name;

        public string Activity { get; set; } = "";

        public bool IsHealthy { get; set; } = true;

        public Task RunAsync(CancellationToken cancellationToken) => run(cancellationToken);
    }
}
