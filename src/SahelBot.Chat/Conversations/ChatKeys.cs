using SahelBot.Chat.Events;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Conversations;

/// <summary>Turns what a platform calls people, places and messages into keys. Nothing else of them is ever stored.</summary>
internal sealed class ChatKeys(IKeyedHash hash)
{
    public PersonKey Of(Person person) => new(hash.Hash("person", Joined(person.Platform, person.Id)));

    public PlaceKey Of(Place place) => new(hash.Hash("place", Joined(place.Platform, place.Chat)));

    public MessageKey Of(Place place, string message) => new(hash.Hash("message", Joined(place.Platform, place.Chat, message)));

    /// <summary>A message of the bot as it is remembered.</summary>
    public ShownMessage Shown(Place place, string message, ExchangeId exchange, DateTimeOffset at) =>
        new(Of(place, message), Of(place), place.Platform, place.Address, message, exchange, at);

    /// <summary>Tells that something was made by this bot for this place.</summary>
    public string SignatureOf(Place place, string payload) => hash.Hash("button", Joined(place.Platform, place.Chat, payload));

    /// <summary>With the lengths, so that no two lists are written alike.</summary>
    private static string Joined(params ReadOnlySpan<string> parts)
    {
        var joined = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            joined.Append(part.Length).Append(':').Append(part).Append('\n');
        }

        return joined.ToString();
    }
}
