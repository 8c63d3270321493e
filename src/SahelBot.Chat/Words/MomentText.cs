using System.Globalization;

namespace SahelBot.Chat.Words;

/// <summary>Writes moments for readers, to the minute and in UTC, whatever the machine's culture and zone.</summary>
public static class MomentText
{
    public static string Of(DateTimeOffset moment, string? language) => string.Create(
        CultureInfo.InvariantCulture, $"{DateText.Of(DateOnly.FromDateTime(moment.UtcDateTime), language)}, {moment.UtcDateTime:HH:mm} UTC");
}
