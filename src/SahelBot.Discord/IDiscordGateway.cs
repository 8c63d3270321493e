using SahelBot.Chat;

namespace SahelBot.Discord;

/// <summary>What Discord tells the bot. Safe to use from many threads at once.</summary>
public interface IDiscordGateway
{
    GatewayStatus Status { get; }

    /// <summary>
    /// The events of all shards, for one reader; it may be asked again after the first has ended. A reader that is slow holds up no
    /// connection: past some thousand waiting events, further messages are dropped and counted.
    /// </summary>
    IAsyncEnumerable<DiscordEvent> ReadEventsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Keeps the shards connected until cancelled; then ends the sessions. It may be called again; that begins new sessions.
    /// </summary>
    /// <exception cref="PlatformException">Discord refuses for good; the message tells the operator what to change.</exception>
    Task RunAsync(CancellationToken cancellationToken);
}
