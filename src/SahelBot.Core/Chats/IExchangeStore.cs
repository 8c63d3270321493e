namespace SahelBot.Core.Chats;

/// <summary>Remembers exchanges, and which message of the bot shows which. Safe to use from many threads at once.</summary>
public interface IExchangeStore
{
    /// <summary>Keeps an exchange; one with the same id is replaced.</summary>
    Task SaveAsync(Exchange exchange, CancellationToken cancellationToken);

    /// <returns>Null when there is none, or when it is past its retention.</returns>
    Task<Exchange?> FindAsync(ExchangeId id, CancellationToken cancellationToken);

    /// <summary>Remembers that a message shows an exchange, but not how to reach it; a later call for the same message wins.</summary>
    Task LinkAsync(MessageKey message, ExchangeId exchange, DateTimeOffset at, CancellationToken cancellationToken);

    /// <returns>The exchange that a message shows; null when it shows none that is still known.</returns>
    Task<Exchange?> FindByMessageAsync(MessageKey message, CancellationToken cancellationToken);
}
