using SahelBot.Core.Chats;

namespace SahelBot.Chat.Pauses;

/// <summary>What is to be paused.</summary>
/// <param name="Platform">Null for everything.</param>
/// <param name="Place">Null for the whole platform.</param>
internal readonly record struct PauseScope(string? Platform, PlaceKey? Place)
{
    /// <summary>For the audit log; a place has no name there.</summary>
    public string Subject => Platform is null ? "all" : Place is null ? Platform : $"{Platform} chat";
}
