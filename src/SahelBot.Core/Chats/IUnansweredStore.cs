namespace SahelBot.Core.Chats;

/// <summary>Remembers questions that the sources did not answer, for the moderators. Safe to use from many threads at once.</summary>
public interface IUnansweredStore
{
    /// <summary>Keeps that an exchange had no answer. The same exchange is kept once.</summary>
    Task AddAsync(ExchangeId exchange, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Keeps a person's wish for an answer.</summary>
    /// <returns>False when this person had asked for this exchange already.</returns>
    Task<bool> RequestAsync(ModeratorRequest request, CancellationToken cancellationToken);

    /// <returns>Exchanges without an answer not before <paramref name="since"/>, latest first, at most <paramref name="limit"/>.</returns>
    Task<IReadOnlyList<Exchange>> ListAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken);
}
