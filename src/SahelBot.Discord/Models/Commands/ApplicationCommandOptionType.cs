namespace SahelBot.Discord.Models.Commands;

/// <summary>Kinds that the bot uses; others may come from Discord and are kept as their number.</summary>
public enum ApplicationCommandOptionType
{
    Text = 3,
    WholeNumber = 4,
    YesOrNo = 5,
    Number = 10,
    File = 11,
}
