using System.Globalization;
using Microsoft.Extensions.Logging;
using SahelBot.Chat;

namespace SahelBot.Hosting;

/// <summary>
/// Keeps platforms running beside each other: one that breaks is started again after a while, one that is refused for good is
/// given up, and neither stops the others.
/// </summary>
/// <param name="say">Takes one line for the operator.</param>
public sealed partial class PlatformHost(
    IReadOnlyList<IPlatformAdapter> platforms, Func<string, Task> say, TimeProvider clock, ILogger<PlatformHost> logger)
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _settling = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _firstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longestPause = TimeSpan.FromMinutes(5);

    /// <summary>Runs until cancelled, or until no platform is left.</summary>
    /// <returns>True when it was cancelled; false when every platform was given up.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var announcing = Task.WhenAll(platforms.Select(p => AnnounceAsync(p, over.Token)));
        await Task.WhenAll(platforms.Select(p => KeepRunningAsync(p, cancellationToken)));
        await over.CancelAsync();
        await announcing;
        return cancellationToken.IsCancellationRequested;
    }

    private async Task KeepRunningAsync(IPlatformAdapter platform, CancellationToken cancellationToken)
    {
        var pause = _firstPause;
        while (!cancellationToken.IsCancellationRequested)
        {
            var began = clock.GetTimestamp();
            try
            {
                await platform.RunAsync(cancellationToken);
                return;
            }
            catch (PlatformException e)
            {
                await say($"{platform.Name}: stopped. {e.Message}");
                return;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                pause = clock.GetElapsedTime(began) > _longestPause ? _firstPause : pause;
                LogBroken(platform.Name, e);
                var seconds = pause.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
                await say($"{platform.Name}: broke off ({e.GetType().Name}); begins again in {seconds} s.");
            }

            await Task.Delay(pause, clock, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
            pause = pause * 2 < _longestPause ? pause * 2 : _longestPause;
        }
    }

    /// <summary>Says what a platform is doing as soon as it can tell, and again when its health changes.</summary>
    private async Task AnnounceAsync(IPlatformAdapter platform, CancellationToken cancellationToken)
    {
        bool? health = null;
        var began = clock.GetTimestamp();
        try
        {
            using var timer = new PeriodicTimer(_look, clock);
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                var isNew = platform.Activity.Length > 0 && platform.IsHealthy != health;
                var isOnlyStarting = health is null && !platform.IsHealthy && clock.GetElapsedTime(began) < _settling;
                if (isNew && !isOnlyStarting)
                {
                    health = platform.IsHealthy;
                    await say($"{platform.Name}: {platform.Activity}");
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end of it.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Platform} broke off")]
    private partial void LogBroken(string platform, Exception exception);
}
