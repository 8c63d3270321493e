using SahelBot.Core.Auditing;

namespace SahelBot.Core.Chats;

/// <summary>Where the bot is to stay silent.</summary>
/// <param name="Platform">Lower-case name of the platform; null for all.</param>
/// <param name="Place">Null for the whole of the platform.</param>
public sealed record Pause(string? Platform, PlaceKey? Place, Moderator By, DateTimeOffset At);
