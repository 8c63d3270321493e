using System.Collections.Concurrent;
using SahelBot.Core.Chats;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Tests.Drafts;

/// <summary>Which message shows what, in memory. Knows of no passages.</summary>
internal sealed class MemoryShown : IShownMessageStore
{
    private readonly ConcurrentDictionary<MessageKey, ShownMessage> _messages = new();

    public Task AddAsync(ShownMessage message, CancellationToken cancellationToken)
    {
        _messages[message.Key] = message;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ShownMessage>> CitingAsync(
        IReadOnlyCollection<PassageId> passages, string version, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ShownMessage>>([]);

    public Task<ShownMessage?> FindAsync(MessageKey message, CancellationToken cancellationToken) =>
        Task.FromResult(_messages.GetValueOrDefault(message));

    public Task<IReadOnlyList<ShownMessage>> OfAsync(ExchangeId exchange, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ShownMessage>>([.. _messages.Values.Where(m => m.Exchange == exchange).OrderBy(m => m.At)]);

    public Task<int> ForgetAsync(PlaceKey place, CancellationToken cancellationToken) => Task.FromResult(0);
}
