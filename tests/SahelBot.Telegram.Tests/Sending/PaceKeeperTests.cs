using AwesomeAssertions;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Telegram.Sending;
using SahelBot.Telegram.Tests.Fakes;
using Xunit;

namespace SahelBot.Telegram.Tests.Sending;

public class PaceKeeperTests
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitAsync_Burst_GoesAtOnceAndThenOneASecond()
    {
        using var pace = new PaceKeeper(new TelegramPace { ChatBurst = 3 }, _clock);

        var waits = Enumerable.Range(0, 5).Select(_ => pace.WaitAsync(1, false, Token)).ToList();

        waits.Select(w => w.IsCompleted).Should().Equal(true, true, true, false, false);
        _clock.Advance(_second);
        await ReachAsync(waits, 4);
        _clock.Advance(_second);
        await ReachAsync(waits, 5);
    }

    [Fact]
    public async Task WaitAsync_Group_SendsTwentyInAMinute()
    {
        using var pace = new PaceKeeper(new TelegramPace { ChatBurst = 100 }, _clock);

        var waits = Enumerable.Range(0, 21).Select(_ => pace.WaitAsync(-1, true, Token)).ToList();

        waits.Count(w => w.IsCompleted).Should().Be(20);
        _clock.Advance(59 * _second);
        waits[^1].IsCompleted.Should().BeFalse();
        _clock.Advance(2 * _second);
        await ReachAsync(waits, 21);
    }

    [Fact]
    public async Task WaitAsync_ManyChats_SendThirtyInASecond()
    {
        using var pace = new PaceKeeper(new TelegramPace(), _clock);

        var calls = Enumerable.Range(0, 70).Select(i => CallAsync(pace, i)).ToList();

        calls.Count(w => w.IsCompleted).Should().Be(30);
        _clock.Advance(1.1 * _second);
        await ReachAsync(calls, 60);
        _clock.Advance(1.1 * _second);
        await ReachAsync(calls, 70);
    }

    [Fact]
    public async Task Hold_OneChat_HoldsUpThatChatAlone()
    {
        using var pace = new PaceKeeper(new TelegramPace(), _clock);
        pace.Hold(1, TimeSpan.FromSeconds(10));

        var (held, free) = (pace.WaitAsync(1, false, Token), pace.WaitAsync(2, false, Token));

        free.IsCompleted.Should().BeTrue();
        _clock.Advance(9 * _second);
        held.IsCompleted.Should().BeFalse();
        _clock.Advance(2 * _second);
        await ReachAsync([held], 1);
    }

    [Fact]
    public async Task Hold_SeveralChatsAtOnce_SlowsDownAll()
    {
        using var pace = new PaceKeeper(new TelegramPace(), _clock);
        pace.Hold(1, TimeSpan.FromSeconds(2));
        pace.Hold(2, TimeSpan.FromSeconds(2));
        pace.Hold(3, TimeSpan.FromSeconds(2));

        var other = pace.WaitAsync(4, false, Token);

        other.IsCompleted.Should().BeFalse();
        _clock.Advance(2.1 * _second);
        await ReachAsync([other], 1);
    }

    [Fact]
    public async Task WaitAsync_CallsTakeLong_CountUntilASecondAfterTheirEnd()
    {
        using var pace = new PaceKeeper(new TelegramPace { PerSecond = 1 }, _clock);
        var first = await pace.WaitAsync(1, false, Token);
        var second = pace.WaitAsync(2, false, Token);

        _clock.Advance(5 * _second);
        second.IsCompleted.Should().BeFalse();
        first.Dispose();
        _clock.Advance(0.9 * _second);
        second.IsCompleted.Should().BeFalse();
        _clock.Advance(0.2 * _second);
        await ReachAsync([second], 1);
    }

    private static async Task CallAsync(PaceKeeper pace, long chat)
    {
        using (await pace.WaitAsync(chat, false, Token))
        {
        }
    }

    /// <summary>Waits that have ended are gone on with by the pool.</summary>
    private static async Task ReachAsync(IReadOnlyList<Task> calls, int count)
    {
        await RunningBot.UntilAsync(() => calls.Count(c => c.IsCompleted) >= count);
        calls.Count(c => c.IsCompleted).Should().Be(count);
    }
}
