using Dapper;
using SahelBot.Core.Chats;
using SahelBot.Storage.Databases;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Chats;

/// <summary>The reason is a person's own words beside the person's key, so it is encrypted.</summary>
internal sealed class FeedbackStore(IDatabase database, KeyRing keys) : IFeedbackStore
{
    public Task RateAsync(
        ExchangeId exchange, PersonKey person, Verdict verdict, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(c => c.ExecuteAsync(
            """
            insert into verdicts (exchange, person, verdict, at) values (@Exchange, @Person, @Verdict, @At)
            on conflict (exchange, person) do update set
                reason = case when verdicts.verdict = excluded.verdict then verdicts.reason end,
                verdict = excluded.verdict, at = excluded.at
            """,
            new
            {
                Exchange = exchange.Value,
                Person = person.Value,
                Verdict = verdict == Verdict.Good ? "good" : "bad",
                At = at.ToUnixTimeMilliseconds(),
            }), cancellationToken);

    public async Task<bool> ExplainAsync(
        ExchangeId exchange, PersonKey person, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var encrypted = keys.Encrypt(ReasonPlace(exchange, person), reason);
        return await database.WriteAsync(c => c.ExecuteAsync(
            "update verdicts set reason = @Reason, at = @At where exchange = @Exchange and person = @Person",
            new { Exchange = exchange.Value, Person = person.Value, Reason = encrypted, At = at.ToUnixTimeMilliseconds() }),
            cancellationToken) > 0;
    }

    internal static string ReasonPlace(ExchangeId exchange, PersonKey person) => $"verdicts/reason/{exchange}/{person}";
}
