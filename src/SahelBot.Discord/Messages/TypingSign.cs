using SahelBot.Discord.Models;

namespace SahelBot.Discord.Messages;

/// <summary>Shows in a channel that the bot writes, where that takes long enough to be worth a call.</summary>
internal sealed class TypingSign(IDiscordRest rest, TimeProvider clock)
{
    private static readonly TimeSpan _first = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _again = TimeSpan.FromSeconds(8);

    /// <summary>Shows it until the result is disposed of.</summary>
    public IDisposable Show(Snowflake channel)
    {
        var stop = new CancellationTokenSource();
        _ = ShowAsync(channel, stop.Token);
        return new Shown(stop);
    }

    private async Task ShowAsync(Snowflake channel, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(_first, clock, cancellationToken);
            while (true)
            {
                await rest.ShowTypingAsync(channel, cancellationToken);
                await Task.Delay(_again, clock, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // It has written.
        }
        catch (DiscordException)
        {
            // Then it is not shown.
        }
    }

    private sealed class Shown(CancellationTokenSource stop) : IDisposable
    {
        public void Dispose()
        {
            stop.Cancel();
            stop.Dispose();
        }
    }
}
