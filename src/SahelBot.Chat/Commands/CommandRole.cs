namespace SahelBot.Chat.Commands;

/// <summary>Who may use a command.</summary>
public enum CommandRole
{
    Everyone,
    Moderator,
}
