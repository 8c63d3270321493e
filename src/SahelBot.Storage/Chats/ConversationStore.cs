using Dapper;
using SahelBot.Core.Chats;
using SahelBot.Storage.Databases;

namespace SahelBot.Storage.Chats;

internal sealed class ConversationStore(IDatabase database) : IConversationStore
{
    public Task AppendAsync(PlaceKey place, ExchangeId exchange, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(c => c.ExecuteAsync(
            """
            delete from conversation_entries where place = @Place and exchange = @Exchange;
            insert into conversation_entries (place, exchange, at) values (@Place, @Exchange, @At)
            """,
            new { Place = place.Value, Exchange = exchange.Value, At = at.ToUnixTimeMilliseconds() }), cancellationToken);

    public async Task<IReadOnlyList<Exchange>> RecentAsync(
        PlaceKey place, DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var rows = await database.ReadAsync(c => c.QueryAsync<ExchangeRow>(
            $"""
            select {ExchangeRow.Columns} from conversation_entries k join exchanges e on e.id = k.exchange
            where k.place = @Place and k.at >= @Since order by k.at desc, k.id desc limit @Limit
            """,
            new { Place = place.Value, Since = since.ToUnixTimeMilliseconds(), Limit = limit }), cancellationToken);
        return [.. rows.Reverse().Select(r => r.ToExchange())];
    }

    public Task<int> EndAsync(PlaceKey place, CancellationToken cancellationToken) =>
        database.WriteAsync(
            c => c.ExecuteAsync("delete from conversation_entries where place = @Value", place), cancellationToken);
}
