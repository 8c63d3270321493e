using Microsoft.Extensions.Logging;
using SahelBot.Chat.Announcements;

namespace SahelBot.Hosting;

/// <summary>Plans what is to be said after a publication, soon after it, and the digest when its time has come.</summary>
public sealed partial class FollowUpLoop(FollowUpPlanner planner, ModeratorNews news, TimeProvider clock, ILogger<FollowUpLoop> logger)
{
    private static readonly TimeSpan _between = TimeSpan.FromSeconds(5);

    /// <summary>Runs until cancelled; a failed round is logged and made up for by the next.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var timer = new PeriodicTimer(_between, clock);
            do
            {
                await TryAsync(planner.PlanAsync, cancellationToken);
                await TryAsync(news.PlanDigestAsync, cancellationToken);
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end of it.
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> plan, CancellationToken cancellationToken)
    {
        try
        {
            await plan(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What follows from a publication could not be planned")]
    private partial void LogFailed(Exception exception);
}
