using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Logging;
using SahelBot.Core.Platforms;
using SahelBot.Storage.Databases;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Platforms;

internal sealed partial class Outbox(IDatabase database, KeyRing keys, ILogger logger) : IOutbox
{
    private const string Key = "platform = @Platform and update_id = @Update and part = @Part";
    private const string IsOpen = "state in ('planned', 'in doubt')";

    public Task PlanAsync(
        string platform, long update, IReadOnlyList<OutboxCall> calls, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (calls.Any(c => c.Update != update) || calls.DistinctBy(c => c.Part).Count() != calls.Count)
        {
            throw new ArgumentException("The calls must answer this update, each as a part of its own.", nameof(calls));
        }

        var now = at.ToUnixTimeMilliseconds();
        var rows = calls.Select(c => ToRow(platform, c, now)).ToList();
        return database.WriteAsync(async connection =>
        {
            if (!await MarkDoneAsync(connection, platform, update, now))
            {
                return false;
            }

            foreach (var row in rows)
            {
                await connection.ExecuteAsync(
                    """
                    insert into outbox (platform, update_id, part, queue, origin, space, state, hint, at)
                    values (@Platform, @Update, @Part, @Queue, @Origin, @Space, 'planned', @Hint, @At);
                    insert into outbox_payloads (platform, update_id, part, payload) values (@Platform, @Update, @Part, @Payload)
                    """,
                    row);
            }

            return true;
        }, cancellationToken);
    }

    public async Task<IReadOnlyList<OutboxCall>> OpenAsync(string platform, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(c => c.QueryAsync<OutboxRow>(
            """
            select p.update_id as "Update", p.part as Part, o.state as State, o.hint as Hint, p.payload as Payload
            from outbox_payloads p join outbox o on o.platform = p.platform and o.update_id = p.update_id and o.part = p.part
            where p.platform = @Platform order by p.update_id, p.part
            """,
            new { Platform = platform }), cancellationToken);
        var calls = new List<OutboxCall>();
        var unreadable = 0;
        foreach (var row in rows)
        {
            if (keys.TryDecrypt(Place(platform, row.Update, row.Part), row.Payload, out var text))
            {
                calls.Add(ToCall(row, SealedCall.Read(text)));
            }
            else
            {
                unreadable++;
            }
        }

        if (unreadable > 0)
        {
            LogUnreadable(unreadable, platform);
        }

        return calls;
    }

    public async Task DoubtAsync(
        string platform, long update, int part, long? hint, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var isOpen = await ChangeAsync("state = 'in doubt', hint = @Number", platform, update, part, hint, at, cancellationToken);
        if (!isOpen)
        {
            throw new InvalidOperationException(
                string.Create(null, $"Part {part} of update {update} is not open: it was never planned, or is done already."));
        }
    }

    public Task RetractAsync(string platform, long update, int part, CancellationToken cancellationToken) =>
        database.WriteAsync(c => c.ExecuteAsync(
            $"update outbox set state = 'planned' where {Key} and state = 'in doubt'",
            new { Platform = platform, Update = update, Part = part }), cancellationToken);

    public Task SettleAsync(
        string platform, long update, int part, long? result, DateTimeOffset at, CancellationToken cancellationToken) =>
        EndAsync("state = 'done', result = @Number", platform, update, part, result, at, cancellationToken);

    public Task FailAsync(string platform, long update, int part, DateTimeOffset at, CancellationToken cancellationToken) =>
        EndAsync("state = 'failed'", platform, update, part, number: null, at, cancellationToken);

    public async Task<IReadOnlyList<long>> ResultsOfAsync(string platform, string origin, CancellationToken cancellationToken)
    {
        var results = await database.ReadAsync(c => c.QueryAsync<long>(
            """
            select result from outbox
            where platform = @Platform and origin = @Origin and result is not null and update_id = (
                select max(update_id) from outbox where platform = @Platform and origin = @Origin and result is not null)
            order by part
            """,
            new { Platform = platform, Origin = HashOrigin(origin) }), cancellationToken);
        return [.. results];
    }

    public async Task<IReadOnlyList<long>> ResultsAfterAsync(
        string platform, string space, long after, CancellationToken cancellationToken)
    {
        var results = await database.ReadAsync(c => c.QueryAsync<long>(
            "select result from outbox where platform = @Platform and space = @Space and result > @After order by result",
            new { Platform = platform, Space = HashSpace(space), After = after }), cancellationToken);
        return [.. results];
    }

    /// <returns>False when the update was done before.</returns>
    private static async Task<bool> MarkDoneAsync(DbConnection connection, string platform, long update, long at)
    {
        var values = new { Platform = platform, Update = update, At = at };
        var waited = await connection.ExecuteAsync("delete from inbox_payloads where platform = @Platform and id = @Update", values);
        return await connection.ExecuteAsync(
            waited > 0
                ? "update inbox set at = @At where platform = @Platform and id = @Update"
                : "insert into inbox (platform, id, at) values (@Platform, @Update, @At) on conflict (platform, id) do nothing",
            values) > 0;
    }

    private Task<bool> EndAsync(
        string changes, string platform, long update, int part, long? number, DateTimeOffset at, CancellationToken cancellationToken) =>
        ChangeAsync(changes, platform, update, part, number, at, cancellationToken, $"; delete from outbox_payloads where {Key}");

    /// <returns>False when the call is not open; nothing was changed then.</returns>
    private async Task<bool> ChangeAsync(
        string changes, string platform, long update, int part, long? number, DateTimeOffset at, CancellationToken cancellationToken,
        string afterwards = "")
    {
        var sql = $"update outbox set {changes}, at = @At where {Key} and {IsOpen}{afterwards}";
        var values = new { Platform = platform, Update = update, Part = part, Number = number, At = at.ToUnixTimeMilliseconds() };
        return await database.WriteAsync(c => c.ExecuteAsync(sql, values), cancellationToken) > 0;
    }

    private OutboxRow ToRow(string platform, OutboxCall call, long at) => new()
    {
        Platform = platform,
        Update = call.Update,
        Part = call.Part,
        Queue = keys.Hash("outbox/queue", call.Queue),
        Origin = call.Origin is null ? null : HashOrigin(call.Origin),
        Space = HashSpace(call.Space),
        Hint = call.Hint,
        Payload = keys.Encrypt(Place(platform, call.Update, call.Part), SealedCall.Write(call)),
        At = at,
    };

    private static OutboxCall ToCall(OutboxRow row, SealedCall call) => new()
    {
        Update = row.Update,
        Part = row.Part,
        Queue = call.Queue,
        Origin = call.Origin,
        Space = call.Space,
        Payload = call.Payload,
        State = row.State == "planned" ? OutboxState.Planned : OutboxState.InDoubt,
        Hint = row.Hint,
    };

    private string HashOrigin(string origin) => keys.Hash("outbox/origin", origin);

    private string HashSpace(string space) => keys.Hash("outbox/space", space);

    private static string Place(string platform, long update, int part) => string.Create(null, $"outbox/{platform}/{update}/{part}");

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "{Count} outgoing calls of {Platform} were written with another secret and are skipped; nobody can read them without it")]
    private partial void LogUnreadable(int count, string platform);
}
