namespace SahelBot.Telegram.Mapping;

/// <summary>What kind of message carries a button.</summary>
internal enum PressedCarrier
{
    Text,
    Picture,

    /// <summary>Too old for Telegram to say, or not there any more: it cannot be changed.</summary>
    Inaccessible,
}
