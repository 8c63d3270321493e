namespace SahelBot.Discord.Models;

/// <summary>A person within a guild.</summary>
public sealed record Member
{
    /// <summary>Null in message events, where the author is beside it.</summary>
    public User? User { get; init; }

    /// <summary>The name within the guild. Null when none was chosen.</summary>
    public string? Nick { get; init; }

    public IReadOnlyList<Snowflake> Roles { get; init => field = value ?? []; } = [];

    /// <summary>A bit set as a decimal number; only in interactions.</summary>
    public string? Permissions { get; init; }
}
