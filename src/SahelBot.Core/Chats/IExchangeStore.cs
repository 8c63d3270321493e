namespace SahelBot.Core.Chats;

/// <summary>Remembers exchanges. Safe to use from many threads at once.</summary>
public interface IExchangeStore
{
    /// <summary>Keeps an exchange; one with the same id is replaced.</summary>
    Task SaveAsync(Exchange exchange, CancellationToken cancellationToken);

    /// <returns>Null when there is none, or when it is past its retention.</returns>
    Task<Exchange?> FindAsync(ExchangeId id, CancellationToken cancellationToken);

    /// <returns>The exchange that a message shows, see <see cref="IShownMessageStore"/>; null when it shows none that is still known.</returns>
    Task<Exchange?> FindByMessageAsync(MessageKey message, CancellationToken cancellationToken);
}
