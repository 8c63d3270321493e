using SahelBot.Testing.Faults;

namespace SahelBot.Testing.Discord.Faults;

public enum FaultKind
{
    /// <summary>429 of scope user with <see cref="CallRule.RetryAfter"/>; the call is not carried out.</summary>
    TooManyRequests,

    /// <summary>429 of scope global; not carried out.</summary>
    GloballyTooManyRequests,

    /// <summary>429 of scope shared, which is not held against the bot; not carried out.</summary>
    SharedTooManyRequests,

    /// <summary>429 of what stands before Discord, with a page of HTML and code 1015; not carried out.</summary>
    AddressBanned,

    /// <summary>502 with a page of HTML; not carried out.</summary>
    BadGateway,

    /// <summary>500 with JSON; not carried out.</summary>
    InternalError,

    /// <summary>503 with a line of text; not carried out.</summary>
    Unavailable,

    /// <summary>Carried out at once, answered after <see cref="CallRule.Delay"/>.</summary>
    SlowAnswer,

    /// <summary>Waits for <see cref="CallRule.Delay"/>, and is carried out then.</summary>
    SlowRequest,

    /// <summary>The connection breaks before the call is carried out.</summary>
    LostRequest,

    /// <summary>The call is carried out, then the connection breaks: the bot cannot know.</summary>
    LostAnswer,
}
