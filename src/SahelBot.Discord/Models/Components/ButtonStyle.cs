namespace SahelBot.Discord.Models.Components;

public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,

    /// <summary>Opens an address; sends no interaction.</summary>
    Link = 5,
}
