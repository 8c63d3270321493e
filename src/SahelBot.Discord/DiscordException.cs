namespace SahelBot.Discord;

/// <summary>A call to Discord failed. The message names the kind of call, never an id, a token or what people wrote.</summary>
public sealed class DiscordException : Exception
{
    public DiscordException()
    {
    }

    public DiscordException(string message)
        : base(message)
    {
    }

    public DiscordException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public DiscordFailure Failure { get; init; } = DiscordFailure.Unavailable;

    /// <summary>Discord's own number for the error, such as 50013. Null when it gave none.</summary>
    public int? Code { get; init; }

    /// <summary>How long to wait at least. Null when Discord did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
