namespace SahelBot.Chat.Documents;

public enum TextStyle
{
    Plain,
    Strong,
    Emphasis,

    /// <summary>Something to be typed, for instance a command.</summary>
    Code,
}
