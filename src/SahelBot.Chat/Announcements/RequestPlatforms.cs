using SahelBot.Core.Chats;

namespace SahelBot.Chat.Announcements;

/// <summary>On which platform those are who asked the moderators.</summary>
internal static class RequestPlatforms
{
    /// <param name="requests">For one exchange.</param>
    /// <param name="shown">Where that exchange is shown; tells the platform of requests that do not tell it themselves.</param>
    /// <returns>Those of the requests of which it is known, with their platform.</returns>
    public static IReadOnlyList<ModeratorRequest> Fill(IEnumerable<ModeratorRequest> requests, IReadOnlyList<ShownMessage> shown)
    {
        var seen = shown.FirstOrDefault(m => m.Platform.Length > 0)?.Platform ?? "";
        return [.. requests.Select(r => r.Platform.Length > 0 ? r : r with { Platform = seen }).Where(r => r.Platform.Length > 0)];
    }
}
