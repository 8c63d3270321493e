using SahelBot.Core.Chats;

namespace SahelBot.Chat.Pauses;

/// <summary>
/// Tells where moderators have silenced the bot. Looks at the store at most every five seconds, so what another process switches is
/// known after that at the latest. Safe to use from many threads at once.
/// </summary>
public sealed class PauseSwitch(IPauseStore store, TimeProvider clock)
{
    private static readonly TimeSpan _readEvery = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Task<IReadOnlyList<Pause>>? _known;
    private DateTimeOffset _readAgainAt;

    /// <param name="platform">Lower-case name of the platform.</param>
    /// <param name="place">Null where there is no place, as in inline mode: then only pauses of all and of the platform count.</param>
    public async Task<bool> IsPausedAsync(string platform, PlaceKey? place, CancellationToken cancellationToken) =>
        (await KnownAsync(cancellationToken)).Any(p => p.Covers(platform, place));

    /// <summary>As <see cref="IPauseStore.AddAsync"/>, known here at once.</summary>
    public async Task<bool> AddAsync(Pause pause, CancellationToken cancellationToken)
    {
        var isNew = await store.AddAsync(pause, cancellationToken);
        Forget();
        return isNew;
    }

    /// <summary>As <see cref="IPauseStore.RemoveAsync"/>, known here at once.</summary>
    public async Task<bool> RemoveAsync(string? platform, PlaceKey? place, CancellationToken cancellationToken)
    {
        var isGone = await store.RemoveAsync(platform, place, cancellationToken);
        Forget();
        return isGone;
    }

    private void Forget()
    {
        lock (_gate)
        {
            _known = null;
        }
    }

    private Task<IReadOnlyList<Pause>> KnownAsync(CancellationToken cancellationToken)
    {
        Task<IReadOnlyList<Pause>> known;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (_known is null || _known.IsFaulted || now >= _readAgainAt)
            {
                _known = store.ListAsync(CancellationToken.None); // shared, so it ends with nobody's event
                _readAgainAt = now + _readEvery;
            }

            known = _known;
        }

        return known.WaitAsync(cancellationToken);
    }
}
