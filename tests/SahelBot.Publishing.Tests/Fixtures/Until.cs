using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace SahelBot.Publishing.Tests.Fixtures;

/// <summary>Lets time go by until something has happened; the test's own time limit ends it otherwise.</summary>
internal static class Until
{
    private static readonly TimeSpan _step = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _breath = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    public static async Task Async(Func<bool> hasHappened, FakeTimeProvider clock)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(_patience);
        while (!hasHappened())
        {
            clock.Advance(_step);
            await Task.Delay(_breath, TimeProvider.System, patience.Token);
        }
    }
}
