using SahelBot.Core.Chats;

namespace SahelBot.Testing.Chats;

/// <summary>Pauses in memory.</summary>
public sealed class InMemoryPauses : IPauseStore
{
    private readonly Lock _gate = new();
    private readonly List<Pause> _pauses = [];
    private int _reads;

    /// <summary>How often the list was read.</summary>
    public int Reads => _reads;

    /// <summary>Null when reading works.</summary>
    public Exception? Failure { get; set; }

    public Task<bool> AddAsync(Pause pause, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var isNew = !_pauses.Exists(p => (p.Platform, p.Place) == (pause.Platform, pause.Place));
            if (isNew)
            {
                _pauses.Add(pause);
            }

            return Task.FromResult(isNew);
        }
    }

    public Task<bool> RemoveAsync(string? platform, PlaceKey? place, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(_pauses.RemoveAll(p => (p.Platform, p.Place) == (platform, place)) > 0);
        }
    }

    public Task<IReadOnlyList<Pause>> ListAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _reads);
        if (Failure is { } failure)
        {
            return Task.FromException<IReadOnlyList<Pause>>(failure);
        }

        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Pause>>([.. _pauses]);
        }
    }
}
