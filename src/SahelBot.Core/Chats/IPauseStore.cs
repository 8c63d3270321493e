namespace SahelBot.Core.Chats;

/// <summary>Remembers where the bot is to stay silent. Safe to use from many threads at once.</summary>
public interface IPauseStore
{
    /// <returns>False when it was paused there already.</returns>
    Task<bool> AddAsync(Pause pause, CancellationToken cancellationToken);

    /// <param name="platform">Null for the pause of everything.</param>
    /// <param name="place">Null for the pause of the whole platform.</param>
    /// <returns>False when it was not paused there.</returns>
    Task<bool> RemoveAsync(string? platform, PlaceKey? place, CancellationToken cancellationToken);

    Task<IReadOnlyList<Pause>> ListAsync(CancellationToken cancellationToken);
}
