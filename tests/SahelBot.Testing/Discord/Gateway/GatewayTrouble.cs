namespace SahelBot.Testing.Discord.Gateway;

public enum GatewayTrouble
{
    /// <summary>The socket breaks without a word.</summary>
    Cut,

    /// <summary>It is closed with code 4000.</summary>
    Close,

    /// <summary>Op 7: the bot shall connect anew and resume.</summary>
    Reconnect,

    /// <summary>Op 9 with true: the bot may resume.</summary>
    InvalidSession,

    /// <summary>Op 9 with false: the session is over.</summary>
    LostSession,
}
