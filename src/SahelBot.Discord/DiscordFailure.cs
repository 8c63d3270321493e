namespace SahelBot.Discord;

/// <summary>Why a call failed, as far as a caller would act differently.</summary>
public enum DiscordFailure
{
    /// <summary>Too many calls; see <see cref="DiscordException.RetryAfter"/>. Nothing was done.</summary>
    RateLimited,

    /// <summary>Discord did not answer properly or in time; it is not known whether anything was done.</summary>
    Unavailable,

    /// <summary>The bot's token is wrong. No further call goes out.</summary>
    Unauthorized,

    /// <summary>The bot may not do this here.</summary>
    Forbidden,

    /// <summary>There is no such thing (any more).</summary>
    NotFound,

    /// <summary>Discord refuses what was sent; the same again would be refused again.</summary>
    Rejected,

    /// <summary>The interaction was not answered in time, or its 15 minutes are over.</summary>
    Expired,

    /// <summary>The interaction has its first answer already.</summary>
    AlreadyAcknowledged,
}
