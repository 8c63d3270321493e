using Dapper;
using SahelBot.Core.Chats;
using SahelBot.Storage.Databases;

namespace SahelBot.Storage.Chats;

internal sealed class ExchangeStore(IDatabase database) : IExchangeStore
{
    public Task SaveAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var row = ExchangeRow.Of(exchange);
        return database.WriteAsync(c => c.ExecuteAsync(
            """
            insert into exchanges (id, question, history, language, knowledge_version, abstention, passages, contested, related, at)
            values (@Id, @Question, @History, @Language, @KnowledgeVersion, @Abstention, @Passages, @Contested, @Related, @At)
            on conflict (id) do update set
                question = excluded.question, history = excluded.history, language = excluded.language,
                knowledge_version = excluded.knowledge_version, abstention = excluded.abstention, passages = excluded.passages,
                contested = excluded.contested, related = excluded.related, at = excluded.at
            """,
            row), cancellationToken);
    }

    public Task<Exchange?> FindAsync(ExchangeId id, CancellationToken cancellationToken) =>
        FindAsync($"select {ExchangeRow.Columns} from exchanges e where e.id = @Value", id, cancellationToken);

    public Task LinkAsync(MessageKey message, ExchangeId exchange, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(c => c.ExecuteAsync(
            """
            insert into message_links (message, exchange, at) values (@Message, @Exchange, @At)
            on conflict (message) do update set exchange = excluded.exchange, at = excluded.at
            """,
            new { Message = message.Value, Exchange = exchange.Value, At = at.ToUnixTimeMilliseconds() }), cancellationToken);

    public Task<Exchange?> FindByMessageAsync(MessageKey message, CancellationToken cancellationToken) =>
        FindAsync(
            $"select {ExchangeRow.Columns} from message_links l join exchanges e on e.id = l.exchange where l.message = @Value",
            message, cancellationToken);

    private async Task<Exchange?> FindAsync(string sql, object key, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(c => c.QuerySingleOrDefaultAsync<ExchangeRow>(sql, key), cancellationToken);
        return row?.ToExchange();
    }
}
