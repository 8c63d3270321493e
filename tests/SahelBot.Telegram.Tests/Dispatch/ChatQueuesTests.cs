using System.Collections.Concurrent;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Telegram.Dispatch;
using Xunit;

namespace SahelBot.Telegram.Tests.Dispatch;

public class ChatQueuesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_AnyMixture_KeepsTheOrderOfEachQueue() => await Gen.Int[0, 9].List[0, 200].SampleAsync(async names =>
    {
        var done = new ConcurrentDictionary<int, ConcurrentQueue<int>>();
        using var queues = new ChatQueues<(int Queue, int Number)>(
            async (item, _, _) =>
            {
                await Task.Yield();
                done.GetOrAdd(item.Queue, _ => []).Enqueue(item.Number);
            },
            1000);

        for (var i = 0; i < names.Count; i++)
        {
            queues.Add($"{names[i]}", (names[i], i));
        }

        await queues.WaitUntilIdleAsync(Token);
        queues.Count.Should().Be(0);
        done.Values.Sum(d => d.Count).Should().Be(names.Count);
        done.Values.Should().OnlyContain(d => d.SequenceEqual(d.Order()));
    }, iter: 50);

    [Fact]
    public async Task WaitForRoom_Full_WaitsUntilSomethingIsDone()
    {
        var go = new TaskCompletionSource();
        using var queues = new ChatQueues<int>((_, _, _) => go.Task, 2);
        queues.Add("a", 1);
        queues.Add("b", 1);

        var room = queues.WaitForRoomAsync(Token);
        room.IsCompleted.Should().BeFalse();
        queues.HasRoom.Should().BeFalse();
        go.SetResult();

        await room;
        queues.HasRoom.Should().BeTrue();
    }

    [Fact]
    public async Task StopAsync_InTheMiddle_DropsWhatWasNotBegun()
    {
        var begun = new ConcurrentQueue<int>();
        using var queues = new ChatQueues<int>(
            async (item, _, token) =>
            {
                begun.Enqueue(item);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token).ContinueWith(
                    _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            },
            10);
        queues.Add("a", 1);
        queues.Add("a", 2);

        await queues.StopAsync();

        begun.Should().NotContain(2);
        queues.ActiveQueues.Should().Be(0);
    }
}
