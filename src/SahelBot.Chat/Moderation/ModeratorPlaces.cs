using SahelBot.Chat.Events;

namespace SahelBot.Chat.Moderation;

/// <summary>Where pages for moderators can be shown.</summary>
internal static class ModeratorPlaces
{
    /// <summary>False where people who are no moderators would read along.</summary>
    public static bool IsSafe(ChatSettings settings, Place place) =>
        !place.IsOverheard
        || (settings.ModeratorChannels.GetValueOrDefault(place.Platform) is { } chat
            && (place.Chat == chat || place.Chat.StartsWith(chat + '/', StringComparison.Ordinal))); // a topic in it
}
