using System.Security.Cryptography;
using System.Text;
using SahelBot.Chat.Conversations;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Words;

namespace SahelBot.Chat.Buttons;

/// <summary>
/// Makes buttons and reads them again. A button is signed for the place it was made for: in any other, or changed by one letter, it
/// is nothing.
/// </summary>
internal sealed class ButtonMaker(ChatKeys keys)
{
    /// <summary>Telegram's limit, the narrowest there is.</summary>
    internal const int LongestData = 64;

    private const int LongestLabel = 34;

    /// <summary>66 of the 256 bits.</summary>
    private const int SignatureLength = 11;

    private const char Separator = '.';

    public ReplyButton Make(Place place, string label, char action, params IEnumerable<string> fields) =>
        new(PlainText.Shorten(label, LongestLabel), Sign(place, action, fields));

    /// <exception cref="ArgumentException">The fields are too long or hold what a button cannot carry.</exception>
    public string Sign(Place place, char action, params IEnumerable<string> fields)
    {
        var payload = action + string.Concat(fields.Select(f => Separator + f));
        if (payload.Length > LongestData - SignatureLength - 1 || !IsCarried(payload))
        {
            throw new ArgumentException($"A button cannot carry \"{payload}\".", nameof(fields));
        }

        return payload + Separator + SignatureOf(place, payload);
    }

    /// <returns>Null when the data was not made here for this place.</returns>
    public ButtonState? Read(Place place, string? data)
    {
        var end = data?.LastIndexOf(Separator) ?? -1;
        if (data is null || data.Length > LongestData || end < 1 || !IsCarried(data))
        {
            return null;
        }

        var payload = data[..end];
        var isOurs = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(data[(end + 1)..]), Encoding.ASCII.GetBytes(SignatureOf(place, payload)));
        return isOurs ? new ButtonState(payload[0], payload.Split(Separator)[1..]) : null;
    }

    private static bool IsCarried(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is Separator or '-' or '_');

    private string SignatureOf(Place place, string payload) => keys.SignatureOf(place, payload)[..SignatureLength];
}
