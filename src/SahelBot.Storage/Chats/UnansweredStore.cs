using Dapper;
using SahelBot.Core.Chats;
using SahelBot.Storage.Databases;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Chats;

internal sealed class UnansweredStore(IDatabase database, KeyRing keys) : IUnansweredStore
{
    public Task AddAsync(ExchangeId exchange, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(c => c.ExecuteAsync(
            "insert into unanswered (exchange, at) values (@Exchange, @At) on conflict (exchange) do nothing",
            new { Exchange = exchange.Value, At = at.ToUnixTimeMilliseconds() }), cancellationToken);

    public async Task<bool> RequestAsync(ModeratorRequest request, CancellationToken cancellationToken)
    {
        var address = keys.Encrypt(AddressPlace(request.Exchange, request.Person), request.Address);
        return await database.WriteAsync(c => c.ExecuteAsync(
            """
            insert into moderator_requests (exchange, person, platform, address, at)
            values (@Exchange, @Person, @Platform, @Address, @At)
            on conflict (exchange, person) do nothing
            """,
            new
            {
                Exchange = request.Exchange.Value,
                Person = request.Person.Value,
                request.Platform,
                Address = address,
                At = request.At.ToUnixTimeMilliseconds(),
            }), cancellationToken) > 0;
    }

    public async Task<IReadOnlyList<Exchange>> ListAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var rows = await database.ReadAsync(c => c.QueryAsync<ExchangeRow>(
            $"""
            select {ExchangeRow.Columns} from unanswered u join exchanges e on e.id = u.exchange
            where u.at >= @Since order by u.at desc, u.id desc limit @Limit
            """,
            new { Since = since.ToUnixTimeMilliseconds(), Limit = limit }), cancellationToken);
        return [.. rows.Select(r => r.ToExchange())];
    }

    internal static string AddressPlace(ExchangeId exchange, PersonKey person) => $"moderator_requests/address/{exchange}/{person}";
}
