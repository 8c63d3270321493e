namespace SahelBot.Telegram.Calls;

/// <summary>What became of a call to Telegram.</summary>
internal abstract record CallResult
{
    private CallResult()
    {
    }

    /// <param name="Message">Number of the message that it made or changed. Null when there is none.</param>
    public sealed record Done(long? Message) : CallResult;

    /// <summary>Not carried out; too much was sent.</summary>
    public sealed record RateLimited(TimeSpan RetryAfter) : CallResult;

    /// <summary>Not carried out; it may be tried again.</summary>
    public sealed record NotSent(string Reason) : CallResult
    {
        /// <summary>True when Telegram does not know the token.</summary>
        public bool IsTokenRefused { get; init; }
    }

    /// <summary>Not carried out, nor will it ever be in this form.</summary>
    public sealed record Rejected(Refusal Refusal, string Reason) : CallResult
    {
        /// <summary>Where the chat has moved to. Null when it has not.</summary>
        public long? MovedTo { get; init; }
    }

    /// <summary>The bot may not write into this chat.</summary>
    public sealed record Forbidden(string Reason) : CallResult;

    /// <summary>It may have been carried out or not.</summary>
    /// <param name="IsAnswered">True when Telegram answered, with an error of its own; false when nothing came back.</param>
    public sealed record Unknown(string Reason, bool IsAnswered) : CallResult;
}
