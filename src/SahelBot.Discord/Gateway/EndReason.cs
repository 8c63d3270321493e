namespace SahelBot.Discord.Gateway;

/// <summary>Why a connection ended.</summary>
internal enum EndReason
{
    /// <summary>The bot shuts down.</summary>
    Cancelled,

    ConnectFailed,

    /// <summary>Connected, but Discord did not say hello.</summary>
    NoHello,

    /// <summary>Neither a session nor a refusal came after identifying or resuming.</summary>
    NotReady,

    /// <summary>There is no identify left to spend.</summary>
    BudgetSpent,

    /// <summary>Discord closed, with or without a code.</summary>
    Closed,

    /// <summary>The connection broke.</summary>
    Dropped,

    /// <summary>A message could not be sent in time.</summary>
    SendFailed,

    /// <summary>A heartbeat was not answered.</summary>
    Zombie,

    /// <summary>What came could not be read.</summary>
    Corrupt,

    /// <summary>Discord asked to connect anew.</summary>
    ReconnectAsked,

    /// <summary>Discord refused the session for now.</summary>
    SessionRefused,

    /// <summary>Discord refused the session for good.</summary>
    SessionInvalid,
}
