namespace SahelBot.Chat;

/// <summary>What came of saying something unasked.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <param name="Messages">The platform's ids of the messages, in order.</param>
    public sealed record Sent(IReadOnlyList<string> Messages) : Delivery;

    /// <summary>It was certainly not said; it can be tried again.</summary>
    /// <param name="RetryAfter">Not before.</param>
    public sealed record NotSent(TimeSpan RetryAfter) : Delivery;

    /// <summary>It never will be: the chat or the message is gone, or the bot may not write there.</summary>
    /// <param name="Why">For the log; no secrets.</param>
    public sealed record Refused(string Why) : Delivery
    {
        /// <summary>True when nothing can be said in that place any more, whatever it is.</summary>
        public bool IsPlaceGone { get; init; }
    }

    /// <summary>It was not said: the place has another address now.</summary>
    public sealed record Moved(string Address) : Delivery;

    /// <summary>The connection broke off; it may have been said.</summary>
    public sealed record Unknown : Delivery;
}
