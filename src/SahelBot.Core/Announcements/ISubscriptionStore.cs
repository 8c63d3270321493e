using SahelBot.Core.Chats;

namespace SahelBot.Core.Announcements;

/// <summary>Remembers where new events are to be posted. Safe to use from many threads at once.</summary>
public interface ISubscriptionStore
{
    /// <returns>False when the place had subscribed already; its language and address are those of the latest call.</returns>
    Task<bool> AddAsync(Subscription subscription, CancellationToken cancellationToken);

    /// <returns>False when there was none.</returns>
    Task<bool> RemoveAsync(PlaceKey place, CancellationToken cancellationToken);

    Task<IReadOnlyList<Subscription>> ListAsync(CancellationToken cancellationToken);
}
