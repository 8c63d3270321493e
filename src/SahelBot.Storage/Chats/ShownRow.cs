using SahelBot.Core.Chats;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Chats;

/// <summary>
/// A message that shows an exchange, as the table has it. Where it cannot be reached, nothing ties it to a place.
/// </summary>
internal sealed class ShownRow
{
    /// <summary>To be put before a condition.</summary>
    public const string Select =
        """
        select m.key as "Key", m.exchange as Exchange, m.place as Place, m.platform as Platform, m.address as Address,
            m.message as Message, m.at as At
        from shown_messages m
        """;

    public const string Put =
        """
        insert into shown_messages (key, exchange, place, platform, address, message, at)
        values (@Key, @Exchange, @Place, @Platform, @Address, @Message, @At)
        on conflict (key) do update set
            exchange = excluded.exchange, place = excluded.place, platform = excluded.platform, address = excluded.address,
            message = excluded.message, at = excluded.at
        """;

    public string Key { get; set; } = "";

    public string Exchange { get; set; } = "";

    public string? Place { get; set; }

    public string? Platform { get; set; }

    public byte[]? Address { get; set; }

    public byte[]? Message { get; set; }

    public long At { get; set; }

    public static ShownRow Of(ShownMessage message, KeyRing keys)
    {
        var row = new ShownRow
        {
            Key = message.Key.Value,
            Exchange = message.Exchange.Value,
            At = message.At.ToUnixTimeMilliseconds(),
        };
        if (message.Address.Length > 0)
        {
            row.Place = message.Place.Value;
            row.Platform = message.Platform;
            row.Address = keys.Encrypt(AddressPlace(row.Key), message.Address);
            row.Message = keys.Encrypt(MessagePlace(row.Key), message.Message);
        }

        return row;
    }

    /// <summary>What was written with another secret cannot be reached.</summary>
    public ShownMessage ToMessage(KeyRing keys)
    {
        var isReadable = keys.TryDecrypt(AddressPlace(Key), Address, out var address);
        return new ShownMessage(
            new MessageKey(Key), new PlaceKey(Place ?? ""), Platform ?? "", address ?? "",
            isReadable && keys.TryDecrypt(MessagePlace(Key), Message, out var message) ? message : "",
            new ExchangeId(Exchange), DateTimeOffset.FromUnixTimeMilliseconds(At));
    }

    internal static string AddressPlace(string key) => $"shown_messages/address/{key}";

    internal static string MessagePlace(string key) => $"shown_messages/message/{key}";
}
