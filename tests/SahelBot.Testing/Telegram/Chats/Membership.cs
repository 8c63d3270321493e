namespace SahelBot.Testing.Telegram.Chats;

public enum Membership
{
    Left,
    Member,
    Administrator,
    Creator,

    /// <summary>Banned from a group; in a private chat: the person blocked the bot.</summary>
    Kicked,
}
