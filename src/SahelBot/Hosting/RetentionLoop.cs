using Microsoft.Extensions.Logging;
using SahelBot.Core.Chats;

namespace SahelBot.Hosting;

/// <summary>Deletes what has been kept long enough, at once and then every hour.</summary>
public sealed partial class RetentionLoop(
    IRetention retention, TimeSpan conversations, TimeSpan records, TimeProvider clock, ILogger<RetentionLoop> logger)
{
    private static readonly TimeSpan _between = TimeSpan.FromHours(1);

    /// <summary>Runs until cancelled; a failed round is logged and made up for by the next.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var timer = new PeriodicTimer(_between, clock);
            do
            {
                await PurgeAsync(cancellationToken);
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end of it.
        }
    }

    private async Task PurgeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = clock.GetUtcNow();
            var count = await retention.PurgeAsync(now - conversations, now - records, cancellationToken);
            LogPurged(count);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogPurgeFailed(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} records were past their time and deleted")]
    private partial void LogPurged(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is past its time could not be deleted")]
    private partial void LogPurgeFailed(Exception exception);
}
