using SahelBot.Testing.Faults;

namespace SahelBot.Testing.Discord.Faults;

/// <summary>When calls go wrong, and how. Without anything but a kind: each call.</summary>
public sealed record FaultRule(FaultKind Kind) : CallRule
{
    /// <summary>Only routes that contain this, such as <c>/callback</c> or <c>PATCH /webhooks</c>; null: all.</summary>
    public string? Route { get; init; }

    /// <summary>Only calls whose path contains this, such as the id of a channel.</summary>
    public string? Path { get; init; }

    internal bool Matches(string route, string path) =>
        (Route is null || route.Contains(Route, StringComparison.OrdinalIgnoreCase)) &&
        (Path is null || path.Contains(Path, StringComparison.OrdinalIgnoreCase));
}
