namespace SahelBot.Testing.Discord.Gateway;

public enum ConnectionEnd
{
    /// <summary>The bot closed it.</summary>
    Bot,

    /// <summary>The fake closed it, with a code.</summary>
    Discord,

    /// <summary>It ended without a close message, whichever side did it.</summary>
    Cut,

    /// <summary>It never became a connection.</summary>
    Refused,
}
