namespace SahelBot.Testing.Telegram.Faults;

/// <summary>What Telegram's FAQ tells bots not to exceed. Sends and edits count alike.</summary>
public sealed record FloodLimits
{
    public int PerSecondInChat { get; init; } = 1;

    public int PerMinuteInGroup { get; init; } = 20;

    public int PerSecondInAll { get; init; } = 30;
}
