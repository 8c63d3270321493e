using Dapper;
using Microsoft.Extensions.Logging;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Gaps;
using SahelBot.Storage.Auditing;
using SahelBot.Storage.Chats;
using SahelBot.Storage.Databases;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Gaps;

internal sealed class GapStore(IDatabase database, KeyRing keys, ILogger logger) : IGapStore
{
    private readonly UnreadableRows _unreadable = new(logger, "requests to the moderators");

    public async Task<IReadOnlyList<Gap>> ListAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var rows = await database.ReadAsync(c => c.QueryAsync<GapRow>(
            $"""
            {GapRow.Select}
                and e.at >= @Since and not exists (select 1 from gap_decisions d where d.exchange = e.id)
            order by e.at desc, e.id desc limit @Limit
            """,
            new { Since = since.ToUnixTimeMilliseconds(), Limit = limit }), cancellationToken);
        return [.. rows.Select(r => r.ToGap())];
    }

    public async Task<Gap?> FindAsync(ExchangeId exchange, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            c => c.QuerySingleOrDefaultAsync<GapRow>($"{GapRow.Select} and e.id = @Value", exchange), cancellationToken);
        return row?.ToGap();
    }

    public Task<int> DecideAsync(
        IReadOnlyList<ExchangeId> exchanges, GapDecision decision, Moderator by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var word = decision == GapDecision.OutOfScope ? "out of scope" : "drafted";
        return database.WriteAsync(async connection =>
        {
            var decided = new List<string>();
            foreach (var exchange in exchanges)
            {
                var isNew = await connection.ExecuteAsync(
                    "insert into gap_decisions (exchange, decision, at) values (@Exchange, @Word, @At) on conflict (exchange) do nothing",
                    new { Exchange = exchange.Value, Word = word, At = at.ToUnixTimeMilliseconds() }) > 0;
                if (isNew)
                {
                    decided.Add(exchange.Value);
                }
            }

            if (decided.Count > 0)
            {
                var entry = new AuditEntry(0, at, by, $"gap {word}", string.Join(' ', decided), AuditResult.Done, "");
                await AuditLog.AppendAsync(connection, AuditRow.Of(entry, keys));
            }

            return decided.Count;
        }, cancellationToken);
    }

    public async Task<IReadOnlyList<ModeratorRequest>> OpenRequestsAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(c => c.QueryAsync<RequestRow>(
            """
            select exchange as Exchange, person as Person, platform as Platform, address as Address, at as At
            from moderator_requests where address is not null order by at, exchange, person
            """), cancellationToken);
        var requests = new List<ModeratorRequest>();
        var unreadable = 0;
        foreach (var row in rows)
        {
            var (exchange, person) = (new ExchangeId(row.Exchange), new PersonKey(row.Person));
            if (keys.TryDecrypt(UnansweredStore.AddressPlace(exchange, person), row.Address, out var address))
            {
                requests.Add(new ModeratorRequest(
                    exchange, person, row.Platform, address, DateTimeOffset.FromUnixTimeMilliseconds(row.At)));
            }
            else
            {
                unreadable++;
            }
        }

        _unreadable.Report(unreadable);
        return requests;
    }

    public Task CloseRequestAsync(ExchangeId exchange, PersonKey person, CancellationToken cancellationToken) =>
        database.WriteAsync(c => c.ExecuteAsync(
            "update moderator_requests set address = null where exchange = @Exchange and person = @Person",
            new { Exchange = exchange.Value, Person = person.Value }), cancellationToken);

    private sealed class RequestRow
    {
        public string Exchange { get; set; } = "";

        public string Person { get; set; } = "";

        public string Platform { get; set; } = "";

        public byte[] Address { get; set; } = [];

        public long At { get; set; }
    }
}
