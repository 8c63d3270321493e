using Dapper;
using SahelBot.Core.Chats;
using SahelBot.Storage.Auditing;
using SahelBot.Storage.Databases;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Chats;

internal sealed class PauseStore(IDatabase database, KeyRing keys) : IPauseStore
{
    private const string Table = "pauses";

    public async Task<bool> AddAsync(Pause pause, CancellationToken cancellationToken)
    {
        var row = new Row
        {
            Platform = pause.Platform ?? "",
            Place = pause.Place?.Value ?? "",
            Person = pause.By.Key.Value,
            Name = keys.Seal(Table, pause.By),
            At = pause.At.ToUnixTimeMilliseconds(),
        };
        return await database.WriteAsync(c => c.ExecuteAsync(
            """
            insert into pauses (platform, place, person, name, at) values (@Platform, @Place, @Person, @Name, @At)
            on conflict (platform, place) do nothing
            """,
            row), cancellationToken) > 0;
    }

    public async Task<bool> RemoveAsync(string? platform, PlaceKey? place, CancellationToken cancellationToken) =>
        await database.WriteAsync(c => c.ExecuteAsync(
            "delete from pauses where platform = @Platform and place = @Place",
            new { Platform = platform ?? "", Place = place?.Value ?? "" }), cancellationToken) > 0;

    public async Task<IReadOnlyList<Pause>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(c => c.QueryAsync<Row>(
            """
            select platform as Platform, place as Place, person as Person, name as Name, at as At
            from pauses order by at, platform, place
            """), cancellationToken);
        return [.. rows.Select(ToPause)];
    }

    private Pause ToPause(Row row) => new(
        row.Platform.Length == 0 ? null : row.Platform,
        row.Place.Length == 0 ? null : new PlaceKey(row.Place),
        keys.Unseal(Table, row.Person, row.Name),
        DateTimeOffset.FromUnixTimeMilliseconds(row.At));

    private sealed class Row
    {
        public string Platform { get; set; } = "";

        public string Place { get; set; } = "";

        public string Person { get; set; } = "";

        public byte[] Name { get; set; } = [];

        public long At { get; set; }
    }
}
