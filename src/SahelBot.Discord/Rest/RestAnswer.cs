using System.Net;

namespace SahelBot.Discord.Rest;

/// <summary>How one try ended.</summary>
internal abstract record RestAnswer
{
    private RestAnswer()
    {
    }

    /// <param name="Body">Empty when Discord sent none.</param>
    public sealed record Done(byte[] Body) : RestAnswer;

    /// <summary>Too many calls; it was not carried out.</summary>
    public sealed record Limited(TimeSpan RetryAfter, string Scope) : RestAnswer;

    /// <summary>Discord refuses.</summary>
    public sealed record Refused(HttpStatusCode Status, DiscordException Error) : RestAnswer;

    /// <summary>No proper answer.</summary>
    /// <param name="MayHaveArrived">False when the call cannot have reached Discord.</param>
    public sealed record Broken(bool MayHaveArrived, DiscordException Error) : RestAnswer;
}
