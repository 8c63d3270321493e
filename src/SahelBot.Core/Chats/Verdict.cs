namespace SahelBot.Core.Chats;

/// <summary>What a reader thinks of an answer.</summary>
public enum Verdict
{
    Good,
    Bad,
}
