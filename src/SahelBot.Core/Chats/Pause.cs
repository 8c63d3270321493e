using SahelBot.Core.Auditing;

namespace SahelBot.Core.Chats;

/// <summary>Where the bot is to stay silent.</summary>
/// <param name="Platform">Lower-case name of the platform; null for all.</param>
/// <param name="Place">Null for the whole of the platform.</param>
public sealed record Pause(string? Platform, PlaceKey? Place, Moderator By, DateTimeOffset At)
{
    /// <param name="platform">Lower-case name of the platform.</param>
    /// <param name="place">Null where there is no place: then only pauses of all and of the platform count.</param>
    public bool Covers(string platform, PlaceKey? place) =>
        Platform is null || (Platform == platform && (Place is null || Place == place));
}
