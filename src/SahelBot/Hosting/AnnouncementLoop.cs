using Microsoft.Extensions.Logging;
using SahelBot.Chat.Announcements;

namespace SahelBot.Hosting;

/// <summary>Has said on one platform, one after the other, what is due there.</summary>
public sealed partial class AnnouncementLoop(Announcer announcer, TimeProvider clock, ILogger<AnnouncementLoop> logger)
{
    /// <summary>After a failure that is not of one announcement.</summary>
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(30);

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(await SayNextAsync(cancellationToken), clock, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end of it.
        }
    }

    private async Task<TimeSpan> SayNextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await announcer.SayNextAsync(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(e);
            return _pause;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due could not be said")]
    private partial void LogFailed(Exception exception);
}
