namespace SahelBot.Testing.Discord.Faults;

/// <summary>When calls go wrong, and how. Without anything but a kind: each call.</summary>
public sealed record FaultRule(FaultKind Kind)
{
    /// <summary>Only routes that contain this, such as <c>/callback</c> or <c>PATCH /webhooks</c>; null: all.</summary>
    public string? Route { get; init; }

    /// <summary>Only calls whose path contains this, such as the id of a channel.</summary>
    public string? Path { get; init; }

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

    /// <summary>Of a slow call.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    internal bool Matches(string route, string path) =>
        (Route is null || route.Contains(Route, StringComparison.OrdinalIgnoreCase)) &&
        (Path is null || path.Contains(Path, StringComparison.OrdinalIgnoreCase));
}
