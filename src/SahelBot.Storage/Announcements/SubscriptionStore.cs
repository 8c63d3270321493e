using Dapper;
using Microsoft.Extensions.Logging;
using SahelBot.Core.Announcements;
using SahelBot.Core.Chats;
using SahelBot.Storage.Databases;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Announcements;

internal sealed class SubscriptionStore(IDatabase database, KeyRing keys, ILogger logger) : ISubscriptionStore
{
    private readonly UnreadableRows _unreadable = new(logger, "subscriptions");

    public Task<bool> AddAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var row = new Row
        {
            Place = subscription.Place.Value,
            Platform = subscription.Platform,
            Address = keys.Encrypt(AddressPlace(subscription.Place), subscription.Address),
            Language = subscription.Language,
            At = subscription.At.ToUnixTimeMilliseconds(),
        };
        return database.WriteAsync(async connection =>
        {
            var wasThere = await connection.ExecuteAsync(
                "update subscriptions set platform = @Platform, address = @Address, language = @Language where place = @Place", row) > 0;
            if (!wasThere)
            {
                await connection.ExecuteAsync(
                    """
                    insert into subscriptions (place, platform, address, language, at)
                    values (@Place, @Platform, @Address, @Language, @At)
                    """,
                    row);
            }

            return !wasThere;
        }, cancellationToken);
    }

    public async Task<bool> RemoveAsync(PlaceKey place, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            c => c.ExecuteAsync("delete from subscriptions where place = @Value", place), cancellationToken) > 0;

    public async Task<IReadOnlyList<Subscription>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = (await database.ReadAsync(c => c.QueryAsync<Row>(
            """
            select place as Place, platform as Platform, address as Address, language as Language, at as At
            from subscriptions order by at, place
            """), cancellationToken)).AsList();
        var subscriptions = new List<Subscription>(rows.Count);
        foreach (var row in rows)
        {
            var place = new PlaceKey(row.Place);
            if (keys.TryDecrypt(AddressPlace(place), row.Address, out var address))
            {
                subscriptions.Add(new Subscription(
                    place, row.Platform, address, row.Language, DateTimeOffset.FromUnixTimeMilliseconds(row.At)));
            }
        }

        _unreadable.Report(rows.Count - subscriptions.Count);
        return subscriptions;
    }

    private static string AddressPlace(PlaceKey place) => $"subscriptions/address/{place}";

    private sealed class Row
    {
        public string Place { get; set; } = "";

        public string Platform { get; set; } = "";

        public byte[] Address { get; set; } = [];

        public string Language { get; set; } = "";

        public long At { get; set; }
    }
}
