using Dapper;
using SahelBot.Core.Chats;
using SahelBot.Storage.Databases;

namespace SahelBot.Storage.Chats;

internal sealed class PersonStore(IDatabase database) : IPersonStore
{
    public Task<string?> FindLanguageAsync(PersonKey person, CancellationToken cancellationToken) =>
        database.ReadAsync(
            c => c.QuerySingleOrDefaultAsync<string>("select language from people where person = @Value", person), cancellationToken);

    public Task SetLanguageAsync(PersonKey person, string? language, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(c => c.ExecuteAsync(
            language is null
                ? "delete from people where person = @Person"
                : """
                  insert into people (person, language, at) values (@Person, @Language, @At)
                  on conflict (person) do update set language = excluded.language, at = excluded.at
                  """,
            new { Person = person.Value, Language = language, At = at.ToUnixTimeMilliseconds() }), cancellationToken);

    public Task<int> ForgetAsync(PersonKey person, CancellationToken cancellationToken) =>
        database.WriteAsync(c => c.ExecuteAsync(
            """
            delete from people where person = @Value;
            delete from verdicts where person = @Value;
            delete from moderator_requests where person = @Value
            """,
            person), cancellationToken);
}
