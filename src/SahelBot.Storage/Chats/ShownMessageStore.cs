using Dapper;
using SahelBot.Core.Chats;
using SahelBot.Core.Knowledge;
using SahelBot.Storage.Databases;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Chats;

internal sealed class ShownMessageStore(IDatabase database, KeyRing keys) : IShownMessageStore
{
    public Task AddAsync(ShownMessage message, CancellationToken cancellationToken)
    {
        var row = ShownRow.Of(message, keys);
        return database.WriteAsync(c => c.ExecuteAsync(ShownRow.Put, row), cancellationToken);
    }

    public async Task<IReadOnlyList<ShownMessage>> CitingAsync(
        IReadOnlyCollection<PassageId> passages, string version, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var messages = await ReadAsync(
            $"""
            {ShownRow.Select} join exchanges e on e.id = m.exchange
            where m.at >= @Since and m.address is not null and e.knowledge_version <> @Version
                and m.exchange in (select exchange from exchange_passages where passage in @Passages)
            order by m.at, m.key
            """,
            new
            {
                Since = since.ToUnixTimeMilliseconds(),
                Version = version,
                Passages = passages.Select(p => p.ToString()).ToList(),
            },
            cancellationToken);
        return [.. messages.Where(m => m.Address.Length > 0)];
    }

    public async Task<ShownMessage?> FindAsync(MessageKey message, CancellationToken cancellationToken) =>
        await ReadAsync($"{ShownRow.Select} where m.key = @Value", message, cancellationToken) is [var found] ? found : null;

    public Task<IReadOnlyList<ShownMessage>> OfAsync(ExchangeId exchange, CancellationToken cancellationToken) =>
        ReadAsync($"{ShownRow.Select} where m.exchange = @Value order by m.at, m.key", exchange, cancellationToken);

    public Task<int> ForgetAsync(PlaceKey place, CancellationToken cancellationToken) =>
        database.WriteAsync(
            c => c.ExecuteAsync(
                "update shown_messages set place = null, platform = null, address = null, message = null where place = @Value", place),
            cancellationToken);

    private async Task<IReadOnlyList<ShownMessage>> ReadAsync(string sql, object values, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(c => c.QueryAsync<ShownRow>(sql, values), cancellationToken);
        return [.. rows.Select(r => r.ToMessage(keys))];
    }
}
