namespace SahelBot.Testing.Discord.Rest;

internal sealed record RateLimitState
{
    /// <summary>Null: the call passes.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public bool IsGlobal { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
