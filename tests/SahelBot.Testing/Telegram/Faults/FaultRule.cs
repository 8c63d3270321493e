namespace SahelBot.Testing.Telegram.Faults;

/// <summary>When calls go wrong, and how. Without anything but a kind: each call.</summary>
public sealed record FaultRule(FaultKind Kind)
{
    /// <summary>Null: every method but getUpdates, whose number of calls no test can know; <c>"*"</c>: that one as well.</summary>
    public string? Method { get; init; }

    /// <summary>Only calls that name this chat.</summary>
    public long? ChatId { get; init; }

    /// <summary>The first so many matching calls go well.</summary>
    public int Skip { get; init; }

    /// <summary>Of the calls after those, the n-th, 2n-th, ... fail.</summary>
    public int Every { get; init; } = 1;

    /// <summary>After so many faults the rule is spent; null: never.</summary>
    public int? Times { get; init; }

    /// <summary>0..1, drawn for each call that would fail by the other conditions.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>Of a 429.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Of a slow answer.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    internal bool Matches(string method, long? chatId) =>
        (ChatId is null || ChatId == chatId) && Method switch
        {
            null => method != "getUpdates",
            "*" => true,
            _ => string.Equals(Method, method, StringComparison.OrdinalIgnoreCase),
        };
}
