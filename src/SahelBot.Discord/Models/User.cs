namespace SahelBot.Discord.Models;

public sealed record User
{
    public required Snowflake Id { get; init; }

    /// <summary>Unique; never changes case.</summary>
    public string Username { get; init => field = value ?? ""; } = "";

    /// <summary>The name that is shown, where the person chose one.</summary>
    public string? GlobalName { get; init; }

    /// <summary>True for bots and webhooks.</summary>
    public bool Bot { get; init; }

    public bool System { get; init; }
}
