namespace SahelBot.Chat.Events;

public enum PlaceKind
{
    /// <summary>Only one person and the bot read here; what was asked before is what a follow-up is about.</summary>
    Private,

    /// <summary>Many people read here; a follow-up replies to the bot's message.</summary>
    Group,

    /// <summary>A thread that is about one conversation with the bot; works like a private place, for all who are in it.</summary>
    Thread,
}
