using Dapper;
using SahelBot.Core.Chats;
using SahelBot.Storage.Databases;

namespace SahelBot.Storage.Chats;

internal sealed class ExchangeStore(IDatabase database) : IExchangeStore
{
    public Task SaveAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var row = ExchangeRow.Of(exchange);
        return database.WriteAsync(async connection =>
        {
            await connection.ExecuteAsync(
                """
                insert into exchanges (id, question, history, language, knowledge_version, abstention, passages, contested, related, at)
                values (@Id, @Question, @History, @Language, @KnowledgeVersion, @Abstention, @Passages, @Contested, @Related, @At)
                on conflict (id) do update set
                    question = excluded.question, history = excluded.history, language = excluded.language,
                    knowledge_version = excluded.knowledge_version, abstention = excluded.abstention, passages = excluded.passages,
                    contested = excluded.contested, related = excluded.related, at = excluded.at;
                delete from exchange_passages where exchange = @Id
                """,
                row);
            return await connection.ExecuteAsync(
                "insert into exchange_passages (passage, exchange) values (@Passage, @Exchange) on conflict (passage, exchange) do nothing",
                exchange.Passages.Select(p => new { Passage = p.ToString(), Exchange = row.Id }));
        }, cancellationToken);
    }

    public Task<Exchange?> FindAsync(ExchangeId id, CancellationToken cancellationToken) =>
        FindAsync($"select {ExchangeRow.Columns} from exchanges e where e.id = @Value", id, cancellationToken);

    public Task<Exchange?> FindByMessageAsync(MessageKey message, CancellationToken cancellationToken) =>
        FindAsync(
            $"select {ExchangeRow.Columns} from shown_messages m join exchanges e on e.id = m.exchange where m.key = @Value",
            message, cancellationToken);

    private async Task<Exchange?> FindAsync(string sql, object key, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(c => c.QuerySingleOrDefaultAsync<ExchangeRow>(sql, key), cancellationToken);
        return row?.ToExchange();
    }
}
