using SahelBot.Core.Chats;

namespace SahelBot.Core.Announcements;

/// <summary>A place where new events are posted.</summary>
/// <param name="Address">Where that is, in the adapter's own writing. Stored encrypted.</param>
public sealed record Subscription(PlaceKey Place, string Platform, string Address, string Language, DateTimeOffset At);
