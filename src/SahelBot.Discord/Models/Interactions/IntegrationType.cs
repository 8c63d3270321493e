namespace SahelBot.Discord.Models.Interactions;

/// <summary>Who installed the bot.</summary>
public enum IntegrationType
{
    Guild = 0,
    User = 1,
}
