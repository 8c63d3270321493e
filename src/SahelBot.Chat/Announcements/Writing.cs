using SahelBot.Chat.Replies;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Announcements;

/// <summary>An announcement in words.</summary>
/// <param name="Reply">What is said.</param>
internal sealed record Writing(Reply Reply)
{
    /// <summary>The message whose place it takes. Null for a new message.</summary>
    public string? Edits { get; init; }

    /// <summary>The message that a new one replies to. Null for none.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>Messages that show what is said anew; they are not to be corrected again. May be empty.</summary>
    public IReadOnlyList<ShownMessage> Corrects { get; init; } = [];
}
