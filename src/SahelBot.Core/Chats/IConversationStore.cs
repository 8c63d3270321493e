namespace SahelBot.Core.Chats;

/// <summary>Remembers for a while which exchanges followed each other in a place. Safe to use from many threads at once.</summary>
public interface IConversationStore
{
    Task AppendAsync(PlaceKey place, ExchangeId exchange, DateTimeOffset at, CancellationToken cancellationToken);

    /// <returns>At most <paramref name="limit"/> of the latest exchanges not before <paramref name="since"/>, oldest first.</returns>
    Task<IReadOnlyList<Exchange>> RecentAsync(
        PlaceKey place, DateTimeOffset since, int limit, CancellationToken cancellationToken);

    /// <summary>Forgets the conversation of a place; the exchanges themselves stay, since nothing ties them to anybody.</summary>
    /// <returns>How many entries there were.</returns>
    Task<int> EndAsync(PlaceKey place, CancellationToken cancellationToken);
}
