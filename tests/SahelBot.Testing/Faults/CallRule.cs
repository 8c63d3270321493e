namespace SahelBot.Testing.Faults;

/// <summary>When calls to a fake go wrong, whatever the platform. Without anything: each call.</summary>
public abstract record CallRule
{
    private protected CallRule()
    {
    }

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
}
