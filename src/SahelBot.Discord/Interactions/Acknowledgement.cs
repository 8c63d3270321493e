namespace SahelBot.Discord.Interactions;

/// <summary>How an interaction was first answered, which decides what its original message is.</summary>
internal enum Acknowledgement
{
    /// <summary>The original is a new message that everybody sees.</summary>
    Public,

    /// <summary>The original is a new message that only the person sees.</summary>
    Ephemeral,

    /// <summary>The original is the message whose button was pressed.</summary>
    Pressed,
}
