namespace SahelBot.Discord.Models.Components;

public enum TextInputStyle
{
    SingleLine = 1,
    Paragraph = 2,
}
