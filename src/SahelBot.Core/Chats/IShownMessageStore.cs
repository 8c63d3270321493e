using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Chats;

/// <summary>
/// Remembers which message of the bot shows which exchange, and how to reach it when what it cites has changed. Safe to use from many
/// threads at once.
/// </summary>
public interface IShownMessageStore
{
    /// <summary>
    /// Keeps that a message shows an exchange; a later call for the same message wins. Of one without an address neither place nor
    /// message is kept.
    /// </summary>
    Task AddAsync(ShownMessage message, CancellationToken cancellationToken);

    /// <returns>Messages shown not before <paramref name="since"/> that can be reached and whose exchange cites one of the passages,
    /// from another version than <paramref name="version"/>; oldest first.</returns>
    Task<IReadOnlyList<ShownMessage>> CitingAsync(
        IReadOnlyCollection<PassageId> passages, string version, DateTimeOffset since, CancellationToken cancellationToken);

    /// <returns>What is kept of a message of the bot; null when it shows nothing that is known.</returns>
    Task<ShownMessage?> FindAsync(MessageKey message, CancellationToken cancellationToken);

    /// <returns>The messages that show an exchange, oldest first; those that cannot be reached among them, with an empty address.</returns>
    Task<IReadOnlyList<ShownMessage>> OfAsync(ExchangeId exchange, CancellationToken cancellationToken);

    /// <summary>Forgets how to reach the messages of a place.</summary>
    /// <returns>How many there were.</returns>
    Task<int> ForgetAsync(PlaceKey place, CancellationToken cancellationToken);
}
