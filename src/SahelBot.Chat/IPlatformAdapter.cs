namespace SahelBot.Chat;

/// <summary>One platform in a running bot.</summary>
public interface IPlatformAdapter
{
    /// <summary>For people: "Telegram", "Discord".</summary>
    string Name { get; }

    /// <summary>What it is doing at this moment, in one line without secrets.</summary>
    string Activity { get; }

    /// <summary>False when something is wrong that needs an operator, or nothing was heard of the platform for too long.</summary>
    bool IsHealthy { get; }

    /// <summary>Serves the platform until cancelled; then finishes what it has begun, within a few seconds.</summary>
    /// <exception cref="PlatformException">The platform refuses for good, for instance because the token is wrong.</exception>
    Task RunAsync(CancellationToken cancellationToken);
}
