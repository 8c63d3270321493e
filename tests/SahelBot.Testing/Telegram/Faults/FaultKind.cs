using SahelBot.Testing.Faults;

namespace SahelBot.Testing.Telegram.Faults;

public enum FaultKind
{
    /// <summary>429 with <see cref="CallRule.RetryAfter"/>; the call is not carried out.</summary>
    TooManyRequests,

    /// <summary>502 with a page of HTML; not carried out.</summary>
    BadGateway,

    /// <summary>500 with JSON; not carried out.</summary>
    InternalError,

    /// <summary>401; not carried out.</summary>
    Unauthorized,

    /// <summary>409, as when a second process polls; not carried out.</summary>
    Conflict,

    /// <summary>Carried out at once, answered after <see cref="CallRule.Delay"/>.</summary>
    SlowAnswer,

    /// <summary>The connection breaks before the call is carried out.</summary>
    LostRequest,

    /// <summary>The call is carried out, then the connection breaks: the bot cannot know.</summary>
    LostAnswer,
}
