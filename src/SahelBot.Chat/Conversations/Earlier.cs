namespace SahelBot.Chat.Conversations;

/// <summary>What was said before a question.</summary>
/// <param name="Questions">Oldest first. May be empty.</param>
/// <param name="Language">In which the last of them was answered. Null when there is none.</param>
internal sealed record Earlier(IReadOnlyList<string> Questions, string? Language)
{
    public static Earlier Nothing { get; } = new([], null);
}
