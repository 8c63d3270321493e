namespace SahelBot.Discord.Models.Interactions;

/// <summary>Where a command was used.</summary>
public enum InteractionContext
{
    Guild = 0,

    /// <summary>A direct message with the bot.</summary>
    BotDirectMessage = 1,

    /// <summary>Other direct and group messages, where the person brought the bot along.</summary>
    PrivateChannel = 2,
}
